using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Validator.Analysis;
using Validator.Rules;

namespace Validator.Fuzzing;

/// <summary>Letters to begin with: the examples on the rules' pages, which between them show every rule something.</summary>
internal static partial class SeedLetters
{
    public static IReadOnlyList<byte[]> All { get; } =
    [
        .. RuleCatalog.All.SelectMany(rule => Fence().Matches(RulePage.Of(rule).Text).Select(fence => Plain(fence.Groups[1].Value))).Distinct().Select(Encoding.UTF8.GetBytes),
    ];

    /// <summary>A page marks what is found, and names characters that cannot be seen.</summary>
    private static string Plain(string example) =>
        NumberedCharacter().Replace(Mark().Replace(example, ""), match => char.ConvertFromUtf32(int.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));

    [GeneratedRegex(@"^```edition[^\n]*\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"\{\|[A-Z0-9,]+:|\|\}")]
    private static partial Regex Mark();

    [GeneratedRegex(@"\{U\+([0-9A-F]{4,6})\}")]
    private static partial Regex NumberedCharacter();
}
