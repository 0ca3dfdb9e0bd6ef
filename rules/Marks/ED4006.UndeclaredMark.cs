using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Marks;

/// <summary>A bracket that looks like a mark, and is none that the edition has declared.</summary>
public sealed class UndeclaredMark : Rule
{
    private const int LongestMark = 20;

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED4006", "Undeclared mark",
        "{0} looks like a mark, and the edition’s vocabulary has none of that form; edition_vocabulary declares it",
        Category.Marks, DiagnosticSeverity.Warning, enabled: false);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Node<SuppliedSyntax>(Check);

    private static void Check(SuppliedSyntax bracket, RuleContext context)
    {
        var content = bracket.Content.Trim();

        // A single character is supplied punctuation: [.], [,].
        if (content.Length is > 1 and <= LongestMark && (content[content.Length - 1] == '.' || !HasWord(content))) context.Report(bracket.Span, Quotation.Of(bracket));
    }

    private static bool HasWord(ReadOnlySpan<char> content)
    {
        foreach (var character in content)
            if (char.IsLetter(character)) return true;
        return false;
    }
}
