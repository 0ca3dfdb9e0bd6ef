import * as vscode from "vscode";
import { asLetter, isFinding, letterInFront, ruleOf } from "./letters";
import { RulePages } from "./rulePages";
import { Server } from "./server";
import { counted, type Status, summary } from "./status";
import { StatusItem } from "./statusItem";
import { CheckTasks } from "./tasks";

const editionFiles = "**/*.{edition,editionproj}";
let server: Server;
let rules: RulePages;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  server = new Server(context, async (command, args, next) => {
    const complete = await completed(command, args);
    return complete ? next(command, complete) : undefined;
  });
  rules = new RulePages(server);
  const editions = vscode.workspace.createFileSystemWatcher(editionFiles, false, true, true);

  context.subscriptions.push(
    server,
    rules,
    editions,
    new StatusItem(server),
    vscode.tasks.registerTaskProvider("validator", new CheckTasks(server)),
    vscode.workspace.onDidOpenTextDocument(take),
    editions.onDidCreate(look),
    vscode.workspace.onDidChangeWorkspaceFolders(look),
    vscode.workspace.onDidChangeConfiguration(async (change) => {
      if (change.affectsConfiguration("validator.plainText")) await look();
      if (change.affectsConfiguration("validator.server.path") && server.wasStarted) await server.start();
    }),
    vscode.commands.registerCommand("validator.checkEdition", checkEdition),
    vscode.commands.registerCommand("validator.fixAllSafe", fixAllSafe),
    vscode.commands.registerCommand("validator.showRuleHere", showRule),
    vscode.commands.registerCommand("validator.acceptFinding", acceptFinding),
    vscode.commands.registerCommand("validator.restart", () => server.start()));

  await look();
}

export function deactivate(): Thenable<void> | undefined {
  return server?.stop();
}

/** Starts the server where there is an edition or an open letter: any text file at all makes VS Code activate the extension. */
async function look(): Promise<void> {
  await Promise.all(vscode.workspace.textDocuments.map(take));
  if (!server.wasStarted && (await vscode.workspace.findFiles(editionFiles, "**/node_modules/**", 1)).length) await server.startOnce();
}

async function take(document: vscode.TextDocument): Promise<void> {
  const { languageId } = await asLetter(document);
  if (languageId === "edition") await server.startOnce();
}

/**
 * The arguments of a server's command with what only a person can add, as the protocol has no field to type in; none where
 * they gave up, or nothing is left for the server to do.
 */
async function completed(command: string, args: unknown[]): Promise<unknown[] | undefined> {
  if (command === "validator.accept" && args.length === 3) {
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

  if (command === "validator.showRule") {
    await rules.show(String(args[0]));
    return undefined;
  }

  return args;
}

async function checkEdition(): Promise<void> {
  await server.startOnce();
  if (!server.isRunning) {
    void vscode.window.showErrorMessage("Validator does not run. Restart it with the command “Validator: Restart”.");
    return;
  }

  if (!vscode.workspace.getConfiguration("validator").get<boolean>("checkEdition", true)) {
    void vscode.window.showInformationMessage("Only letters that are open are checked, as the setting validator.checkEdition is off.");
    return;
  }

  await server.request("workspace/executeCommand", { command: "validator.check", arguments: [] });
  const status = await server.request<Status>("validator/status");
  if (status.letters === 0) {
    void vscode.window.showInformationMessage("There are no letters here: open a folder of .edition files, or of .txt files with an .editionproj beside them.");
    return;
  }

  await vscode.commands.executeCommand("workbench.actions.view.problems");
  void vscode.window.showInformationMessage(`${counted(status.letters, "letter")}: ${summary(status)}.`);
}

async function fixAllSafe(): Promise<void> {
  const document = (await letterInFront())?.document;
  if (!document) return;
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>("vscode.executeCodeActionProvider", document.uri, whole, "source.fixAll.validator", 1);
  const edit = actions[0]?.edit;
  if (edit?.size) await vscode.workspace.applyEdit(edit);
  else void vscode.window.showInformationMessage("Nothing in this letter can be fixed safely.");
}

async function showRule(): Promise<void> {
  const finding = await chooseFinding(await letterInFront(), "Which rule?");
  if (finding) await rules.show(ruleOf(finding));
}

async function acceptFinding(): Promise<void> {
  const editor = await letterInFront();
  const finding = await chooseFinding(editor, "Which finding does the edition stand by?");
  if (!editor || !finding) return;
  const { start } = finding.range;
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>("vscode.executeCodeActionProvider", editor.document.uri, finding.range);
  // Other findings of the rule may overlap this one: the command names the place where its finding begins.
  const accept = actions.find((action) =>
    action.command?.command === "validator.accept" && action.title.includes(ruleOf(finding)) && action.command.arguments?.[2] === `${start.line}:${start.character}`);
  if (!accept?.command) {
    void vscode.window.showInformationMessage(`${ruleOf(finding)} cannot be accepted here.`);
    return;
  }

  await vscode.commands.executeCommand(accept.command.command, ...(accept.command.arguments ?? []));
}

/** The finding at the cursor; one of the letter's where there is none or are several. */
async function chooseFinding(editor: vscode.TextEditor | undefined, title: string): Promise<vscode.Diagnostic | undefined> {
  if (!editor) return undefined;
  const all = vscode.languages.getDiagnostics(editor.document.uri).filter(isFinding);
  const here = all.filter((finding) => finding.range.contains(editor.selection.active));
  if (here.length === 1) return here[0];
  const choice = await vscode.window.showQuickPick(
    (here.length ? here : all).map((finding) => ({ label: ruleOf(finding), description: `line ${finding.range.start.line + 1}`, detail: finding.message, finding })),
    { title, placeHolder: all.length ? undefined : "Nothing was found in this letter" });
  return choice?.finding;
}
