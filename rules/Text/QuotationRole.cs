namespace Validator.Rules.Text;

/// <summary>What a quotation mark does where it stands.</summary>
internal enum QuotationRole : byte
{
    /// <summary>It stands for letters left out or before the s of a genitive.</summary>
    Apostrophe,

    /// <summary>It opens a quotation.</summary>
    Opening,

    /// <summary>It closes a quotation.</summary>
    Closing,

    /// <summary>It counts feet or minutes, inches or seconds.</summary>
    Measure,

    /// <summary>It stands by itself: what stands above it is repeated.</summary>
    Ditto,
}
