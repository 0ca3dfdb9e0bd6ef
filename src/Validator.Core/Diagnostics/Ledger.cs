using System.Text;
using Microsoft.CodeAnalysis.Text;
using Validator.Text;

namespace Validator.Diagnostics;

/// <summary>
/// An edition's ledger of accepted findings, <c>accepted.tsv</c> at its root: tab-separated with a header row, one line a
/// finding, sorted, to be edited by hand or in a spreadsheet and merged line by line.
/// </summary>
public sealed class Ledger
{
    /// <summary>The ledger's file name.</summary>
    public const string FileName = "accepted.tsv";

    private const string ContextPrefix = "#";

    private static readonly string[] Columns = ["rule", "document", "place", "found", "reason", "context"];
    private static readonly string[] RequiredColumns = ["rule", "document", "found", "reason"];

    private ILookup<string, LedgerEntry>? byDocument;

    private Ledger(IReadOnlyList<LedgerEntry> entries, IReadOnlyList<LedgerMistake> mistakes)
    {
        Entries = entries;
        Mistakes = mistakes;
    }

    /// <summary>The ledger of an edition that has none.</summary>
    public static Ledger Empty { get; } = new([], []);

    /// <summary>A ledger that is there and cannot be read: what it accepts is not known.</summary>
    public static Ledger Unreadable { get; } =
        new([], [new LedgerMistake($"{FileName} cannot be read; make it an ordinary file that may be read", FileName, default)]);

    /// <summary>Its lines, in the order of the file; those with mistakes are left out.</summary>
    public IReadOnlyList<LedgerEntry> Entries { get; }

    /// <summary>What is wrong with it, in the order of the file.</summary>
    public IReadOnlyList<LedgerMistake> Mistakes { get; }

    /// <summary>Its lines about one document.</summary>
    public Ledger About(string document)
    {
        if (Entries.Count == 0) return Empty;
        byDocument ??= Entries.ToLookup(entry => entry.Acceptance.Fingerprint.Document, StringComparer.Ordinal);
        return byDocument.Contains(document) ? new Ledger([.. byDocument[document]], []) : Empty;
    }

    /// <summary>Reads a ledger. Whatever the text, what is wrong with it is told and the rest is read.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="ruleIds">The rules that there are.</param>
    public static Ledger Read(string text, IEnumerable<string> ruleIds)
    {
        var rows = LedgerRow.ReadAll(text).Where(row => !row.IsBlank).ToArray();
        if (rows.Length == 0) return Empty;
        var header = rows[0].Fields.Select(field => field.Trim().ToLowerInvariant()).ToArray();
        if (JudgeHeader(header) is { } problem) return new Ledger([], [new LedgerMistake(problem, rows[0].Fields[0], rows[0].Place)]);

        var known = new HashSet<string>(ruleIds, StringComparer.Ordinal);
        var entries = new List<LedgerEntry>();
        var mistakes = new List<LedgerMistake>();
        foreach (var row in rows.Skip(1))
        {
            var cells = new Cells(header, row);
            if (cells.Judge(known) is { } mistake) mistakes.Add(mistake);
            else entries.Add(new LedgerEntry(cells.ToAcceptance(), row.Place));
        }

        return new Ledger(entries, mistakes);
    }

    /// <summary>Writes a ledger: sorted, lines ending at LF.</summary>
    public static string Write(IEnumerable<Acceptance> acceptances)
    {
        var text = new StringBuilder(string.Join("\t", Columns)).Append('\n');
        foreach (var acceptance in acceptances.OrderBy(acceptance => acceptance, Acceptance.Order))
        {
            var fingerprint = acceptance.Fingerprint;
            text.Append(LedgerField.Write(fingerprint.RuleId)).Append('\t')
                .Append(LedgerField.Write(fingerprint.Document)).Append('\t')
                .Append(LedgerField.Write(acceptance.Place)).Append('\t')
                .Append(LedgerField.WriteWords(fingerprint.Found)).Append('\t')
                .Append(LedgerField.WriteWords(acceptance.Reason)).Append('\t')
                .Append(fingerprint.Context.Length == 0 ? "" : LedgerField.Write(ContextPrefix + fingerprint.Context)).Append('\n');
        }

        return text.ToString();
    }

