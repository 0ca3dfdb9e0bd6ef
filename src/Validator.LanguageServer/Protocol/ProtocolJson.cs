using System.Text.Json;
using System.Text.Json.Serialization;

namespace Validator.LanguageServer.Protocol;

/// <summary>Reads and writes the protocol's records; generated, since a native program has no reflection to do it by.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(InitializeParameters))]
[JsonSerializable(typeof(InitializeResult))]
[JsonSerializable(typeof(ChangeFoldersParameters))]
[JsonSerializable(typeof(ChangeConfigurationParameters))]
[JsonSerializable(typeof(WatchedFilesParameters))]
[JsonSerializable(typeof(OpenParameters))]
[JsonSerializable(typeof(ChangeParameters))]
[JsonSerializable(typeof(DocumentParameters))]
[JsonSerializable(typeof(DocumentDiagnosticParameters))]
[JsonSerializable(typeof(DiagnosticReport))]
[JsonSerializable(typeof(WorkspaceDiagnosticParameters))]
[JsonSerializable(typeof(WorkspaceDiagnosticReport))]
[JsonSerializable(typeof(PlaceParameters))]
[JsonSerializable(typeof(RangeParameters))]
[JsonSerializable(typeof(ReferenceParameters))]
[JsonSerializable(typeof(RenameParameters))]
[JsonSerializable(typeof(RenameTarget))]
[JsonSerializable(typeof(Hover))]
[JsonSerializable(typeof(IReadOnlyList<Location>))]
[JsonSerializable(typeof(IReadOnlyList<DocumentHighlight>))]
[JsonSerializable(typeof(IReadOnlyList<DocumentSymbol>))]
[JsonSerializable(typeof(IReadOnlyList<SymbolInformation>))]
[JsonSerializable(typeof(WorkspaceSymbolParameters))]
[JsonSerializable(typeof(IReadOnlyList<FoldingRange>))]
[JsonSerializable(typeof(IReadOnlyList<CompletionItem>))]
[JsonSerializable(typeof(SemanticTokens))]
[JsonSerializable(typeof(IReadOnlyList<InlayHint>))]
[JsonSerializable(typeof(CodeActionParameters))]
[JsonSerializable(typeof(CodeAction))]
[JsonSerializable(typeof(IReadOnlyList<CodeAction>))]
[JsonSerializable(typeof(IReadOnlyList<Command>))]
[JsonSerializable(typeof(ExecuteCommandParameters))]
[JsonSerializable(typeof(IReadOnlyList<MessageAction>))]
[JsonSerializable(typeof(WorkspaceEdit))]
[JsonSerializable(typeof(RuleParameters))]
[JsonSerializable(typeof(RuleText))]
[JsonSerializable(typeof(Status))]
[JsonSerializable(typeof(IReadOnlyList<Diagnostic>))]
[JsonSerializable(typeof(IReadOnlyList<Registration>))]
[JsonSerializable(typeof(IReadOnlyList<ConfigurationItem>))]
[JsonSerializable(typeof(ProgressValue))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(int?))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(string))]
internal sealed partial class ProtocolJson : JsonSerializerContext;
