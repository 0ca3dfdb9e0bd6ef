using System.Text;
using CsCheck;
using Microsoft.CodeAnalysis.Text;
using Validator.LanguageServer.Features;
using Validator.LanguageServer.Letters;
using Validator.LanguageServer.Protocol;
using Validator.Text;

namespace Validator.Tests;

public sealed class EditsTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(new[] { "a", "b", "\r", "\n", "\r\n", "😀", "😁", "🧀", "\uD83D", "\uDE00" }.Select(Gen.Const).ToArray()).Array[0, 12].Select(string.Concat);

    [Theory]
    [InlineData("[sci] so", 0, 5, "[sic]", "0:2-0:4 ic")]
    [InlineData("it's so", 0, 7, "it's so", "")]
    [InlineData("so 😀", 3, 2, "😁", "0:3-0:5 😁")]
    [InlineData("one\r\ntwo", 3, 2, "\n", "0:3-1:0 \n")]
    [InlineData("one\rx\ntwo", 4, 1, "", "0:3-2:0 \r\n")]
    public void Change_IsAsSmallAsItCanBe_AndTakesNothingApart(string text, int start, int length, string written, string expected) =>
        string.Join("; ", Edits.Making([new TextChange(new TextSpan(start, length), written)], text).Select(Brief)).Should().Be(expected);

    [Fact]
    public void Edits_GiveTheTextThatTheChangesGive_AndTakeNothingApart() =>
        Gen.Select(Texts, Gen.Select(Gen.Int[1, 4], Gen.Int[0, 3], Texts).Array[0, 4]).Sample(
            (text, steps) =>
            {
                var changes = Changes(text, steps);
                Applied(Edits.Making(changes, text), text).Should().Be(SourceText.From(text).WithChanges(changes).ToString());
            },
            iter: 50_000);

    /// <summary>Changes of a text, none touching the next.</summary>
    private static List<TextChange> Changes(string text, IEnumerable<(int Gap, int Length, string Written)> steps)
    {
        var changes = new List<TextChange>();
        var position = -1;
        foreach (var (gap, length, written) in steps)
        {
            var start = position + gap;
            position = start + length;
            if (position <= text.Length) changes.Add(new TextChange(new TextSpan(start, length), written));
        }

        return changes;
    }

    /// <summary>The text after edits in their order, none of which begins before the one before it has ended.</summary>
    private static string Applied(IEnumerable<TextEdit> edits, string text)
    {
        var lines = new LineMap(text);
        var applied = new StringBuilder();
        var position = 0;
        foreach (var edit in edits)
        {
            int start = PlaceOf(edit.Range.Start), end = PlaceOf(edit.Range.End);
            applied.Append(text[position..start]).Append(edit.NewText);
            position = end;
        }

        return applied.Append(text[position..]).ToString();

        int PlaceOf(Position place)
        {
            var offset = lines.OffsetOf(text, place);
            lines.RangeOf(new TextSpan(offset, 0)).Start.Should().Be(place, "it is a place of the protocol");
            (offset > 0 && offset < text.Length && (char.IsSurrogatePair(text[offset - 1], text[offset]) || text[offset - 1] == '\r' && text[offset] == '\n')).Should().BeFalse();
            return offset;
        }
    }

    private static string Brief(TextEdit edit) =>
        $"{edit.Range.Start.Line}:{edit.Range.Start.Character}-{edit.Range.End.Line}:{edit.Range.End.Character} {edit.NewText}";
}
