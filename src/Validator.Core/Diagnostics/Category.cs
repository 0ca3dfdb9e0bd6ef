namespace Validator.Diagnostics;

/// <summary>The rules' categories, by the thousands digit of their IDs; <c>.editorconfig</c> names them in <c>dotnet_analyzer_diagnostic.category-NAME.severity</c>.</summary>
public static class Category
{
    /// <summary>ED0: the validator itself.</summary>
    public const string Validator = "Validator";

    /// <summary>ED1.</summary>
    public const string Structure = "Structure";

    /// <summary>ED2.</summary>
    public const string Numbering = "Numbering";

    /// <summary>ED3.</summary>
    public const string Notes = "Notes";

    /// <summary>ED4.</summary>
    public const string Marks = "Marks";

    /// <summary>ED5.</summary>
    public const string Dates = "Dates";

    /// <summary>ED6.</summary>
    public const string Text = "Text";

    /// <summary>ED7.</summary>
    public const string Edition = "Edition";

    /// <summary>ED8.</summary>
    public const string Style = "Style";

    /// <summary>All of them, by the thousands digit of their rules' IDs.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Validator, Structure, Numbering, Notes, Marks, Dates, Text, Edition, Style];
}
