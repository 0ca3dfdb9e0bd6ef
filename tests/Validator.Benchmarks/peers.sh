#!/usr/bin/env bash
# Compares whole runs of the validator with what an edition could use instead: rg, a script in Python, xmllint with Schematron
# on the same letters in TEI, rumdl; each where it is installed. Prints medians of wall time as multiples of rg's, and peak memory.
#   tests/Validator.Benchmarks/peers.sh [VALIDATOR]     VALIDATOR: the native program; published here where none is named
#   RUNS=5 LETTERS=10000 MEGABYTES=50                   how often, and over how much
set -euo pipefail
cd "$(dirname "$0")/../.."
runs=${RUNS:-5} letters=${LETTERS:-10000} megabytes=${MEGABYTES:-50}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
command -v rg >/dev/null || { echo "rg (ripgrep), which everything is compared with, is not installed." >&2; exit 2; }

validator=${1:-}
if [ -z "$validator" ]; then
  dotnet publish src/Validator.Cli -c Release -r linux-x64 -o "$work/program" >"$work/publish.log" || { cat "$work/publish.log" >&2; exit 2; }
  validator=$work/program/validator
fi
validator=$(realpath "$validator")

# Letters of about 4 KB, the same on every run, each also as TEI. One in fifty has a note that nothing refers to.
mkdir -p "$work/one" "$work/many" "$work/big" "$work/tei-one" "$work/tei-many" "$work/tei-big"
make() { # letters, paragraphs a letter, folder, folder of TEI
  awk -v letters="$1" -v most="$2" -v text="$3" -v tei="$4" '
    function next_number(below) { seed = (seed * 1103515245 + 12345) % 2147483648; return int(seed / 65536) % below }
    BEGIN {
      seed = 1943
      split("The harbour is quiet, and the packet that left on Monday has not been heard of since.|I have asked the consul again, and he answers that the keeper saw no light.|Penrose holds that the mail went by the northern road, which I doubt.|We hear from Port Averil that the price of oil has risen by a third.|It would be of use to know what the Commissioner said of it in [grp. undec.] last week.|I need not tell you how little is to be had here, nor how long it takes.", sentences, "|")
      for (n = 0; n < letters; n++) {
        file = sprintf("%s/%03d/%06d.txt", text, n / 1000, n); twin = sprintf("%s/%03d/%06d.xml", tei, n / 1000, n)
        if (n % 1000 == 0) system("mkdir -p " sprintf("%s/%03d %s/%03d", text, n / 1000, tei, n / 1000))
        printf "Minister at Port Averil, E. Marlow, to Foreign Secretary, Sir J. Penrose. %d May 1921.\n", 1 + n % 31 > file
        print "<text><head>Marlow to Penrose</head>" > twin
        note = 0
        for (p = 1; p <= most; p++) {
          line = p == 1 ? sprintf(" This is letter %d of the series.", n + 1) : ""
          for (s = 4 + next_number(4); s > 0; s--) line = line " " sentences[1 + next_number(6)]
          printf "%d.%s", p, line > file; printf "<p n=\"%d\">%s", p, line > twin
          if (p % 3 == 0) { note++; printf "[footnoteRef:%d] [%d:  Not found in the files of the mission.] ", note, note > file; printf "<ref target=\"#n%d\"/><note xml:id=\"n%d\">Not found in the files of the mission.</note>", note, note > twin }
          print "\n" > file; print "</p>" > twin
        }
        if (n % 50 == 7) print "See below. [99:  Nobody refers to this.] " > file
        print "Marlow" > file; print "</text>" > twin
        close(file); close(twin)
      }
    }'
}
make 1 9 "$work/one" "$work/tei-one"
make "$letters" 9 "$work/many" "$work/tei-many"
make 1 $((megabytes * 2150)) "$work/big" "$work/tei-big"

