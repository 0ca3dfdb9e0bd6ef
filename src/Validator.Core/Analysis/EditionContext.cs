using System.Globalization;
using Microsoft.CodeAnalysis;
using Validator.Diagnostics;

namespace Validator.Analysis;

/// <summary>An edition under analysis, as a rule about the whole of it sees it: facts, and no text.</summary>
public sealed class EditionContext
{
    private readonly Rule rule;
    private readonly Func<Facts, RuleSet> rulesFor;
    private readonly Lazy<bool> isWhole;
    private readonly List<Finding> findings = [];

    internal EditionContext(Rule rule, IReadOnlyList<Facts> letters, Func<Facts, RuleSet> rulesFor, Lazy<bool> isWhole)
    {
        this.rule = rule;
        Letters = letters;
        this.rulesFor = rulesFor;
        this.isWhole = isWhole;
    }

    /// <summary>The letters, in the order of their names; those too that the rule is off for, since others may speak of them.</summary>
    public IReadOnlyList<Facts> Letters { get; }

    /// <summary>Whether these are all letters of the edition, so that what is not among them is missing.</summary>
    public bool IsWhole => isWhole.Value;

    internal IReadOnlyList<Finding> Findings => findings;

    /// <summary>Whether the rule is on for a letter.</summary>
    public bool IsOnFor(Facts letter) => rulesFor(letter).Runs(rule.Descriptor.Id);

    /// <summary>Reports a finding in one letter that speaks of another; nothing where the rule is off for it.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="passage">The words found.</param>
    /// <param name="other">The other letter; none where there is none to name.</param>
    /// <param name="otherPassage">The words in the other letter.</param>
    /// <param name="relation">What is there.</param>
    /// <param name="arguments">What the message's places hold.</param>
    public void Report(Facts letter, Passage passage, Facts? other, Passage? otherPassage, string relation, params object?[] arguments)
    {
        if (rulesFor(letter).SeverityOf(rule, null) is not { } severity) return;
        var location = Location.Create(letter.Path, passage.Span, passage.Place);
        IReadOnlyList<RelatedPlace> related = other is null || otherPassage is null ? [] : [new RelatedPlace(other.Path, otherPassage.Place, relation)];
        findings.Add(new Finding(
            Diagnostic.Create(rule.Descriptor, location, severity, null, null, arguments),
            new Fingerprint(rule.Descriptor.Id, letter.Name, passage.Text, passage.Context),
            related)
        { Arguments = arguments });
    }

    /// <summary>How messages name a place in another letter: <c>d12.txt, line 3</c>.</summary>
    public static string NameOf(Facts letter, Passage passage) =>
        $"{letter.Name}, line {(passage.Place.Start.Line + 1).ToString(CultureInfo.InvariantCulture)}";
}
