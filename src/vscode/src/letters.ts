import * as vscode from "vscode";
import type { Status } from "./status";

/** A .txt file opens as plain text; where it is a letter, it becomes one. */
export async function asLetter(document: vscode.TextDocument): Promise<vscode.TextDocument> {
  if (document.languageId !== "plaintext" || document.uri.scheme !== "file" || !document.fileName.toLowerCase().endsWith(".txt")) return document;
  const always = vscode.workspace.getConfiguration("validator", document).get<string>("plainText") === "always";
  return always || (await isInEdition(document.uri)) ? vscode.languages.setTextDocumentLanguage(document, "edition") : document;
}

/** The letter in front; where there is none, one of those with findings that is chosen, and shown. */
export async function letterInFront(): Promise<vscode.TextEditor | undefined> {
  const active = vscode.window.activeTextEditor;
  if (active?.document.languageId === "edition") return active;
  const letters = vscode.languages.getDiagnostics().map(([uri, all]) => ({ uri, count: all.filter(isFinding).length })).filter(({ count }) => count > 0);
  if (!letters.length) {
    void vscode.window.showInformationMessage("Nothing was found in the letters of this window.");
    return undefined;
  }

  const choice = await vscode.window.showQuickPick(
    letters.map(({ uri, count }) => ({ label: vscode.workspace.asRelativePath(uri), description: `${count}`, uri })),
    // The walkthrough takes the focus back when its button was clicked.
    { title: "Which letter?", ignoreFocusOut: true });
  return choice && vscode.window.showTextDocument(await asLetter(await vscode.workspace.openTextDocument(choice.uri)));
}

/** How the open letters stand. */
export function openLetters(): Status {
  const letters = vscode.workspace.textDocuments.filter((document) => document.languageId === "edition");
  const findings = letters.flatMap((letter) => vscode.languages.getDiagnostics(letter.uri)).filter(isFinding);
  const count = (severity: vscode.DiagnosticSeverity) => findings.filter((finding) => finding.severity === severity).length;
  return {
    letters: letters.length,
    errors: count(vscode.DiagnosticSeverity.Error),
    warnings: count(vscode.DiagnosticSeverity.Warning),
    suggestions: count(vscode.DiagnosticSeverity.Information),
  };
}

/** Whether it is a rule that speaks, about a letter or about what its settings say. */
export function isFinding(diagnostic: vscode.Diagnostic): boolean {
  return diagnostic.source === "validator" && /^ED\d{4}$/.test(ruleOf(diagnostic));
}

export function ruleOf(finding: vscode.Diagnostic): string {
  return String(typeof finding.code === "object" ? finding.code.value : finding.code);
}

/** Whether a folder above a file holds an `.editionproj`, and none between is set aside: then the server takes it for a letter too. */
async function isInEdition(file: vscode.Uri): Promise<boolean> {
  for (let folder = vscode.Uri.joinPath(file, ".."); ; folder = vscode.Uri.joinPath(folder, "..")) {
    if (await holdsProject(folder)) return true;
    if (/\/(\.[^/]*|bin|obj|node_modules)$/.test(folder.path)) return false;
    if (folder.path === vscode.Uri.joinPath(folder, "..").path) return false;
  }
}

async function holdsProject(folder: vscode.Uri): Promise<boolean> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries.some(([name]) => name.toLowerCase().endsWith(".editionproj"));
  } catch {
    // A folder that may not be read is as one that holds nothing.
    return false;
  }
}
