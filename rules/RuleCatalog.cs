using Validator.Analysis;
using Validator.Rules.Dates;
using Validator.Rules.Edition;
using Validator.Rules.Engine;
using Validator.Rules.Marks;
using Validator.Rules.Notes;
using Validator.Rules.Numbering;
using Validator.Rules.Structure;
using Validator.Rules.Style;
using Validator.Rules.Text;

namespace Validator.Rules;

/// <summary>All rules, in the order of their IDs.</summary>
public static class RuleCatalog
{
    /// <summary>One instance of each; rules hold no state.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new UnreadableFile(),
        new InvalidEncoding(),
        new InvalidConfiguration(),
        new RuleFailed(),
        new Engine.UnusedAcceptance(),
        new MissingHeading(),
        new IncompleteHeading(),
        new MissingDate(),
        new SecondHeading(),
        new EmptyParagraph(),
        new LeakedComment(),
        new LostNote(),
        new LeakedExtractorMark(),
        new SkippedParagraph(),
        new MisplacedOmission(),
        new NamedOmissionMismatch(),
        new LateNumberingStart(),
        new RepeatedNumber(),
        new NumberOutOfOrder(),
        new UnmarkedRestart(),
        new SuppliedNumberCollision(),
        new MalformedNumber(),
        new AmbiguousNumber(),
        new DanglingNoteReference(),
        new UnreferencedNote(),
        new DuplicateNote(),
        new RepeatedNoteReference(),
        new NoteInWrongParagraph(),
        new NoteReferenceInNote(),
        new NoteOutOfOrder(),
        new NoteNumberGap(),
        new EmptyNote(),
        new UnterminatedNote(),
        new MalformedNoteReference(),
        new AmbiguousNoteBracket(),
        new DanglingNoteCrossReference(),
        new UnbalancedBracket(),
        new BracketAcrossParagraphs(),
        new NestedBracket(),
        new EmptyBracket(),
        new MisspeltMark(),
        new UndeclaredMark(),
        new SicForm(),
        new MisplacedSic(),
        new ConjectureForm(),
        new OmissionForm(),
        new UnmarkedGap(),
        new MarkSpacing(),
        new UnexplainedOmission(),
        new ImpossibleDate(),
        new WeekdayMismatch(),
        new DualDateOffset(),
        new ReversedDateRange(),
        new DateOutsideEdition(),
        new FileNameDateMismatch(),
        new UnknownPerson(),
        new MixedScriptWord(),
        new NotNormalized(),
        new InvisibleCharacter(),
        new BrokenEncoding(),
        new StraightQuote(),
        new QuoteOrientation(),
        new RepeatedSpace(),
        new SpaceBeforePunctuation(),
        new DigitInWord(),
        new TrailingSpace(),
        new DuplicateDocument(),
        new DocumentNumberGap(),
        new OutOfChronology(),
        new BrokenDocumentReference(),
        new NameVariant(),
        new MarkVariant(),
        new NotePlacement(),
        new NoteReferenceSpacing(),
        new DateFormat(),
        new LocatorStyle(),
    ];
}
