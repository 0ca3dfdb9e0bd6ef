namespace Validator.Rules.Style;

/// <summary>On which side of punctuation an edition sets its note references.</summary>
public enum NotePlace : byte
{
    /// <summary>Either, and the same throughout a letter.</summary>
    Letter,

    /// <summary>Before it: <c>word[footnoteRef:1].</c></summary>
    BeforePunctuation,

    /// <summary>Behind it: <c>word.[footnoteRef:1]</c></summary>
    AfterPunctuation,
}
