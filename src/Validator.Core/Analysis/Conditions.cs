using Microsoft.CodeAnalysis.Text;

namespace Validator.Analysis;

/// <summary>What the engine meets that is no text of a letter; the ED0 rules turn it into findings.</summary>
/// <param name="Path">The file it is about.</param>
/// <param name="Name">The file's path relative to the edition's root.</param>
public abstract record Condition(string Path, string Name)
{
    /// <summary>The 0-based place in the file; its start where none is known.</summary>
    public LinePositionSpan Place { get; init; }
}

/// <summary>A letter that cannot be read.</summary>
/// <param name="Path">The letter.</param>
/// <param name="Name">Its path relative to the edition's root.</param>
/// <param name="Reason">Why, in the system's words.</param>
public sealed record UnreadableLetter(string Path, string Name, string Reason) : Condition(Path, Name);

/// <summary>A mistake in a configuration file.</summary>
/// <param name="Path">The configuration file.</param>
/// <param name="Name">Its path relative to the edition's root.</param>
/// <param name="Problem">What is wrong and what to do, as one line without a final stop.</param>
/// <param name="Found">The word that is wrong.</param>
public sealed record ConfigurationMistake(string Path, string Name, string Problem, string Found) : Condition(Path, Name);

/// <summary>A rule that threw.</summary>
/// <param name="Path">The letter that it threw on.</param>
/// <param name="Name">Its path relative to the edition's root.</param>
/// <param name="RuleId">The rule.</param>
/// <param name="Exception">What it threw.</param>
public sealed record RuleFailure(string Path, string Name, string RuleId, Exception Exception) : Condition(Path, Name);

/// <summary>A line of the ledger of accepted findings that matches nothing.</summary>
/// <param name="Path">The ledger.</param>
/// <param name="Name">Its path relative to the edition's root.</param>
/// <param name="RuleId">The rule whose finding was accepted.</param>
/// <param name="Document">The letter that it was accepted in.</param>
/// <param name="Found">The text found then.</param>
public sealed record UnusedAcceptance(string Path, string Name, string RuleId, string Document, string Found) : Condition(Path, Name);
