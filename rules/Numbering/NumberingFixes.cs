using Microsoft.CodeAnalysis.Text;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Rules.Numbering;

/// <summary>What the fixes of the numbering rules have in common.</summary>
internal static class NumberingFixes
{
    private const string Omission = "[…]";

    /// <summary>Puts an omission on a line of its own before the block at a place.</summary>
    public static Fix? MarkOmissionBefore(DocumentSyntax document, TextSpan place, params TextChange[] further)
    {
        var line = document.Lines.LineOf(place.Start);
        var start = document.Lines.StartOf(line);
        if (line == 0) return null;
        var insertion = new TextChange(new TextSpan(start, 0), Omission + LineEndBefore(document, start));
        return new Fix($"Put {Omission} on the line before", FixSafety.Unsafe, [insertion, .. further]);
    }

    private static string LineEndBefore(DocumentSyntax document, int start)
    {
        var length = start > 1 && document.Text[start - 2] == '\r' && document.Text[start - 1] == '\n' ? 2 : 1;
        return document.Text.Substring(start - length, length);
    }
}
