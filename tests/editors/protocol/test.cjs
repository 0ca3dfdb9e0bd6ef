// The reference client of the Language Server Protocol: everything that the server offers, on the flawed letter.
const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const { spawn } = require("node:child_process");
const { pathToFileURL } = require("node:url");
const lsp = require("vscode-languageserver-protocol/node");

const uri = pathToFileURL(path.resolve("letters/1921-05-03.txt")).href;
const other = pathToFileURL(path.resolve("letters/1921-05-09.txt")).href;
const lines = fs.readFileSync("letters/1921-05-03.txt", "utf8").split("\n");
const textDocument = { uri };
const place = (words, after = 0) => {
  const line = lines.findIndex((text) => text.includes(words));
  return { line, character: lines[line].indexOf(words) + after };
};
const spanOf = (words) => ({ start: place(words), end: place(words, words.length) });

async function main() {
  const server = spawn("validator", ["lsp"], { stdio: ["pipe", "pipe", "inherit"] });
  const ended = new Promise((done) => server.on("exit", done));
  const rpc = lsp.createProtocolConnection(new lsp.StreamMessageReader(server.stdout), new lsp.StreamMessageWriter(server.stdin));
  const hints = { weekdays: true, notes: true };
  rpc.onRequest("workspace/configuration", ({ items }) => items.map(() => ({ inlayHints: hints })));
  rpc.onRequest("client/registerCapability", () => null);
  rpc.onRequest("window/workDoneProgress/create", () => null);
  let refreshes = 0;
  rpc.onRequest("workspace/diagnostic/refresh", () => (refreshes++, null));
  rpc.onRequest("workspace/inlayHint/refresh", () => null);
  let edited;
  rpc.onRequest("workspace/applyEdit", ({ edit }) => ((edited = edit), { applied: true }));
  rpc.listen();
  const ask = (type, parameters) => rpc.sendRequest(type.method ?? type, { textDocument, ...parameters });

  const { capabilities, serverInfo } = await rpc.sendRequest("initialize", {
    processId: process.pid,
    rootUri: pathToFileURL(process.cwd()).href,
    workspaceFolders: [{ uri: pathToFileURL(process.cwd()).href, name: "letters" }],
    capabilities: {
      textDocument: {
        diagnostic: { relatedDocumentSupport: true, relatedInformation: true },
        publishDiagnostics: { relatedInformation: true },
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "source.fixAll"] } }, resolveSupport: { properties: ["edit"] }, dataSupport: true },
        completion: { completionItem: { snippetSupport: true } },
        documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      },
      workspace: { configuration: true, applyEdit: true, diagnostics: { refreshSupport: true }, inlayHint: { refreshSupport: true } },
      window: { workDoneProgress: true },
    },
    initializationOptions: { inlayHints: hints },
  });
  assert.equal(capabilities.textDocumentSync.change, 2, "incremental sync");
  assert.ok(serverInfo.version);
  await rpc.sendNotification("initialized", {});
  await rpc.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "plaintext", version: 1, text: lines.join("\n") } });

  const pull = async () => (await ask("textDocument/diagnostic")).items;
  const kinds = (items) => items.map((item) => `${item.code} ${item.range.start.line}:${item.range.start.character}`).sort();
  const found = await pull();
  assert.deepEqual(kinds(found), ["ED2001 4:0", "ED3001 1:65", "ED6007 1:90"], "diagnostics");
  const dangling = found.find((item) => item.code === "ED3001");
  assert.deepEqual(dangling.range, spanOf("[footnoteRef:2]"), "the place of a finding");
  assert.match(dangling.codeDescription.href, /ED3001\.DanglingNoteReference\.md$/);
  assert.ok(found.find((item) => item.code === "ED2001").relatedInformation.length > 0, "the other end");
  const whole = await rpc.sendRequest("workspace/diagnostic", { previousResultIds: [] });
  assert.ok(whole.items.some((item) => item.uri === other), "the other letter is checked too");

  const hover = await ask("textDocument/hover", { position: place("[footnoteRef:1]", 3) });
  assert.match(hover.contents.value, /Halcyon/, "hover shows the note");
  assert.match((await ask("textDocument/hover", { position: place("[footnoteRef:2]", 3) })).contents.value, /ED3001/, "hover shows the finding");

  const at = (answer) => [answer].flat()[0];
  const definition = at(await ask("textDocument/definition", { position: place("[footnoteRef:1]", 3) }));
  assert.equal(definition.range?.start.line ?? definition.targetRange.start.line, 1, "definition");
  const reply = fs.readFileSync("letters/1921-05-09.txt", "utf8");
  await rpc.sendNotification("textDocument/didOpen", { textDocument: { uri: other, languageId: "edition", version: 1, text: reply } });
  const seen = at(await ask("textDocument/definition", { textDocument: { uri: other }, position: { line: 1, character: reply.split("\n")[1].indexOf("note 1") + 2 } }));
  assert.equal(seen.uri ?? seen.targetUri, other, "“see note 1”");
  const references = await ask("textDocument/references", { position: place("[1:  The", 1), context: { includeDeclaration: true } });
  assert.ok(references.length >= 2, "references");
  assert.deepEqual(await ask("textDocument/documentLink"), [], "it speaks of no other letter by its number");
  assert.ok((await ask("textDocument/documentHighlight", { position: place("[footnoteRef:1]", 3) })).length >= 2, "highlight");
  assert.ok((await ask("textDocument/documentSymbol")).length > 0, "document symbols");
  assert.ok(Array.isArray(await ask("textDocument/foldingRange")), "folding");
  const letters = await rpc.sendRequest("workspace/symbol", { query: "Penrose" });
  assert.ok(letters.length >= 2, "workspace symbols");

  const prepared = await ask("textDocument/prepareRename", { position: place("[footnoteRef:1]", 13) });
  assert.ok(prepared, "prepare rename");
  const renamed = await ask("textDocument/rename", { position: place("[footnoteRef:1]", 13), newName: "7" });
  const edits = renamed.changes?.[uri] ?? renamed.documentChanges.flatMap((change) => change.edits);
  assert.ok(edits.length >= 2, "rename reaches both ends");

  const end = place("we shall hear", 13);
  const change = (version, ...contentChanges) => rpc.sendNotification("textDocument/didChange", { textDocument: { uri, version }, contentChanges });
  await change(2, { range: { start: end, end }, text: "[" });
  const typed = { line: end.line, character: end.character + 1 };
  const completion = await ask("textDocument/completion", { position: typed, context: { triggerKind: 2, triggerCharacter: "[" } });
  assert.ok((completion.items ?? completion).some((item) => item.label.includes("sic")), "marks are offered");
  await change(3, { range: { start: end, end: typed }, text: "" });
  const tokens = await ask("textDocument/semanticTokens/full");
  assert.equal(tokens.data.length % 5, 0);
  assert.ok(tokens.data.length > 0, "semantic tokens");
  const range = { start: { line: 0, character: 0 }, end: { line: 4, character: 2 } };
  assert.ok((await ask("textDocument/semanticTokens/range", { range })).data.length > 0, "semantic tokens of a range");
  const shown = await ask("textDocument/inlayHint", { range });
  assert.ok(shown.length > 0, "inlay hints where the settings ask for them");

  const actionsAt = (words, only) => ask("textDocument/codeAction", { range: spanOf(words), context: { diagnostics: found, only } });
  const fix = (await actionsAt("  Halcyon")).find((action) => action.isPreferred);
  assert.equal(fix.kind, "quickfix");
  const all = await rpc.sendRequest("codeAction/resolve", (await actionsAt("E. Marlow", ["source.fixAll"]))[0]);
  assert.ok(all.edit, "fix all is resolved");
  const [mended] = Object.values(fix.edit.changes)[0];
  await change(4, { range: mended.range, text: mended.newText });
  assert.deepEqual(kinds(await pull()), ["ED2001 4:0", "ED3001 1:65"], "the finding goes with its fix");
  await change(5, { range: spanOf("[footnoteRef:2]"), text: "" }, { range: { start: { line: 4, character: 0 }, end: { line: 4, character: 1 } }, text: "5" });
  assert.deepEqual(kinds(await pull()), ["ED2001 4:0"], "several changes at once");

  const { resultId } = await ask("textDocument/diagnostic");
  assert.equal((await ask("textDocument/diagnostic", { previousResultId: resultId })).kind, "unchanged");
  const refreshed = refreshes;
  const accept = (await ask("textDocument/codeAction", { range: { start: { line: 4, character: 0 }, end: { line: 4, character: 1 } }, context: { diagnostics: [] } }))
    .find((action) => action.command?.command === "validator.accept");
  await rpc.sendRequest("workspace/executeCommand", { command: accept.command.command, arguments: [...accept.command.arguments, "So in the source"] });
  assert.match(fs.existsSync("accepted.tsv") ? fs.readFileSync("accepted.tsv", "utf8") : JSON.stringify(edited), /So in the source/, "the ledger");
  assert.deepEqual(kinds((await ask("textDocument/diagnostic", { previousResultId: resultId })).items), [], "what is accepted is shown no more");
  await rpc.sendRequest("validator/status");
  assert.ok(refreshes > refreshed, "the client is told to ask again");
  const status = await rpc.sendRequest("validator/status");
  assert.equal(status.letters, 2);

  const cancelling = new lsp.CancellationTokenSource();
  const cancelled = rpc.sendRequest("workspace/diagnostic", { previousResultIds: [] }, cancelling.token).then(() => "answered", (error) => error.code);
  cancelling.cancel();
  assert.ok(["answered", lsp.LSPErrorCodes.RequestCancelled].includes(await cancelled), "a cancelled request ends");
  await assert.rejects(rpc.sendRequest("textDocument/noSuchThing", {}), (error) => error.code === lsp.ErrorCodes.MethodNotFound);
  await rpc.sendNotification("textDocument/didClose", { textDocument });
  assert.equal(await rpc.sendRequest("shutdown"), null);
  await rpc.sendNotification("exit");
  assert.equal(await ended, 0, "the exit code");
}

main().then(() => console.log("all is well"), (error) => {
  console.error(error);
  process.exit(1);
});
