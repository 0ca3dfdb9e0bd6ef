using System.Text.RegularExpressions;

namespace Validator.Tests;

public sealed partial class SecurityPageTests
{
    [Fact]
    public void EveryPromise_NamesTestsThatThereAre()
    {
        var promises = Repository.Read("SECURITY.md").Split("## What is not promised")[0].Split("\n\n").Where(part => part.StartsWith("**", StringComparison.Ordinal)).ToArray();
        promises.Should().NotBeEmpty();
        foreach (var promise in promises)
        {
            var named = TestName().Matches(promise);
            named.Should().NotBeEmpty(promise);
            foreach (Match name in named)
            {
                var file = Repository.Files("tests", $"{name.Groups["class"].Value}.cs").Should().ContainSingle($"SECURITY.md names {name.Value}").Subject;
                Repository.Read(file).Should().MatchRegex($@"\[(Fact|Theory)\](\s*\[[^\n]*\])*\s*public (async Task|void) {name.Groups["method"].Value}\(", $"SECURITY.md names {name.Value}");
            }
        }
    }

    [GeneratedRegex(@"`(?<class>\w+Tests)\.(?<method>\w+)`")]
    private static partial Regex TestName();
}
