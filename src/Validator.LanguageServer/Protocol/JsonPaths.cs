using System.Text.Json;

namespace Validator.LanguageServer.Protocol;

/// <summary>Looks into JSON whose shape is the client's business.</summary>
internal static class JsonPaths
{
    /// <summary>The value at a path of names; none where there is none.</summary>
    public static JsonElement? At(this JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element)) return null;
        return element.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null ? null : element;
    }

    /// <summary>Whether there is <c>true</c> at a path of names.</summary>
    public static bool Says(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.At(path) is { ValueKind: JsonValueKind.True };
}
