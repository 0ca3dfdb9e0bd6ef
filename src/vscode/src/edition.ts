import * as vscode from "vscode";

/** Whether a folder above a file holds an `.editionproj` or an `accepted.tsv`: then the server takes it for a letter too. */
export async function isInEdition(file: vscode.Uri): Promise<boolean> {
  for (let folder = vscode.Uri.joinPath(file, ".."); ; folder = vscode.Uri.joinPath(folder, "..")) {
    if (await holdsEdition(folder)) return true;
    if (folder.path === vscode.Uri.joinPath(folder, "..").path) return false;
  }
}

async function holdsEdition(folder: vscode.Uri): Promise<boolean> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries.some(([name]) => name === "accepted.tsv" || name.toLowerCase().endsWith(".editionproj"));
  } catch {
    // A folder that may not be read is as one that holds nothing.
    return false;
  }
}
