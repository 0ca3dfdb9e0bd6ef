using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Files;
using Validator.Rules;
using Validator.Storage;

namespace Validator.Tests;

public sealed class FactsFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("validator-").FullName;
    private int drawn;

    private string File => Path.Combine(folder, "a.facts");

    private string Letter => Path.Combine(folder, "a.txt");

    public FactsFileTests() => System.IO.File.WriteAllText(Letter, "A. Orde to B. Finch. 1 May 1900.\n");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void EveryPropertyOfFacts_IsReadAsItWasWritten()
    {
        for (var i = 0; i < 20; i++)
        {
            var facts = (Facts)Draw(typeof(Facts)) with { Path = Letter, Name = "a.txt" };

            RoundTrip(new LetterResult([], facts)).Facts.Should().BeEquivalentTo(facts, options => options.ComparingByMembers<Facts>().RespectingRuntimeTypes());
        }
    }

    [Fact]
    public void LetterThatCouldNotBeRead_HasNoFacts() => RoundTrip(new LetterResult([], null)).Facts.Should().BeNull();

    [Fact]
    public void FindingWithAllThereCanBe_IsReadAsItWasWritten()
    {
        var rule = RuleCatalog.All.First(rule => rule.Descriptor.Id == "ED3007");
        object?[] arguments = ["\uD835\uDC00 “né”\0", 3, -7, null, "half \uD835"];
        var place = new LinePositionSpan(new LinePosition(2, 5), new LinePosition(4, 1));
        var location = Location.Create(Letter, new TextSpan(40, 300), place);
        var finding = new Finding(
            Diagnostic.Create(rule.Descriptor, location, DiagnosticSeverity.Hidden, null, null, arguments), new Fingerprint("ED3007", "a.txt", "found", "0123abcd"),
            [new RelatedPlace(Letter, new LinePositionSpan(new LinePosition(1, 0), new LinePosition(1, 9)), "the other end")], untold: 12) { Arguments = arguments };

        var read = RoundTrip(new LetterResult([finding], null)).Findings.Should().ContainSingle().Which;

        read.Should().BeEquivalentTo(finding, options => options.Excluding(found => found.Diagnostic).Excluding(found => found.Related));
        read.Related.Should().Equal(finding.Related);
        read.Diagnostic.Descriptor.Should().BeSameAs(rule.Descriptor);
        read.Diagnostic.Location.Should().Be(location);
    }

    [Fact]
    public void OtherSettingsOrRules_FindNothing()
    {
        var edition = EditionWith("");
        Written(edition, new LetterResult([], null));

        FactsFile.Read(File, RuleCatalog.All)!.Find(0, edition, Letter).Should().NotBeNull();
        FactsFile.Read(File, RuleCatalog.All)!.Find(1, edition, Letter).Should().BeNull("that is another edition");
        FactsFile.Read(File, RuleCatalog.All, new RuleSelection(["ED3"], []))!.Find(0, edition, Letter).Should().BeNull();
        FactsFile.Read(File, RuleCatalog.All)!.Find(0, EditionWith("[*.txt]\nedition_bare_ellipsis = author\n"), Letter).Should().BeNull();
    }

    [Fact]
    public void CacheOfLetters_IsNoFactsFile()
    {
        var cache = LetterCache.Open(File, RuleCatalog.All, DateTimeOffset.UtcNow);
        new EditionAnalyzer(RuleCatalog.All).Analyze(EditionWith(""), cache: cache, cancellation: TestContext.Current.CancellationToken);
        cache.Save().Should().BeNull();

        FactsFile.Read(File, RuleCatalog.All).Should().BeNull();
    }

    [Fact]
    public void Shards_HoldEachLetterOnceAndAboutAsMany()
    {
        var names = Enumerable.Range(0, 16_000).Select(number => $"volume/{number:000000}-orde-to-finch.txt").ToArray();
        var shards = Enumerable.Range(1, 16).Select(number => new Shard(number, 16)).ToArray();

        names.Should().OnlyContain(name => shards.Count(shard => shard.Holds(name)) == 1);
        shards.Select(shard => names.Count(shard.Holds)).Should().OnlyContain(count => count > 850 && count < 1150);
        names.Should().OnlyContain(name => Shard.Whole.Holds(name));
    }

    [Theory]
    [InlineData("3/16", true)]
    [InlineData("1/1", true)]
    [InlineData("0/16", false)]
    [InlineData("17/16", false)]
    [InlineData("3", false)]
    [InlineData("3/16/2", false)]
    [InlineData("-1/16", false)]
    [InlineData("1/99999999999", false)]
    [InlineData("", false)]
    public void Shard_IsReadFromTwoNumbers(string text, bool isOne) => Shard.Read(text)?.ToString().Should().Be(isOne ? text : null);

    private LetterResult RoundTrip(LetterResult result)
    {
        var edition = EditionWith("");
        Written(edition, result);
        return FactsFile.Read(File, RuleCatalog.All)!.Find(0, edition, Letter)!;
    }

    private void Written(Edition edition, LetterResult result)
    {
        var facts = FactsFile.Create(new Shard(3, 16), RuleCatalog.All);
        facts.Add(0, edition, [result]);
        facts.Write(File).Should().BeNull();
        FactsFile.Read(File, RuleCatalog.All)!.Shard.Should().Be(new Shard(3, 16));
    }

    private Edition EditionWith(string configuration)
    {
        System.IO.File.WriteAllText(Path.Combine(folder, ".editorconfig"), "root = true\n" + configuration);
        return new EditionFinder(new DiskFiles(), RuleCatalog.All).EditionsOf([Letter], folder).Single();
    }

    /// <summary>A value of any type of which facts are made, other than the last; none now and then where there may be none.</summary>
    private object Draw(Type type)
    {
        drawn++;
        if (type == typeof(string)) return $"text {drawn} “é” \uD835\uDC00";
        if (type == typeof(int)) return drawn % 3 == 0 ? -drawn : drawn * 1000;
        if (type == typeof(ulong)) return ulong.MaxValue - (ulong)drawn;
        if (type == typeof(bool)) return drawn % 2 == 0;
        if (type.IsEnum) return Enum.GetValues(type).GetValue(drawn % Enum.GetValues(type).Length)!;
        if (type == typeof(LinePosition)) return new LinePosition(drawn, drawn * 2);
        if (type == typeof(LinePositionSpan)) return new LinePositionSpan(new LinePosition(drawn, 7), new LinePosition(drawn + 1, 3));
        if (type == typeof(TextSpan)) return new TextSpan(drawn, 5);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            var list = Array.CreateInstance(type.GenericTypeArguments[0], drawn % 4);
            for (var i = 0; i < list.Length; i++) list.SetValue(Draw(type.GenericTypeArguments[0]), i);
            return list;
        }

        var constructor = type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)!;
        return constructor.Invoke([.. constructor.GetParameters().Select(Draw)]);
    }

    private object? Draw(ParameterInfo parameter)
    {
        var underlying = Nullable.GetUnderlyingType(parameter.ParameterType);
        var mayBeNone = underlying is not null || new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable;
        return mayBeNone && ++drawn % 3 == 0 ? null : Draw(underlying ?? parameter.ParameterType);
    }
}
