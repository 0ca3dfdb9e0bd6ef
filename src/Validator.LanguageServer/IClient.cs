using Validator.LanguageServer.Protocol;

namespace Validator.LanguageServer;

/// <summary>The editor, as the server speaks to it. Nothing here waits for it or throws where it is gone.</summary>
internal interface IClient
{
    /// <summary>Writes into the editor's log.</summary>
    void Log(string message);

    /// <summary>Shows a mistake to whoever sits at the editor.</summary>
    void Show(string message);

    /// <summary>Sends the findings of a document.</summary>
    void Publish(string uri, int? version, IReadOnlyList<Diagnostic> diagnostics);

    /// <summary>Asks the editor to ask for findings again.</summary>
    void RefreshDiagnostics();

    /// <summary>Asks the editor to ask for tokens again.</summary>
    void RefreshTokens();

    /// <summary>Asks to be told when a file changes.</summary>
    void Watch(string path);

    /// <summary>Begins to show how far some work is.</summary>
    IWorkProgress Begin(string title);
}

/// <summary>How far some work is, as the editor shows it; disposing it ends it.</summary>
internal interface IWorkProgress : IDisposable
{
    /// <summary>Shows that some of all is done.</summary>
    void Report(int done, int all);
}
