import * as path from "node:path";
import * as vscode from "vscode";
import { type ExecuteCommandSignature, LanguageClient, State } from "vscode-languageclient/node";

/** The language server, which can be started anew: then it is the program that the settings name by now. */
export class Server implements vscode.Disposable {
  private readonly output = vscode.window.createOutputChannel("Edition Validator");
  private readonly changes = new vscode.EventEmitter<void>();
  private client: LanguageClient | undefined;
  private starting: Promise<void> | undefined;

  /** Tells when the server begins or ceases to run. */
  readonly onDidChange = this.changes.event;

  constructor(private readonly context: vscode.ExtensionContext, private readonly onCommand: NonNullable<CommandMiddleware>) {}

  /** Whether anybody has needed the server yet. */
  get wasStarted(): boolean {
    return this.starting !== undefined;
  }

  get isRunning(): boolean {
    return this.client?.state === State.Running;
  }

  /** The program that the settings name, else the one beside this extension. */
  get program(): string {
    const named = vscode.workspace.getConfiguration("validator").get<string>("server.path", "").trim();
    return named || this.context.asAbsolutePath(path.join("server", process.platform === "win32" ? "validator.exe" : "validator"));
  }

  /** Starts the server, once the one that runs has ended. */
  start(): Promise<void> {
    this.starting = (this.starting ?? Promise.resolve()).catch(() => undefined).then(() => this.startAnew());
    return this.starting;
  }

  /** Starts the server where nobody has needed it before. */
  startOnce(): Promise<void> {
    return this.starting ?? this.start();
  }

  request<T>(method: string, parameters?: unknown): Promise<T> {
    if (!this.client) throw new Error("The server was never started");
    return parameters === undefined ? this.client.sendRequest<T>(method) : this.client.sendRequest<T>(method, parameters);
  }

  async stop(): Promise<void> {
    await this.starting;
    if (this.isRunning) await this.client?.stop();
  }

  dispose(): void {
    this.changes.dispose();
    this.output.dispose();
  }

  private async startAnew(): Promise<void> {
    const program = this.program;
    const old = this.client;
    // A client whose server could not be started never starts another.
    this.client = new LanguageClient("validator", "Edition Validator", { command: program, args: ["lsp"] }, {
      documentSelector: [
        { scheme: "file", language: "edition" },
        { scheme: "untitled", language: "edition" },
        // Settings and accepted findings count before they are saved; one that is open is changed there, not on the disk.
        { scheme: "file", pattern: "**/{.editorconfig,accepted.tsv}" },
      ],
      synchronize: { configurationSection: "validator" },
      outputChannel: this.output,
      middleware: { executeCommand: this.onCommand },
    });
    this.client.onDidChangeState(() => this.changes.fire());
    try {
      // One that no longer answers is ended by force, and says so by failing.
      if (old?.state === State.Running) await old.stop().catch(() => undefined);
      await this.client.start();
    } catch (error) {
      void vscode.window.showErrorMessage(`Validator cannot run ${program}: ${error instanceof Error ? error.message : error}`);
    }
  }
}

type CommandMiddleware = (command: string, args: unknown[], next: ExecuteCommandSignature) => unknown;
