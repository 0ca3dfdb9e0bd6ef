using Microsoft.CodeAnalysis;

namespace Validator.Cli.Reporters;

/// <summary>The colours of a terminal, by what they mean; plain text where there are none.</summary>
internal sealed class Palette
{
    private readonly bool hasColours;

    private Palette(bool hasColours) => this.hasColours = hasColours;

    /// <summary>The palette for what goes to a terminal, or elsewhere.</summary>
    public static Palette For(Terminal? terminal) => new(terminal is { HasColours: true });

    public string Strong(string text) => Paint("1", text);

    public string Faint(string text) => Paint("2", text);

    public string Code(string text) => Paint("36", text);

    /// <summary>Text that was taken away, as <c>[-text-]</c> where there are no colours.</summary>
    public string Removed(string text) => hasColours ? Paint("31", text) : $"[-{text}-]";

    /// <summary>Text that was added, as <c>{+text+}</c> where there are no colours.</summary>
    public string Added(string text) => hasColours ? Paint("32", text) : $"{{+{text}+}}";

    public string Of(DiagnosticSeverity severity, string text) => Paint(
        severity switch
        {
            DiagnosticSeverity.Error => "1;31",
            DiagnosticSeverity.Warning => "1;33",
            _ => "1;36",
        },
        text);

    /// <summary>Whether text is painted at all.</summary>
    public bool HasColours => hasColours;

    private string Paint(string code, string text) => hasColours ? $"\e[{code}m{text}\e[0m" : text;
}
