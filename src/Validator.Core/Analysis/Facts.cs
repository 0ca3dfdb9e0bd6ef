using Microsoft.CodeAnalysis.Text;
using Validator.Dates;

namespace Validator.Analysis;

/// <summary>What one document leaves behind for rules about the whole edition: small, and all that they may see of it.</summary>
/// <param name="Path">The letter's file.</param>
/// <param name="Name">Its path relative to the edition's root.</param>
/// <param name="TextHash">A hash of its whole text.</param>
/// <param name="Opening">The first words of its first block after the heading.</param>
/// <param name="Sender">The heading's sender.</param>
/// <param name="Recipient">The heading's recipient.</param>
/// <param name="Date">The heading's date, as it is written.</param>
/// <param name="When">The heading's date as a value, its first day where it is a range; none where it is undated.</param>
/// <param name="HeadingPlace">Where the heading stands.</param>
/// <param name="Marks">Each spelling of a mark that it uses, with the place of the first.</param>
public sealed record Facts(
    string Path, string Name, ulong TextHash, string Opening, string? Sender, string? Recipient, string? Date, PartialDate? When, LinePositionSpan HeadingPlace, IReadOnlyList<MarkFact> Marks);

/// <summary>A spelling of a mark in one letter.</summary>
/// <param name="Spelling">The mark with its brackets.</param>
/// <param name="Count">How often it occurs.</param>
/// <param name="FirstPlace">Where it first occurs.</param>
public sealed record MarkFact(string Spelling, int Count, LinePositionSpan FirstPlace);
