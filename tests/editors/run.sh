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
for editor in "$@"; do
  folder=$(mktemp -d)
  cp -r "$HERE/sample/." "$folder"
  mkdir "$folder/.bin" && ln -s "$program" "$folder/.bin/validator"
  (cd "$folder" && PATH=$folder/.bin:$PATH timeout --kill-after=10 600 bash "$HERE/$editor/run.sh") >"$folder/.log" 2>&1 </dev/null
  code=$?
  case $code in
    0) passed=$((passed + 1)); echo "ok: $editor" ;;
    77) echo "skipped: $editor ($(tail -n 1 "$folder/.log"))" ;;
    *) failed=$((failed + 1)); echo "FAILED: $editor (exit $code)"; tail -n 30 "$folder/.log" ;;
  esac
  rm -rf "$folder"
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
