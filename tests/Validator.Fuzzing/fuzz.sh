#!/usr/bin/env bash
# Fuzzes a target for some minutes, led by the branches that its inputs take: SharpFuzz and AFL++ (`apt install afl++`).
#   tests/Validator.Fuzzing/fuzz.sh TARGET [MINUTES] [FOLDER OF LETTERS]     dotnet run --project tests/Validator.Fuzzing -- list   names the targets
# What it found stands in artifacts/fuzz/TARGET/found: `crashes` break the promise, `hangs` take too long, `queue` is the corpus. A run that finds
# the folder goes on where the last one ended. One process at a time works, so that it takes one processor.
set -euo pipefail
cd "$(dirname "$0")/../.."
target=${1:?which target} minutes=${2:-1} letters=${3:-}
command -v afl-fuzz >/dev/null || { echo "afl-fuzz (AFL++) is not installed." >&2; exit 2; }

work=artifacts/fuzz/$target
mkdir -p "$work"
rm -rf "$work/seeds"
dotnet build tests/Validator.Fuzzing -c Release -v quiet -o "$work/program"
plain() { dotnet "$work/program/Validator.Fuzzing.dll" "$@"; }

# Small letters say as much as long ones, in less time.
files=()
[ -n "$letters" ] && while IFS= read -r -d '' file; do files+=("$file"); done < <(find "$letters" -name '*.txt' -size -4k -print0)
plain prepare "$target" "$work" "${files[@]}"
rm -rf "$work/instrumented"
cp -r "$work/program" "$work/instrumented"
plain instrument "$work"/instrumented/Validator.{Core,Rules,LanguageServer}.dll

# Nothing takes a second, unless its time grows with the square of its length.
from=$work/seeds
[ -d "$work/found/default" ] && from=-
status=0
AFL_SKIP_BIN_CHECK=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_SKIP_CPUFREQ=1 AFL_NO_AFFINITY=1 AFL_NO_UI=1 AFL_FORKSRV_INIT_TMOUT=60000 DOTNET_gcConcurrent=0 \
  afl-fuzz -i "$from" -o "$work/found" -x "$work/words" -t 1000 -m none -V $((minutes * 60)) -- \
  dotnet "$work/instrumented/Validator.Fuzzing.dll" fuzz "$target" >"$work/log" 2>&1 || status=$?
[ -f "$work/found/default/fuzzer_stats" ] || { tail -n 30 "$work/log" >&2; exit 2; }
grep -E '^(run_time|execs_done|execs_per_sec|corpus_count|bitmap_cvg|saved_crashes|saved_hangs|stability) ' "$work/found/default/fuzzer_stats"

# What broke the promise is told in the target's own words.
crashes=("$work"/found/default/crashes/id*)
[ -e "${crashes[0]}" ] || exit "$status"
plain run "$target" "${crashes[@]}"
