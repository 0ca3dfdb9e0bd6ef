using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Syntax;
using Validator.Text;

namespace Validator.Rules.Text;

/// <summary>A character that is no text, or text that was read in a wrong encoding.</summary>
public sealed class BrokenEncoding : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => field ??= Describe(
        "ED6004", "Broken encoding", "{0} {1}",
        Category.Text, DiagnosticSeverity.Error);

    /// <inheritdoc/>
    public override void Register(RuleRegistry on) => on.Document(Check);

    /// <inheritdoc/>
    public override Fix? FixFor(Finding finding, DocumentSyntax document)
    {
        var span = finding.Span;
        if (finding.Arguments.Length > 2) return Replace(finding, $"{finding.Arguments[2]}");
        var character = document.Text[span.Start];
        if (MeantBy(character) is { } meant) return Replace(finding, meant.ToString());
        if (!char.IsControl(character)) return null;
        var dividesWords = character is '\r' or '\v' or '\f' or '\u0085' && DividesWords(document.Text, span);
        return new Fix("Remove the control character", FixSafety.Unsafe, [new TextChange(span, dividesWords ? " " : "")]);
    }

    /// <summary>Whether words would run together without a line's end there. Between two letters nobody knows, and most stand in one word.</summary>
    private static bool DividesWords(string text, TextSpan span) =>
        span.Start > 0 && span.End < text.Length
        && !char.IsWhiteSpace(text[span.Start - 1]) && !char.IsWhiteSpace(text[span.End])
        && !(char.IsLetter(text[span.Start - 1]) && char.IsLetter(text[span.End]));

    private static Fix Replace(Finding finding, string meant) =>
        new($"Write “{meant}”", FixSafety.Unsafe, [new TextChange(finding.Span, meant)]);

    private static void Check(DocumentSyntax document, RuleContext context)
    {
        var surveys = context.Parts(Damage.Of).Select(damage => damage.Survey).ToArray();
        foreach (var wrong in surveys.SelectMany(survey => survey.Misread))
            context.Report(wrong.Span, $"“{Prose.Excerpt(document.Text, wrong.Span)}”", $"was read in a wrong encoding; it is “{Prose.Excerpt(wrong.Meant, new TextSpan(0, wrong.Meant.Length))}”", wrong.Meant);

        var invalid = context.Letter.Content.InvalidBytes;
        var next = 0;
        foreach (var position in surveys.SelectMany(survey => survey.Lost))
        {
            // What stands in for bytes that are no UTF-8 is reported as such.
            while (next < invalid.Count && invalid[next].Span.End <= position) next++;
            if (next == invalid.Count || invalid[next].Span.Start > position) Report(document.Text, position, context);
        }

        // A lone CR ends lines in old files of the Macintosh; among other line ends it is a stray character.
        var returns = surveys.SelectMany(survey => survey.LoneReturns).ToList();
        if (returns.Count == 0 || returns.Count * 2 >= document.Lines.Count - 1) return;
        foreach (var position in returns)
            context.Report(new TextSpan(position, 1), "U+000D", "is a carriage return, and this letter's lines end otherwise; remove it");
    }

    /// <summary>A block's survey where it tells of something that may be broken.</summary>
    private sealed record Damage(TextSurvey Survey)
    {
        public static Damage? Of(BlockReading reading) => reading.Get(TextSurvey.Of) is { IsSuspicious: true } survey ? new Damage(survey) : null;
    }

    private static void Report(string text, int position, RuleContext context)
    {
        var character = text[position];
        var length = char.IsHighSurrogate(character) && position + 1 < text.Length && char.IsLowSurrogate(text[position + 1]) ? 2 : 1;
        var name = $"U+{(length == 2 ? char.ConvertToUtf32(text, position) : character):X4}";
        var what = character switch
        {
            '\uFFFD' => "stands for a character that is lost; take it from the source",
            _ when MeantBy(character) is { } meant => $"is a control character; in Windows-1252 it is “{meant}”",
            _ when char.IsControl(character) => "is a control character, which no text holds; remove it",
            _ when length == 2 || character is >= '\uE000' and <= '\uF8FF' => "is a private character, which every font shows otherwise; write the character that is meant",
            _ => "is half a character or none; take it from the source",
        };
        context.Report(new TextSpan(position, length), name, what);
    }

    /// <summary>What a control character of Latin-1 is in Windows-1252; U+0085 is a line end of old machines besides, and stays unexplained.</summary>
    private static char? MeantBy(char character) =>
        character is >= '\u0080' and <= '\u009F' and not '\u0085' && CodePage.Western.CharacterOf((byte)character) is var meant && meant != character ? meant : null;
}
