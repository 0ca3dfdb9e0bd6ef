namespace Validator.Syntax;

/// <summary>What a mark of the vocabulary means.</summary>
public enum MarkMeaning : byte
{
    /// <summary>The editor on the word before.</summary>
    Comment,

    /// <summary>Text that nobody can read or may print.</summary>
    Loss,

    /// <summary>The editor about the document.</summary>
    Statement,
}

/// <summary>A mark of the vocabulary.</summary>
/// <param name="Pattern">How it is written: words, <c>#</c> for a count, <c>*</c> at either end for whatever else stands there.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="StatesOmission">Whether it says that text is left out, so that it licenses a jump in numbering.</param>
public sealed record Mark(string Pattern, MarkMeaning Meaning, bool StatesOmission = false);
