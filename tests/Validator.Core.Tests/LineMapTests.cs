using CsCheck;
using Microsoft.CodeAnalysis.Text;
using Validator.Text;

namespace Validator.Tests;

public sealed class LineMapTests
{
    private static readonly Gen<string> Lines = Gen.OneOf(Gen.Const("\r"), Gen.Const("\n"), Gen.Const("a"), Gen.Const("\r\n")).Array[0, 12].Select(string.Concat);

    [Fact]
    public void ChangedText_HasTheLinesOfAFreshOne() => Gen.Select(Lines, Gen.Int[0, 12], Gen.Int[0, 12], Lines).Sample(
        (text, start, length, words) =>
        {
            var changed = TextSpan.FromBounds(Math.Min(start, text.Length), Math.Min(start + length, text.Length));
            var now = text.Remove(changed.Start, changed.Length).Insert(changed.Start, words);
            StartsOf(new LineMap(text).Change(now, changed)).Should().Equal(StartsOf(new LineMap(now)));
        },
        iter: 50_000);

    private static IEnumerable<int> StartsOf(LineMap lines) => Enumerable.Range(0, lines.Count).Select(lines.StartOf);
}