cat >"$work/script.py" <<'PYTHON'
import os, re, sys
reference, note, number = re.compile(r'\[footnoteRef:(\d+)\]'), re.compile(r' \[(\d+):  '), re.compile(r'^(\d+)\. ', re.M)
for folder, _, names in os.walk(sys.argv[1]):
    for name in names:
        text = open(os.path.join(folder, name), encoding='utf-8').read()
        references, notes = reference.findall(text), note.findall(text)
        for dangling in set(references) - set(notes): print(name, 'no note', dangling)
        for orphan in set(notes) - set(references): print(name, 'no reference', orphan)
        numbers = [int(n) for n in number.findall(text)]
        for before, after in zip(numbers, numbers[1:]):
            if after != before + 1: print(name, 'jump', before, after)
PYTHON
cat >"$work/letter.sch" <<'SCHEMATRON'
<schema xmlns="http://purl.oclc.org/dsdl/schematron"><pattern>
<rule context="ref"><assert test="id(substring-after(@target,'#')) or //note[@xml:id=substring-after(current()/@target,'#')]">no note</assert></rule>
<rule context="note"><assert test="normalize-space(.)">empty note</assert></rule>
<rule context="p[preceding-sibling::p]"><assert test="@n = preceding-sibling::p[1]/@n + 1">jump</assert></rule>
</pattern></schema>
SCHEMATRON

program() { # tool, size: the command line, or nothing where the tool is not there
  case $1 in
    rg) echo "rg -c \\[footnoteRef $work/$2" ;;
    validator) echo "$validator check $work/$2" ;;
    python) command -v python3 >/dev/null && echo "$(python3 -c "import sys; print(sys.executable)") $work/script.py $work/$2" ;;
    xmllint) command -v xmllint >/dev/null && echo "find $work/tei-$2 -name *.xml -exec xmllint --noout --huge --schematron $work/letter.sch {} +" ;;
    rumdl) command -v rumdl >/dev/null && echo "rumdl check --no-cache $work/$2" ;;
  esac
}
run() { # command…: wall time in microseconds
  local before=$EPOCHREALTIME
  "$@" >"$work/out" 2>/dev/null || true
  local after=$EPOCHREALTIME
  echo $(( ${after/./} - ${before/./} ))
}
memory() { # command…: peak memory in KB
  /usr/bin/time -o "$work/memory" -f %M "$@" >"$work/out" 2>/dev/null || true
  tail -n 1 "$work/memory"
}
median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

printf '%s, %s, %d processors, %s letters of %s, a file of %s\n\n' "$(date -I)" "$(uname -sm)" "$(nproc)" "$letters" \
  "$(du -sb --apparent-size "$work/many" | awk '{ printf "%.0f MB", $1 / 1e6 }')" "$(find "$work/big" -name '*.txt' -printf '%s' | awk '{ printf "%.0f MB", $1 / 1e6 }')"
echo '| | one letter | all letters | one large file |'
echo '|---|---|---|---|'
for tool in rg validator python xmllint rumdl; do
  row="| $tool |"
  for size in one many big; do
    command=$(program "$tool" "$size") || true
    [ -n "$command" ] || { row="$row not installed |"; continue; }
    : >"$work/times"; : >"$work/ratios"
    set -f # the patterns in the command lines are the tools' own
    for ((i = 0; i < runs; i++)); do
      # shellcheck disable=SC2086,SC2046
      base=$(run $(program rg "$size")) own=$(run $command)
      echo "$own" >>"$work/times"
      echo "$((own * 100 / base))" >>"$work/ratios"
    done
    # shellcheck disable=SC2086
    peak=$(memory $command)
    set +f
    row="$row $(median <"$work/times" | awk '{ printf $1 < 1e5 ? "%.1f ms" : "%.0f ms", $1 / 1000 }'), $(median <"$work/ratios" | awk '{ printf "%.1f", $1 / 100 }')×, $((peak / 1024)) MB |"
  done
  echo "$row"
done
