using System.Text.Json.Serialization;

namespace Validator.LanguageServer.Protocol;

/// <summary>A document that was opened.</summary>
internal sealed record OpenParameters(OpenedDocument TextDocument);

/// <summary>A document with its text.</summary>
internal sealed record OpenedDocument(string Uri, [property: JsonConverter(typeof(AnyTextConverter))] string Text, int? Version = null, string? LanguageId = null);

/// <summary>Changes of a document, each of the text that the one before it left.</summary>
internal sealed record ChangeParameters(VersionedDocument TextDocument, IReadOnlyList<ContentChange> ContentChanges);

/// <summary>New text for a stretch of a document, or for all of it.</summary>
internal sealed record ContentChange([property: JsonConverter(typeof(AnyTextConverter))] string Text, TextRange? Range = null);
