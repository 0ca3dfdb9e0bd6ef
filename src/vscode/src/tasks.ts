import * as vscode from "vscode";
import type { Server } from "./server";

/** The tasks `validator: check` and `validator: build`. */
export class CheckTasks implements vscode.TaskProvider {
  constructor(private readonly server: Server) {}

  provideTasks(): vscode.Task[] {
    return (vscode.workspace.workspaceFolders ?? []).flatMap((folder) => [this.task("check", folder), this.task("build", folder)]);
  }

  resolveTask(task: vscode.Task): vscode.Task | undefined {
    const kind = task.definition.task;
    const folder = task.scope;
    if ((kind !== "check" && kind !== "build") || !folder || typeof folder === "number") return undefined;
    return this.task(kind, folder, task.definition);
  }

  private task(kind: "check" | "build", folder: vscode.WorkspaceFolder, definition: vscode.TaskDefinition = { type: "validator", task: kind }): vscode.Task {
    const options = { cwd: folder.uri.fsPath };
    // VS Code says of a program that fails at once that it could not be launched, which would be untrue.
    const execution = kind === "check"
      ? new vscode.ProcessExecution(this.server.program, ["check", "--format", "msbuild", "--fail-on", "never"], options)
      : new vscode.ProcessExecution("dotnet", ["build", "-nologo", "-tl:off"], options);
    // Where the server checks the whole edition Problems has all findings already, and as they are now: read from the task each
    // would stand there twice.
    const isChecked = vscode.workspace.getConfiguration("validator", folder).get<boolean>("checkEdition", true);
    const task = new vscode.Task(definition, folder, kind, "validator", execution, isChecked ? [] : ["$validator"]);
    task.group = vscode.TaskGroup.Build;
    return task;
  }
}
