namespace Validator.Text;

/// <summary>The script that a letter belongs to, as far as look-alike letters ask for it.</summary>
public enum Script : byte
{
    /// <summary>No letter, or a letter of no one script.</summary>
    None,

    /// <summary>Latin.</summary>
    Latin,

    /// <summary>Cyrillic.</summary>
    Cyrillic,

    /// <summary>Greek.</summary>
    Greek,

    /// <summary>Any other script.</summary>
    Other,
}
