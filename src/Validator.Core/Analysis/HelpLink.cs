namespace Validator.Analysis;

/// <summary>Where the pages of rules are read.</summary>
public static class HelpLink
{
    /// <summary>The folder of all rules and their pages.</summary>
    public const string Base = "https://github.com/edition-validator/validator/blob/main/rules/";

    /// <summary>The page of a rule: <c>Notes/ED3001.DanglingNoteReference.md</c>.</summary>
    public static string To(string id, string name, string folder) => $"{Base}{folder}/{id}.{name}.md";
}
