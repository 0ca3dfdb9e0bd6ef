import * as path from "node:path";
import * as vscode from "vscode";
import { LanguageClient, State } from "vscode-languageclient/node";
import { isInEdition } from "./edition";
import { RulePages } from "./rulePages";
import { counted, type Status, summary } from "./status";
import { StatusItem } from "./statusItem";
import { CheckTasks } from "./tasks";

let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const program = programOf(context);
  client = newClient(program);
  const status = new StatusItem(client);
  const rules = new RulePages(client);

  context.subscriptions.push(
    status,
    rules,
    vscode.tasks.registerTaskProvider("validator", new CheckTasks(program)),
    vscode.workspace.onDidOpenTextDocument(asLetter),
    vscode.commands.registerCommand("validator.checkEdition", checkEdition),
    vscode.commands.registerCommand("validator.fixAllSafe", () =>
      vscode.commands.executeCommand("editor.action.codeAction", { kind: "source.fixAll.validator", apply: "first" })),
    vscode.commands.registerCommand("validator.showRuleHere", async () => {
      const finding = await chooseFinding("Which rule?");
      if (finding) await rules.show(ruleOf(finding));
    }),
    vscode.commands.registerCommand("validator.acceptFinding", acceptFinding),
    vscode.commands.registerCommand("validator.restart", async () => {
      await client?.restart();
      status.refresh();
    }));

  try {
    await client.start();
  } catch (error) {
    void vscode.window.showErrorMessage(`Validator cannot run ${program}: ${error instanceof Error ? error.message : error}`);
    return;
  }

  await vscode.commands.executeCommand("setContext", "validator.running", true);
  await Promise.all(vscode.workspace.textDocuments.map(asLetter));
}

export function deactivate(): Thenable<void> | undefined {
  return client?.stop();
}

/** The program that the settings name, else the one beside this extension. */
function programOf(context: vscode.ExtensionContext): string {
  const named = vscode.workspace.getConfiguration("validator").get<string>("server.path", "").trim();
  return named || context.asAbsolutePath(path.join("server", process.platform === "win32" ? "validator.exe" : "validator"));
}

function newClient(program: string): LanguageClient {
  const server = { command: program, args: ["lsp"] };
  return new LanguageClient("validator", "Edition Validator", server, {
    documentSelector: [{ scheme: "file", language: "edition" }, { scheme: "untitled", language: "edition" }],
    synchronize: { configurationSection: "validator" },
    middleware: {
      // The protocol has no field to type in, so what a command still lacks is asked for here.
      executeCommand: async (command, args, next) => {
        const complete = await completed(command, args);
        return complete ? next(command, complete) : undefined;
      },
    },
  });
}

/** The arguments of a command with what only a person can add; none where they gave up. */
async function completed(command: string, args: unknown[]): Promise<unknown[] | undefined> {
  if (command === "validator.accept" && args.length === 2) {
    const reason = await vscode.window.showInputBox({
      title: "Accept a finding",
      prompt: "Why does the edition stand by it? The reason is kept in accepted.tsv.",
      validateInput: (text) => (text.trim() ? undefined : "Each accepted finding needs a reason"),
    });
    return reason ? [...args, reason.trim()] : undefined;
  }

  if (command === "validator.setSeverity" && args.length === 2) {
    const severity = await vscode.window.showQuickPick(["error", "warning", "suggestion", "none"], { title: `${args[1]} in this edition is` });
    return severity ? [...args, severity] : undefined;
  }

  return args;
}

/** A .txt file opens as plain text; where it is a letter, it becomes one. */
async function asLetter(document: vscode.TextDocument): Promise<void> {
  if (document.languageId !== "plaintext" || document.uri.scheme !== "file" || !document.fileName.toLowerCase().endsWith(".txt")) return;
  const always = vscode.workspace.getConfiguration("validator", document).get<string>("plainText") === "always";
  if (always || (await isInEdition(document.uri))) await vscode.languages.setTextDocumentLanguage(document, "edition");
}

async function checkEdition(): Promise<void> {
  if (client?.state !== State.Running) return;
  await client.sendRequest("workspace/executeCommand", { command: "validator.check", arguments: [] });
  const status = await client.sendRequest<Status>("validator/status");
  await vscode.commands.executeCommand("workbench.actions.view.problems");
  void vscode.window.showInformationMessage(`${counted(status.letters, "letter")}: ${summary(status)}.`);
}

async function acceptFinding(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const finding = await chooseFinding("Which finding does the edition stand by?");
  if (!editor || !finding) return;
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>("vscode.executeCodeActionProvider", editor.document.uri, finding.range);
  const accept = actions.find((action) => action.command?.command === "validator.accept" && action.title.includes(ruleOf(finding)));
  if (!accept?.command) {
    void vscode.window.showInformationMessage(`${ruleOf(finding)} cannot be accepted.`);
    return;
  }

  await vscode.commands.executeCommand(accept.command.command, ...(accept.command.arguments ?? []));
}

/** The finding at the cursor; one of the letter's where there is none or are several. */
async function chooseFinding(title: string): Promise<vscode.Diagnostic | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const all = vscode.languages.getDiagnostics(editor.document.uri).filter((finding) => /^ED\d{4}$/.test(ruleOf(finding)));
  const here = all.filter((finding) => finding.range.contains(editor.selection.active));
  if (here.length === 1) return here[0];
  const choice = await vscode.window.showQuickPick(
    (here.length ? here : all).map((finding) => ({ label: ruleOf(finding), description: `line ${finding.range.start.line + 1}`, detail: finding.message, finding })),
    { title, placeHolder: all.length ? undefined : "Nothing was found in this letter" });
  return choice?.finding;
}

function ruleOf(finding: vscode.Diagnostic): string {
  return String(typeof finding.code === "object" ? finding.code.value : finding.code);
}
