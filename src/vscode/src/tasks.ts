import * as vscode from "vscode";

/** The tasks `validator: check` and `validator: build`, whose findings the problem matcher reads. */
export class CheckTasks implements vscode.TaskProvider {
  constructor(private readonly program: string) {}

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
    const execution = kind === "check"
      ? new vscode.ProcessExecution(this.program, ["check", "--format", "msbuild"], options)
      : new vscode.ProcessExecution("dotnet", ["build", "-nologo", "-tl:off"], options);
    const task = new vscode.Task(definition, folder, kind, "validator", execution, "$validator");
    task.group = vscode.TaskGroup.Build;
    return task;
  }
}
