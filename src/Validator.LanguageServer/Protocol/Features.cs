using System.Text.Json.Serialization;

namespace Validator.LanguageServer.Protocol;

/// <summary>What is shown at a place.</summary>
internal sealed record Hover(MarkupContent Contents, TextRange Range);

/// <summary>A request for references.</summary>
internal sealed record ReferenceParameters(DocumentName TextDocument, Position Position, ReferenceContext? Context = null);

/// <summary>Whether the thing itself is among its references.</summary>
internal sealed record ReferenceContext(bool IncludeDeclaration);

/// <summary>A new name.</summary>
internal sealed record RenameParameters(DocumentName TextDocument, Position Position, string NewName);

/// <summary>What would be renamed, and its name.</summary>
internal sealed record RenameTarget(TextRange Range, string Placeholder);

/// <summary>A place that belongs to the one that was asked about: 2 is where it is referred to, 3 where it stands itself.</summary>
internal sealed record DocumentHighlight(TextRange Range, int Kind);

/// <summary>Words that lead to a file.</summary>
internal sealed record DocumentLink(TextRange Range, string Target, string Tooltip);

/// <summary>A part of a document.</summary>
internal sealed record DocumentSymbol(string Name, string? Detail, int Kind, TextRange Range, TextRange SelectionRange, IReadOnlyList<DocumentSymbol> Children);

/// <summary>A part of a document, or a document, by its place.</summary>
internal sealed record SymbolInformation(string Name, int Kind, Location Location, string? ContainerName);

/// <summary>A search for documents.</summary>
internal sealed record WorkspaceSymbolParameters(string Query);

/// <summary>Lines that can be folded.</summary>
internal sealed record FoldingRange(int StartLine, int EndLine, string? Kind);

/// <summary>What may be written at a place.</summary>
internal sealed record CompletionItem
{
    public required string Label { get; init; }

    /// <summary>14 keyword, 18 reference.</summary>
    public required int Kind { get; init; }

    public string? Detail { get; init; }

    public string? SortText { get; init; }

    public string? FilterText { get; init; }

    /// <summary>2 where the text is a snippet.</summary>
    public int? InsertTextFormat { get; init; }

    public required TextEdit TextEdit { get; init; }

    public IReadOnlyList<TextEdit>? AdditionalTextEdits { get; init; }
}

/// <summary>Tokens, five numbers each.</summary>
internal sealed record SemanticTokens(IReadOnlyList<int> Data);

/// <summary>Words between those of the letter.</summary>
internal sealed record InlayHint(Position Position, string Label, bool PaddingLeft, bool PaddingRight);

/// <summary>A request for what can be done about findings.</summary>
internal sealed record CodeActionParameters(DocumentName TextDocument, TextRange Range, CodeActionContext Context);

/// <summary>The kinds of actions that are wanted; all where none is named.</summary>
internal sealed record CodeActionContext(IReadOnlyList<string>? Only = null);

/// <summary>Something that can be done.</summary>
internal sealed record CodeAction
{
    public required string Title { get; init; }

    public required string Kind { get; init; }

    public IReadOnlyList<Diagnostic>? Diagnostics { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsPreferred { get; init; }

    public WorkspaceEdit? Edit { get; init; }

    public Command? Command { get; init; }

    /// <summary>What its edit is worked out from where somebody chooses it.</summary>
    public FixAllData? Data { get; init; }
}

/// <summary>A letter all of whose findings, or those of one rule, are to be mended.</summary>
internal sealed record FixAllData(string Uri, string? RuleId = null, bool IsUnsafe = false);

/// <summary>A command that was chosen.</summary>
internal sealed record ExecuteCommandParameters(string Command, IReadOnlyList<string>? Arguments = null);

/// <summary>A question's answer.</summary>
internal sealed record MessageAction(string Title);
