#!/usr/bin/env bash
command -v vim >/dev/null || { echo "Vim is not installed"; exit 77; }
[ -d /usr/share/vim-ale ] || compgen -G "$HOME/.vim/pack/*/*/ale" >/dev/null || { echo "ALE is not installed"; exit 77; }
export OUTCOME=$PWD/outcome
script -qec "vim -N -u NONE -S $HERE/vim/test.vim" /dev/null >/dev/null
[ -f "$OUTCOME" ] || { echo "Vim ended early"; exit 1; }
cat "$OUTCOME"
[ ! -s "$OUTCOME" ]
