#!/usr/bin/env bash
command -v emacs >/dev/null || { echo "Emacs is not installed"; exit 77; }
emacs --batch --eval "(progn (package-initialize) (require 'eglot))" >/dev/null 2>&1 || { echo "eglot is not installed"; exit 77; }
exec emacs --batch --eval '(package-initialize)' -l "$HERE/emacs/init.el" -l "$HERE/emacs/test.el"
