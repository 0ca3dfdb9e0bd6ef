using Validator.Diagnostics;

namespace Validator.Analysis;

/// <summary>Where the pages of rules are read.</summary>
public static class HelpLink
{
    /// <summary>The folder of all rules and their pages.</summary>
    public const string Base = "https://github.com/edition-validator/validator/blob/main/rules/";

    /// <summary>The page of a rule in the folder of its category: <c>Notes/ED3001.DanglingNoteReference.md</c>; the validator's own are in <c>Engine</c>.</summary>
    public static string To(string id, string name, string category) => $"{Base}{(category == Category.Validator ? "Engine" : category)}/{id}.{name}.md";
}
