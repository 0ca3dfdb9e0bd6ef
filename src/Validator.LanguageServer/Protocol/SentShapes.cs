using System.Text.Json;
using PolyType;

namespace Validator.LanguageServer.Protocol;

/// <summary>Names what is sent unasked, which the formatter asks the shape of.</summary>
[GenerateShapeFor(typeof(IReadOnlyList<Diagnostic>))]
[GenerateShapeFor(typeof(IReadOnlyList<Registration>))]
[GenerateShapeFor(typeof(IReadOnlyList<ConfigurationItem>))]
[GenerateShapeFor(typeof(IReadOnlyList<MessageAction>))]
[GenerateShapeFor(typeof(WorkspaceEdit))]
[GenerateShapeFor(typeof(ProgressValue))]
[GenerateShapeFor(typeof(JsonElement))]
[GenerateShapeFor(typeof(string))]
[GenerateShapeFor(typeof(bool))]
[GenerateShapeFor(typeof(int))]
internal sealed partial class SentShapes;
