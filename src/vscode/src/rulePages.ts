import * as vscode from "vscode";
import type { Server } from "./server";

/** The pages of rules, shown beside the letter without a network. */
export class RulePages implements vscode.TextDocumentContentProvider {
  private static readonly scheme = "validator-rule";
  private readonly registration: vscode.Disposable;

  constructor(private readonly server: Server) {
    this.registration = vscode.workspace.registerTextDocumentContentProvider(RulePages.scheme, this);
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const id = uri.path.replace(/^\/|\.md$/g, "");
    const page = await this.server.request<{ markdown: string } | null>("validator/rule", { id });
    return page?.markdown ?? `There is no rule ${id}.`;
  }

  async show(id: string): Promise<void> {
    await vscode.commands.executeCommand("markdown.showPreviewToSide", vscode.Uri.from({ scheme: RulePages.scheme, path: `/${id}.md` }));
  }

  dispose(): void {
    this.registration.dispose();
  }
}
