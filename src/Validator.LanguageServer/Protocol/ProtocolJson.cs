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
