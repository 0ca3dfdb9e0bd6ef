using Microsoft.CodeAnalysis.Text;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Analysis;

/// <summary>Some words of a letter and where they stand: all that a rule about the edition needs to point at them.</summary>
/// <param name="Text">The words, cut after <see cref="Fingerprint.LongestFound"/> characters.</param>
/// <param name="Span">Their half-open span in UTF-16 units from the file's start.</param>
/// <param name="Place">Their 0-based, half-open place.</param>
/// <param name="Context">A hash of the words around them, as in <see cref="Fingerprint.Context"/>.</param>
public sealed record Passage(string Text, TextSpan Span, LinePositionSpan Place, string Context)
{
    /// <summary>The words at <paramref name="span"/>.</summary>
    public static Passage Of(DocumentSyntax document, TextSpan span)
    {
        var fingerprint = Fingerprint.Of("", "", document.Text, span);
        return new Passage(fingerprint.Found, span, document.Lines.PlaceOf(span), fingerprint.Context);
    }

    /// <summary>Some of its words.</summary>
    /// <param name="start">Where they begin in <see cref="Text"/>.</param>
    /// <param name="length">How long they are.</param>
    public Passage Part(int start, int length) => new(
        Text.Substring(start, length),
        new TextSpan(Span.Start + start, length),
        new LinePositionSpan(
            new LinePosition(Place.Start.Line, Place.Start.Character + start), new LinePosition(Place.Start.Line, Place.Start.Character + start + length)),
        Context);
}
