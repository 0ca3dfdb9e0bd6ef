using Microsoft.CodeAnalysis.Text;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Text;

/// <summary>Makes fixes that replace what was found.</summary>
internal static class TextFix
{
    /// <summary>Replaces what a finding points at; safe where no word of the author is touched.</summary>
    public static Fix Replace(Finding finding, DocumentSyntax document, string title, string replacement) =>
        new(title, SafetyOf(document, finding.Span), [new TextChange(finding.Span, replacement)]);

    /// <summary>Whether a change there leaves the author's words as they are.</summary>
    public static FixSafety SafetyOf(DocumentSyntax document, TextSpan span)
    {
        for (var position = span.Start; position < Math.Max(span.End, span.Start + 1);)
        {
            var token = document.TokenAt(position);
            if (token is null or { Voice: Voice.Author }) return FixSafety.Unsafe;
            position = Math.Max(token.Span.End, position + 1);
        }

        return FixSafety.Safe;
    }
}
