import * as vscode from "vscode";
import { openLetters } from "./letters";
import type { Server } from "./server";
import { counted, type Status, summary } from "./status";

/** What is found in the open editions, counted in the status bar; in the open letters where only these are checked. */
export class StatusItem implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem("validator.status", vscode.StatusBarAlignment.Left, 10);
  private readonly subscriptions: vscode.Disposable[];
  private isAsking = false;
  private isStale = false;

  constructor(private readonly server: Server) {
    this.item.name = "Edition Validator";
    this.item.command = "validator.checkEdition";
    this.subscriptions = [
      this.item,
      vscode.languages.onDidChangeDiagnostics(() => this.refresh()),
      vscode.workspace.onDidOpenTextDocument(() => this.refresh()),
      vscode.workspace.onDidCloseTextDocument(() => this.refresh()),
      vscode.workspace.onDidChangeConfiguration((change) => change.affectsConfiguration("validator.checkEdition") && this.refresh()),
      server.onDidChange(() => this.refresh()),
    ];
  }

  /** Asks the server; findings that change meanwhile are asked for once more when it has answered. */
  refresh(): void {
    this.isStale = true;
    if (!this.isAsking && this.server.wasStarted) void this.ask();
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private async ask(): Promise<void> {
    this.isAsking = true;
    try {
      while (this.isStale) {
        this.isStale = false;
        if (!this.server.isRunning) {
          this.show("$(circle-slash) Validator", "Validator does not run. Restart it with the command “Validator: Restart”.");
          continue;
        }

        const isWhole = vscode.workspace.getConfiguration("validator").get<boolean>("checkEdition", true);
        const status = isWhole ? await this.server.request<Status>("validator/status") : openLetters();
        const icon = status.errors ? "$(error)" : status.warnings ? "$(warning)" : "$(pass)";
        const count = status.errors + status.warnings + status.suggestions;
        const text = `${icon} ${isWhole ? "Edition" : "Open letters"}: ${count ? counted(count, "finding") : "nothing found"}`;
        this.show(text, `${counted(status.letters, isWhole ? "letter" : "open letter")}: ${summary(status)}`, status.letters > 0);
        void vscode.commands.executeCommand("setContext", "validator.hasLetters", status.letters > 0);
      }
    } catch {
      this.show("$(circle-slash) Validator", "Validator has ended. Restart it with the command “Validator: Restart”.");
    } finally {
      this.isAsking = false;
    }
  }

  private show(text: string, tooltip: string, isWanted = true): void {
    this.item.text = text;
    this.item.tooltip = `Validator: ${tooltip}`;
    this.item.accessibilityInformation = { label: this.item.tooltip };
    if (isWanted) this.item.show();
    else this.item.hide();
  }
}
