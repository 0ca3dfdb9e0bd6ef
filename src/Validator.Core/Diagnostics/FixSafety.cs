namespace Validator.Diagnostics;

/// <summary>Whether a fix may be applied without asking.</summary>
public enum FixSafety : byte
{
    /// <summary>It changes the editor's or the extractor's characters only.</summary>
    Safe,

    /// <summary>It may change the author's words or the meaning of the editor's.</summary>
    Unsafe,
}