    private static string? JudgeHeader(string[] header)
    {
        var expected = $"the first line of {FileName} names its columns, separated by tabs: {string.Join(", ", Columns)}";
        foreach (var name in RequiredColumns)
            if (!header.Contains(name)) return $"There is no column {name}; {expected}";
        foreach (var name in header)
            if (name.Length > 0 && !Columns.Contains(name)) return $"There is no such column as {name}; {expected}";
        return header.Where(name => name.Length > 0).Distinct().Count() == header.Count(name => name.Length > 0) ? null : $"A column stands twice; {expected}";
    }

    /// <summary>A row by the names of its columns; spreadsheets may have put them in another order.</summary>
    private readonly struct Cells(string[] header, LedgerRow row)
    {
        private static readonly string[] MergeMarks = ["<<<<<<<", "=======", ">>>>>>>", "|||||||"];

        public LedgerMistake? Judge(HashSet<string> known)
        {
            var first = row.Fields[0];
            if (MergeMarks.Any(mark => first.StartsWith(mark, StringComparison.Ordinal))) return Mistake("A merge left its marks here; keep the lines that are to stand and take out this one", first);
            if (row.IsOpen) return Mistake("A quotation mark at the start of a field never closes; a field that begins with one is written in quotation marks, those inside doubled", first);
            var columns = header.Length;
            if (row.Fields.Skip(columns).Any(field => field.Length > 0)) return Mistake($"The line has {row.Fields.Count} fields where the first line names {columns} columns", first);

            var rule = Field("rule").Trim();
            if (rule.Length == 0) return Mistake("The line names no rule", rule);
            if (!known.Contains(rule)) return Mistake($"There is no rule {rule}{Nearest(rule, known)}", rule);
            if (!Acceptance.IsPossibleFor(rule)) return Mistake($"{rule} cannot be accepted: it is about files and settings, not about a letter's text", rule);
            if (Field("document").Length == 0) return Mistake("The line names no document", rule);
            return string.IsNullOrWhiteSpace(Field("reason")) ? Mistake("The line gives no reason; each accepted finding needs one", rule) : null;
        }

        public Acceptance ToAcceptance()
        {
            var context = Field("context").Trim();
            if (context.StartsWith(ContextPrefix, StringComparison.Ordinal)) context = context.Substring(ContextPrefix.Length);
            var fingerprint = new Fingerprint(Field("rule").Trim(), Field("document"), Field("found"), context.ToLowerInvariant());
            return new Acceptance(fingerprint, Field("place").Trim(), Field("reason"));
        }

        private string Field(string name)
        {
            var column = Array.IndexOf(header, name);
            return column >= 0 && column < row.Fields.Count ? LedgerField.Read(row.Fields[column]) : "";
        }

        private LedgerMistake Mistake(string problem, string found) => new(problem, found, row.Place);

        private static string Nearest(string word, IEnumerable<string> known) =>
            EditDistance.Nearest(word.ToUpperInvariant(), known) is { } nearest ? $"; the nearest is {nearest}" : "";
    }
}

/// <summary>A line of a ledger.</summary>
/// <param name="Acceptance">What it accepts.</param>
/// <param name="Place">Where it stands in the ledger, 0-based.</param>
public sealed record LedgerEntry(Acceptance Acceptance, LinePositionSpan Place);

/// <summary>A line of a ledger that cannot be read.</summary>
/// <param name="Problem">What is wrong and what to do, as one line without a final stop.</param>
/// <param name="Found">The word that is wrong.</param>
/// <param name="Place">The line, 0-based.</param>
public sealed record LedgerMistake(string Problem, string Found, LinePositionSpan Place);
