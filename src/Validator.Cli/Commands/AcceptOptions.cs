using Validator.Analysis;

namespace Validator.Cli.Commands;

/// <summary>What a run of <c>validator accept</c> is asked.</summary>
internal sealed record AcceptOptions
{
    /// <summary>The paths as typed; none for the current folder.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>The rules whose findings are accepted; none where no finding is to be.</summary>
    public required RuleSelection? Selection { get; init; }

    /// <summary>Whether some rules were named, and all of them too.</summary>
    public bool NamesRulesAndAll { get; init; }

    /// <summary>Why the edition stands by the findings.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether lines that accept nothing any more are taken out.</summary>
    public bool Prunes { get; init; }
}
