#!/usr/bin/env bash
# Installs what tests/editors/run.sh asks for, on Debian and its kin; npm's part goes to $VALIDATOR_EDITORS.
# What cannot be had is left out: its test says so.
here=$(cd "$(dirname "$0")" && pwd)
tools=${VALIDATOR_EDITORS:-$HOME/.cache/validator-editors}
missing=()
command -v nvim >/dev/null || missing+=(neovim)
command -v emacs >/dev/null || missing+=(emacs-nox)
[ -d /usr/share/emacs/site-lisp/elpa-src ] && compgen -G '/usr/share/emacs/site-lisp/elpa-src/eglot*' >/dev/null || missing+=(elpa-eglot)
command -v vim >/dev/null || missing+=(vim)
[ -d /usr/share/vim-ale ] || missing+=(vim-ale)
command -v chromium >/dev/null || missing+=(chromium fonts-dejavu)
command -v npm >/dev/null || missing+=(nodejs npm)
if [ ${#missing[@]} -gt 0 ]; then
  timeout 300 apt-get update -q
  for package in "${missing[@]}"; do timeout 600 apt-get install -qy --no-install-recommends "$package"; done
fi

command -v npm >/dev/null || exit 0
mkdir -p "$tools" && cp "$here/package.json" "$here/package-lock.json" "$tools" && cd "$tools" || exit 0
# Their own install scripts compile what these tests do not need.
timeout 900 npm ci --ignore-scripts --no-audit --no-fund
# What is there by halves counts as absent.
rm -f "$tools/ready"
cd node_modules/code-server/lib/vscode || exit 0
timeout 900 npm install --omit=dev --ignore-scripts --no-audit --no-fund && ln -sfn node_modules node_modules.asar &&
  cd extensions && timeout 900 npm install --omit=dev --ignore-scripts --no-audit --no-fund && touch "$tools/ready"
exit 0
