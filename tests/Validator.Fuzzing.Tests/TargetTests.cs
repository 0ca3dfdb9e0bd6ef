using System.Text;
using Validator.Fuzzing;

namespace Validator.Tests;

public sealed class TargetTests
{
    public static TheoryData<string> Names => [.. FuzzTarget.All.Select(target => target.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void SeedsAndWhatComesOfThem_KeepThePromise(string name)
    {
        var target = FuzzTarget.Named(name)!;
        var random = new Random(1943);
        foreach (var seed in target.Seeds) Run(target, seed);
        for (var i = 0; i < 300; i++) Run(target, Change(target.Seeds[random.Next(target.Seeds.Count)], target.Words, random));
    }

    [Fact]
    public void Seeds_ShowEveryRuleSomething() =>
        FuzzTarget.Named("rules")!.Seeds.Should().HaveCountGreaterThan(RuleCount).And.NotContain(seed => Encoding.UTF8.GetString(seed).Contains("{|"));

    private static int RuleCount => Rules.RuleCatalog.All.Count;

    private static void Run(FuzzTarget target, byte[] input)
    {
        try
        {
            target.Run(input);
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"{target.Promise}; not so for {Convert.ToBase64String(input)}", exception);
        }
    }

    /// <summary>A few words or bytes put in, and stretches taken out or said twice.</summary>
    private static byte[] Change(byte[] seed, IReadOnlyList<string> words, Random random)
    {
        var input = seed.ToList();
        for (var count = random.Next(1, 9); count > 0; count--)
        {
            var at = random.Next(input.Count + 1);
            var stretch = input.GetRange(at, random.Next(Math.Min(20, input.Count - at) + 1));
            switch (random.Next(4))
            {
                case 0:
                    input.RemoveRange(at, stretch.Count);
                    break;
                case 1:
                    input.InsertRange(random.Next(input.Count + 1), stretch);
                    break;
                case 2:
                    input.Insert(at, (byte)random.Next(256));
                    break;
                default:
                    input.InsertRange(at, Encoding.UTF8.GetBytes(words[random.Next(words.Count)]));
                    break;
            }
        }

        return [.. input];
    }
}
