#!/usr/bin/env bash
tools=${VALIDATOR_EDITORS:-$HOME/.cache/validator-editors}
command -v node >/dev/null || { echo "Node is not installed"; exit 77; }
[ -d "$tools/node_modules/vscode-languageserver-protocol" ] || { echo "vscode-languageserver-protocol is not installed"; exit 77; }
NODE_PATH=$tools/node_modules exec node "$HERE/protocol/test.cjs"
