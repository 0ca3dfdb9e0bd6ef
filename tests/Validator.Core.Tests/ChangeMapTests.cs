using CsCheck;
using Microsoft.CodeAnalysis.Text;
using Validator.Fixing;

namespace Validator.Tests;

public sealed class ChangeMapTests
{
    private static readonly Gen<(int Gap, int Length, string Written)[]> Steps = Gen.Select(Gen.Int[0, 4], Gen.Int[0, 3], Gen.String["xyz"]).Array[0, 6];

    [Fact]
    public void ChangesAfterOthers_AreOneWithThem() => Gen.Select(Gen.String["abcdef"], Steps, Steps).Sample(
        (text, first, second) =>
        {
            var one = new ChangeMap(Changes(text, first));
            var between = one.Apply(text);
            var other = new ChangeMap(Changes(between, second));
            var both = one.Then(other, between);

            both.Apply(text).Should().Be(other.Apply(between));
            both.Changes.Zip(both.Changes.Skip(1)).Should().NotContain(pair => pair.First.Span.End >= pair.Second.Span.Start);
        },
        iter: 20_000);

    /// <summary>Changes of a text in ascending order, none overlapping; an insertion touches no other.</summary>
    private static IEnumerable<TextChange> Changes(string text, IEnumerable<(int Gap, int Length, string Written)> steps)
    {
        int position = 0, last = 1;
        foreach (var (gap, length, written) in steps)
        {
            var start = position + Math.Max(gap, Math.Min(last, length) == 0 ? 1 : 0);
            if (start + length > text.Length) yield break;
            yield return new TextChange(new TextSpan(start, length), written);
            position = start + length;
            last = length;
        }
    }
}
