#!/usr/bin/env bash
# Tests the language server with real editors: tests/editors/run.sh PROGRAM [EDITOR…]. Each opens a flawed letter with a character outside
# the BMP before the error. An editor that is absent is skipped, and said. The last line is the count.
set -u
HERE=$(cd "$(dirname "$0")" && pwd)
export HERE
program=$(realpath "${1:?the validator program}")
shift
[ $# -gt 0 ] || set -- protocol neovim emacs vim vscode
passed=0
failed=0
attempt() { # editor: runs its test in a folder of its own
  folder=$(mktemp -d)
  cp -r "$HERE/sample/." "$folder"
  mkdir "$folder/.bin" && ln -s "$program" "$folder/.bin/validator"
  (cd "$folder" && PATH=$folder/.bin:$PATH timeout --kill-after=10 480 bash "$HERE/$1/run.sh") >"$folder/.log" 2>&1 </dev/null
}
for editor in "$@"; do
  attempt "$editor"
  code=$?
  # A browser or an editor that stumbles by itself is started once more; what the validator does wrong it does again.
  if [ "$code" -ne 0 ] && [ "$code" -ne 77 ]; then
    tail -n 30 "$folder/.log"
    rm -rf "$folder"
    attempt "$editor"
    code=$?
  fi
  case $code in
    0) passed=$((passed + 1)); echo "ok: $editor" ;;
    77) echo "skipped: $editor ($(tail -n 1 "$folder/.log"))" ;;
    *) failed=$((failed + 1)); echo "FAILED: $editor (exit $code)"; tail -n 30 "$folder/.log" ;;
  esac
  rm -rf "$folder"
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
