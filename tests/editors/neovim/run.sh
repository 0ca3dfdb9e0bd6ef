#!/usr/bin/env bash
command -v nvim >/dev/null || { echo "Neovim is not installed"; exit 77; }
exec nvim --headless -n -i NONE -u "$HERE/neovim/init.lua" -c "luafile $HERE/neovim/test.lua" -c cquit
