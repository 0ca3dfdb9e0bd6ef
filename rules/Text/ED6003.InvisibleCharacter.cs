using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Syntax;
using Validator.Text;

namespace Validator.Rules.Text;

/// <summary>A character that cannot be seen: a search does not find the word it stands in, and a bidirectional control makes a line read other than it is.</summary>
public sealed class InvisibleCharacter : Rule
{
    // About a line of print.
    private const int Reach = 80;

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED6003", "Invisible character", "{0} stands here and cannot be seen; {1}",
        Category.Text, DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Part(TextSurvey.Of, Check);

    /// <inheritdoc/>
    public override Fix? FixFor(Finding finding, DocumentSyntax document)
    {
        var replacement = EndsLine(document.Text[finding.Span.Start]) && DividesWords(document.Text, finding.Span) ? " " : "";
        return TextFix.Replace(finding, document, replacement.Length == 0 ? "Remove the invisible character" : "Write a space", replacement);
    }

    private static void Check(TextSurvey survey, RuleContext context)
    {
        var text = context.Document.Text;
        foreach (var span in survey.Invisible)
        {
            var character = text[span.Start];
            if (IsSound(survey.Block, span)) continue;
            var isDirection = Enumerable.Range(span.Start, span.Length).Any(position => IsDirection(text[position]));
            var name = $"{NameOf(character)} (U+{(int)character:X4})";
            var advice = EndsLine(character) && DividesWords(text, span) ? "write a space, or end the line" : "remove it";
            if (isDirection) context.ReportAs(DiagnosticSeverity.Error, span, name, "the line may read otherwise than it is; remove it");
            else context.Report(span, span.Length == 1 ? name : $"{name} with {span.Length - 1} more", advice);
        }
    }

    /// <summary>Joiners within scripts that need them, and direction marks near right-to-left letters, are part of the writing.</summary>
    private static bool IsSound(BlockSyntax block, TextSpan span)
    {
        var text = block.Document.Text;
        for (var i = span.Start; i < span.End; i++)
        {
            var isSound = text[i] switch
            {
                '\u200C' or '\u200D' => span.Start > 0 && (Scripts.Of(text[span.Start - 1]) == Script.Other || char.IsSurrogate(text[span.Start - 1])),
                '\u200E' or '\u200F' or '\u061C' => HasRightToLeftNear(block, i),
                _ => false,
            };
            if (!isSound) return false;
        }

        return true;
    }

    private static bool HasRightToLeftNear(BlockSyntax block, int position)
    {
        var text = block.Document.Text;
        for (var i = Math.Max(block.Span.Start, position - Reach); i < Math.Min(block.Span.End, position + Reach); i++)
            if (text[i] is >= '\u0590' and <= '\u08FF' or >= '\uFB1D' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC' && char.IsLetter(text[i])) return true;
        return false;
    }

    private static bool IsDirection(char character) =>
        character is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static bool EndsLine(char character) => character is '\u2028' or '\u2029';

    private static bool DividesWords(string text, TextSpan span) =>
        span.Start > 0 && span.End < text.Length && !char.IsWhiteSpace(text[span.Start - 1]) && !char.IsWhiteSpace(text[span.End]);

    private static string NameOf(char character) => character switch
    {
        '\u00AD' => "A soft hyphen",
        '\u200B' => "A zero-width space",
        '\u200C' => "A zero-width non-joiner",
        '\u200D' => "A zero-width joiner",
        '\u2028' => "A line separator",
        '\u2029' => "A paragraph separator",
        '\u2060' => "A word joiner",
        '\uFEFF' => "A byte order mark",
        >= '\uFE00' and <= '\uFE0F' => "A variation selector",
        _ when IsDirection(character) => "A control of the direction of writing",
        _ => "A character without a shape",
    };
}
