using Microsoft.CodeAnalysis.Text;

namespace Validator.Syntax;

/// <summary>What a heading says. Spans are of the file, trimmed of white space and final stops.</summary>
/// <param name="Sender">The sender before the dividing <c> to </c>; empty where that side is empty; none where the heading names no two parties.</param>
/// <param name="Recipient">The recipient after it, likewise.</param>
/// <param name="Date">The date, <c>undated</c> included; none where there is none.</param>
/// <param name="Title">What stands before the date: both parties, or the other head (<c>Memorandum of Conversation</c>).</param>
public sealed record HeadingParts(TextSpan? Sender, TextSpan? Recipient, TextSpan? Date, TextSpan Title)
{
    /// <summary>Whether the heading is of the form <c>SENDER to RECIPIENT</c>, a side of which may be empty.</summary>
    public bool HasParties => Sender is not null;
}
