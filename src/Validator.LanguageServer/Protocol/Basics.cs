namespace Validator.LanguageServer.Protocol;

/// <summary>A 0-based place in a text, in UTF-16 units. Clients send numbers past any text for “the end”.</summary>
internal readonly record struct Position(long Line, long Character);

/// <summary>A half-open stretch of a text.</summary>
internal sealed record TextRange(Position Start, Position End);

/// <summary>A stretch of a file.</summary>
internal sealed record Location(string Uri, TextRange Range);

/// <summary>A document by its URI.</summary>
internal sealed record DocumentName(string Uri);

/// <summary>A document and its version.</summary>
internal sealed record VersionedDocument(string Uri, int? Version = null);

/// <summary>A place in a document.</summary>
internal sealed record PlaceParameters(DocumentName TextDocument, Position Position);

/// <summary>A document.</summary>
internal sealed record DocumentParameters(DocumentName TextDocument);

/// <summary>A document and a stretch of it.</summary>
internal sealed record RangeParameters(DocumentName TextDocument, TextRange Range);

/// <summary>A change of a stretch of text.</summary>
internal sealed record TextEdit(TextRange Range, string NewText);

/// <summary>Changes of files, by URI, or of documents in the versions that they are about.</summary>
internal sealed record WorkspaceEdit(IReadOnlyDictionary<string, IReadOnlyList<TextEdit>>? Changes = null, IReadOnlyList<DocumentEdit>? DocumentChanges = null);

/// <summary>Changes of one version of a document; the client makes them in no other.</summary>
internal sealed record DocumentEdit(VersionedDocument TextDocument, IReadOnlyList<TextEdit> Edits);

/// <summary>Text in Markdown, or plain.</summary>
internal sealed record MarkupContent(string Kind, string Value)
{
    public static MarkupContent Markdown(string text) => new("markdown", text);

    public static MarkupContent Plain(string text) => new("plaintext", text);
}

/// <summary>A command of the server and what it is about.</summary>
internal sealed record Command(string Title, [property: System.Text.Json.Serialization.JsonPropertyName("command")] string Name, IReadOnlyList<string> Arguments);
