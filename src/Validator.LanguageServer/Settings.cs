using System.Text.Json;
using Validator.LanguageServer.Protocol;

namespace Validator.LanguageServer;

/// <summary>What the editor's settings say, in the section <c>validator</c>; what makes no sense there says nothing.</summary>
/// <param name="PlainTextIsLetter"><c>validator.plainText</c> is <c>always</c>: each <c>.txt</c> file is a letter, inside an edition or not.</param>
/// <param name="ChecksEdition"><c>validator.checkEdition</c>: whether letters that are not open are checked too.</param>
/// <param name="ShowsWeekdays"><c>validator.inlayHints.weekdays</c>: whether dates show their weekday.</param>
/// <param name="ShowsNotes"><c>validator.inlayHints.notes</c>: whether references show how their notes begin.</param>
internal sealed record Settings(bool PlainTextIsLetter, bool ChecksEdition, bool ShowsWeekdays, bool ShowsNotes)
{
    public const string Section = "validator";

    public static Settings Default { get; } = new(PlainTextIsLetter: false, ChecksEdition: true, ShowsWeekdays: false, ShowsNotes: false);

    /// <summary>Reads settings, with or without their section's name around them; what they do not say stays as it was.</summary>
    public Settings With(JsonElement settings)
    {
        if (settings.At(Section) is { } section) settings = section;
        return new Settings(
            settings.At("plainText") is { ValueKind: JsonValueKind.String } plainText ? plainText.GetString() == "always" : PlainTextIsLetter,
            Says(ChecksEdition, "checkEdition"),
            Says(ShowsWeekdays, "inlayHints", "weekdays"),
            Says(ShowsNotes, "inlayHints", "notes"));

        bool Says(bool otherwise, params ReadOnlySpan<string> path) => settings.At(path)?.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => otherwise,
        };
    }
}
