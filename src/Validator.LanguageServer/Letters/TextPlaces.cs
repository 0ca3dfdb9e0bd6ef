using Microsoft.CodeAnalysis.Text;
using Validator.LanguageServer.Protocol;
using Validator.Text;
using TextRange = Validator.LanguageServer.Protocol.TextRange;

namespace Validator.LanguageServer.Letters;

/// <summary>Places of a text as the protocol names them. What lies outside the text is moved to its nearest place.</summary>
internal static class TextPlaces
{
    /// <summary>The offset of a place: the text's end past the last line, the line's end past its last character.</summary>
    public static int OffsetOf(this LineMap lines, string text, Position position)
    {
        if (position.Line < 0) return 0;
        if (position.Line >= lines.Count) return text.Length;
        var line = lines.SpanOf((int)position.Line);
        var end = line.End;
        if (end > line.Start && text[end - 1] == '\n') end--;
        if (end > line.Start && text[end - 1] == '\r') end--;
        return (int)Math.Clamp(line.Start + Math.Max(0, position.Character), line.Start, end);
    }

    /// <summary>The span of a range; one that ends before it begins is turned round.</summary>
    public static TextSpan SpanOf(this LineMap lines, string text, TextRange range)
    {
        var start = lines.OffsetOf(text, range.Start);
        var end = lines.OffsetOf(text, range.End);
        return TextSpan.FromBounds(Math.Min(start, end), Math.Max(start, end));
    }

    /// <summary>The range of a span.</summary>
    public static TextRange RangeOf(this LineMap lines, TextSpan span) => lines.PlaceOf(span).ToRange();

    /// <summary>Whether a place and a range have a character in common, or touch.</summary>
    public static bool Meets(this LinePositionSpan place, TextRange range) =>
        ((long)place.Start.Line, (long)place.Start.Character).CompareTo((range.End.Line, range.End.Character)) <= 0
        && ((long)place.End.Line, (long)place.End.Character).CompareTo((range.Start.Line, range.Start.Character)) >= 0;

    /// <summary>A place as the protocol has it.</summary>
    public static TextRange ToRange(this LinePositionSpan place) =>
        new(new Position(place.Start.Line, place.Start.Character), new Position(place.End.Line, place.End.Character));
}
