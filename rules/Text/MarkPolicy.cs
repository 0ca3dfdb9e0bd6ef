namespace Validator.Rules.Text;

/// <summary>Which quotation marks or apostrophes an edition writes.</summary>
public enum MarkPolicy : byte
{
    /// <summary>Either, and one of them throughout a letter.</summary>
    Letter,

    /// <summary>Curly ones.</summary>
    Curly,

    /// <summary>Straight ones.</summary>
    Straight,
}
