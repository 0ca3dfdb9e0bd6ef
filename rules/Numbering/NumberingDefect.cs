namespace Validator.Rules.Numbering;

/// <summary>What can be wrong with a series of paragraph numbers; one rule reports each.</summary>
internal enum NumberingDefect
{
    SkippedParagraph,
    MisplacedOmission,
    NamedOmissionMismatch,
    LateStart,
    RepeatedNumber,
    NumberOutOfOrder,
    UnmarkedRestart,
    SuppliedCollision,
    MalformedNumber,
}
