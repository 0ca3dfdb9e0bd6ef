using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Validator.Diagnostics;

/// <summary>Something wrong at a place of a file: a Roslyn diagnostic and what an edition needs to know besides.</summary>
[DebuggerDisplay("{Path,nq}({Place}): {Severity} {Id,nq}: {Message,nq}")]
public sealed class Finding
{
    /// <summary>Creates a finding.</summary>
    /// <param name="diagnostic">The diagnostic, with its effective severity and a location that names file, span and place.</param>
    /// <param name="fingerprint">What it is known by from one run to the next.</param>
    /// <param name="related">Other places that it speaks of.</param>
    /// <param name="untold">How many more findings of its rule in its letter are not listed.</param>
    public Finding(Diagnostic diagnostic, Fingerprint fingerprint, IReadOnlyList<RelatedPlace> related, int untold = 0)
    {
        Diagnostic = diagnostic;
        Fingerprint = fingerprint;
        Related = related;
        Untold = untold;
        var message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        Message = untold == 0 ? message : $"{message} (and {untold.ToString("N0", CultureInfo.InvariantCulture)} more of {Id} in this letter)";
    }

    /// <summary>The Roslyn diagnostic.</summary>
    public Diagnostic Diagnostic { get; }

    /// <summary>What the finding is known by from one run to the next.</summary>
    public Fingerprint Fingerprint { get; }

    /// <summary>Other places that it speaks of.</summary>
    public IReadOnlyList<RelatedPlace> Related { get; }

    /// <summary>How many more findings of its rule in its letter are not listed.</summary>
    public int Untold { get; }

    /// <summary>The rule's ID.</summary>
    public string Id => Diagnostic.Id;

    /// <summary>The effective severity; a suggestion is <see cref="DiagnosticSeverity.Info"/>, a silent finding <see cref="DiagnosticSeverity.Hidden"/>.</summary>
    public DiagnosticSeverity Severity => Diagnostic.Severity;

    /// <summary>The message: one line, no final stop.</summary>
    public string Message { get; }

    /// <summary>The file's path, absolute where the letter is a file.</summary>
    public string Path => Diagnostic.Location.GetLineSpan().Path;

    /// <summary>The 0-based, half-open place, columns in UTF-16 units.</summary>
    public LinePositionSpan Place => Diagnostic.Location.GetLineSpan().Span;

    /// <summary>The half-open span in UTF-16 units from the file's start.</summary>
    public TextSpan Span => Diagnostic.Location.SourceSpan;

    /// <summary>The same finding with another severity.</summary>
    public Finding WithSeverity(DiagnosticSeverity severity) => severity == Severity ? this : With(Diagnostic.Location, severity);

    /// <summary>The same finding, where its words stand now.</summary>
    /// <param name="span">The half-open span in UTF-16 units from the file's start.</param>
    /// <param name="place">The same, as 0-based lines and columns.</param>
    public Finding MovedTo(TextSpan span, LinePositionSpan place) => With(Location.Create(Path, span, place), Severity);

    /// <summary>The same finding, accepted.</summary>
    /// <param name="justification">Why the edition stands by it.</param>
    public Finding Accepted(string justification) => new(Diagnostic, Fingerprint, Related, Untold) { Arguments = Arguments, Justification = justification };

    /// <summary>Why the edition stands by what was found; none where nothing accepts it.</summary>
    public string? Justification { get; init; }

    /// <summary>Whether the edition's ledger accepts it.</summary>
    public bool IsAccepted => Justification is not null;

    /// <summary>What the message's places hold: numbers and texts.</summary>
    public object?[] Arguments { get; init; } = [];

    private Finding With(Location location, DiagnosticSeverity severity) =>
        new(Diagnostic.Create(Diagnostic.Descriptor, location, severity, null, Diagnostic.Properties, Arguments), Fingerprint, Related, Untold)
        { Arguments = Arguments, Justification = Justification };

    /// <summary>The order of every report: by document, place and ID.</summary>
    public static IComparer<Finding> Order { get; } = Comparer<Finding>.Create((left, right) =>
    {
        var order = string.CompareOrdinal(left.Fingerprint.Document, right.Fingerprint.Document);
        if (order == 0) order = string.CompareOrdinal(left.Path, right.Path);
        if (order == 0) order = left.Place.Start.CompareTo(right.Place.Start);
        if (order == 0) order = left.Place.End.CompareTo(right.Place.End);
        if (order == 0) order = string.CompareOrdinal(left.Id, right.Id);
        return order == 0 ? string.CompareOrdinal(left.Message, right.Message) : order;
    });
}
