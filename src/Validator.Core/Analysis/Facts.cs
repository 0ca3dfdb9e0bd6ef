using Validator.Dates;
using Validator.Syntax;

namespace Validator.Analysis;

/// <summary>What one document leaves behind for rules about the whole edition: small, and all that they may see of it.</summary>
/// <param name="Path">The letter's file.</param>
/// <param name="Name">Its path relative to the edition's root.</param>
/// <param name="TextHash">A hash of its whole text.</param>
/// <param name="Opening">The first words after the heading, cut after some hundred characters; empty where there are none.</param>
/// <param name="Heading">The heading; the letter's start where it has none.</param>
/// <param name="Sender">The heading's sender.</param>
/// <param name="Recipient">The heading's recipient.</param>
/// <param name="Date">The heading's date.</param>
/// <param name="When">The heading's date as a value, its first day where it is a range; none where it is undated.</param>
/// <param name="Marks">Each spelling of a mark that it uses.</param>
/// <param name="References">The documents of the edition that its notes refer to by number.</param>
public sealed record Facts(
    string Path,
    string Name,
    ulong TextHash,
    string Opening,
    Passage Heading,
    Passage? Sender,
    Passage? Recipient,
    Passage? Date,
    PartialDate? When,
    IReadOnlyList<MarkFact> Marks,
    IReadOnlyList<DocumentReference> References)
{
    /// <summary>Reads the facts of a letter.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="document">Its tree.</param>
    public static Facts Of(Letter letter, DocumentSyntax document) => FactsReader.Read(letter, document);
}

/// <summary>A spelling of a mark in one letter.</summary>
/// <param name="First">The first mark that is spelled so, brackets included.</param>
/// <param name="Kind">What kind of mark it is.</param>
/// <param name="Count">How often it occurs.</param>
public sealed record MarkFact(Passage First, SyntaxKind Kind, int Count);

/// <summary>A reference to another document of the edition, as in “see Document 12”.</summary>
/// <param name="Number">The document's number.</param>
/// <param name="Place">The number, and the word before it where it stands straight behind it.</param>
public sealed record DocumentReference(int Number, Passage Place);
