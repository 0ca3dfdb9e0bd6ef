using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Dates;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Storage;

/// <summary>
/// Writes and reads what the analysis of one letter gave. It holds no paths: whoever reads says which letter it is about, so that
/// nothing that a file says can lead anywhere.
/// </summary>
internal static class LetterRecord
{
    /// <summary>Writes a record.</summary>
    /// <param name="result">What the analysis gave.</param>
    /// <param name="rules">The numbers of the rules, by their IDs.</param>
    public static ReadOnlySpan<byte> Write(LetterResult result, IReadOnlyDictionary<string, int> rules)
    {
        var writer = new RecordWriter();
        writer.Write(result.Findings.Count);
        foreach (var finding in result.Findings) Write(writer, finding, rules[finding.Id]);
        writer.Write(result.Facts is null ? 0 : 1);
        if (result.Facts is not null) Write(writer, result.Facts);
        return writer.Written;
    }

    /// <summary>Reads a record.</summary>
    /// <param name="reader">Stands at its beginning.</param>
    /// <param name="path">The letter's file.</param>
    /// <param name="name">Its path relative to the edition's root.</param>
    /// <param name="rules">The rules, by their numbers.</param>
    /// <exception cref="InvalidDataException">The record is damaged.</exception>
    /// <exception cref="ArgumentException">A place is none.</exception>
    /// <exception cref="IndexOutOfRangeException">There is no such rule.</exception>
    public static LetterResult Read(RecordReader reader, string path, string name, DiagnosticDescriptor[] rules)
    {
        var findings = new Finding[reader.ReadCount()];
        for (var i = 0; i < findings.Length; i++) findings[i] = ReadFinding(reader, path, name, rules[reader.ReadNumber()]);
        return new LetterResult(findings, reader.ReadNumber() == 0 ? null : ReadFacts(reader, path, name));
    }

    private static void Write(RecordWriter writer, Finding finding, int rule)
    {
        writer.Write(rule);
        writer.Write((int)finding.Severity);
        writer.Write(finding.Place);
        writer.Write(finding.Span.Start);
        writer.Write(finding.Span.Length);
        writer.Write(finding.Fingerprint.Found);
        writer.Write(finding.Fingerprint.Context);
        writer.Write(finding.Untold);
        writer.Write(finding.Arguments.Length);
        foreach (var argument in finding.Arguments) Write(writer, argument);
        writer.Write(finding.Related.Count);
        foreach (var related in finding.Related)
        {
            writer.Write(related.Place);
            writer.Write(related.Message);
        }
    }

    private static Finding ReadFinding(RecordReader reader, string path, string name, DiagnosticDescriptor descriptor)
    {
        var severity = (DiagnosticSeverity)reader.ReadNumber();
        var place = reader.ReadPlace();
        var span = new TextSpan(reader.ReadNumber(), reader.ReadNumber());
        var fingerprint = new Fingerprint(descriptor.Id, name, reader.ReadText(), reader.ReadText());
        var untold = reader.ReadNumber();
        var arguments = new object?[reader.ReadCount()];
        for (var i = 0; i < arguments.Length; i++) arguments[i] = ReadArgument(reader);
        var related = new RelatedPlace[reader.ReadCount()];
        for (var i = 0; i < related.Length; i++) related[i] = new RelatedPlace(path, reader.ReadPlace(), reader.ReadText());
        var diagnostic = Diagnostic.Create(descriptor, Location.Create(path, span, place), severity, null, null, arguments);
        return new Finding(diagnostic, fingerprint, related, untold) { Arguments = arguments };
    }

    private static void Write(RecordWriter writer, object? argument)
    {
        switch (argument)
        {
            case null:
                writer.Write(0);
                break;
            case int number:
                writer.Write(1);
                writer.Write(number);
                break;
            default:
                writer.Write(2);
                writer.Write((string)argument);
                break;
        }
    }

    private static object? ReadArgument(RecordReader reader) => reader.ReadNumber() switch
    {
        0 => null,
        1 => reader.ReadNumber(),
        _ => reader.ReadText(),
    };

    private static void Write(RecordWriter writer, Facts facts)
    {
        writer.Write(facts.TextHash);
        writer.Write(facts.Opening);
        Write(writer, facts.Heading);
        WriteOptional(writer, facts.Sender);
        WriteOptional(writer, facts.Recipient);
        WriteOptional(writer, facts.Date);
        writer.Write(facts.When is null ? 0 : 1);
        if (facts.When is { } when)
        {
            writer.WriteOptional(when.Year);
            writer.WriteOptional(when.Month);
            writer.WriteOptional(when.Day);
        }

        writer.Write(facts.Marks.Count);
        foreach (var mark in facts.Marks)
        {
            Write(writer, mark.First);
            writer.Write((int)mark.Kind);
            writer.Write(mark.Count);
        }

        writer.Write(facts.References.Count);
        foreach (var reference in facts.References)
        {
            writer.Write(reference.Number);
            Write(writer, reference.Place);
        }
    }

    private static Facts ReadFacts(RecordReader reader, string path, string name) => new(
        path,
        name,
        reader.ReadLong(),
        reader.ReadText(),
        ReadPassage(reader),
        ReadOptionalPassage(reader),
        ReadOptionalPassage(reader),
        ReadOptionalPassage(reader),
        reader.ReadNumber() == 0 ? null : new PartialDate(reader.ReadOptionalNumber(), reader.ReadOptionalNumber(), reader.ReadOptionalNumber()),
        ReadMarks(reader),
        ReadReferences(reader));

    private static MarkFact[] ReadMarks(RecordReader reader)
    {
        var marks = new MarkFact[reader.ReadCount()];
        for (var i = 0; i < marks.Length; i++) marks[i] = new MarkFact(ReadPassage(reader), (SyntaxKind)reader.ReadNumber(), reader.ReadNumber());
        return marks;
    }

    private static DocumentReference[] ReadReferences(RecordReader reader)
    {
        var references = new DocumentReference[reader.ReadCount()];
        for (var i = 0; i < references.Length; i++) references[i] = new DocumentReference(reader.ReadNumber(), ReadPassage(reader));
        return references;
    }

    private static void Write(RecordWriter writer, Passage passage)
    {
        writer.Write(passage.Text);
        writer.Write(passage.Span.Start);
        writer.Write(passage.Span.Length);
        writer.Write(passage.Place);
        writer.Write(passage.Context);
    }

    private static Passage ReadPassage(RecordReader reader) =>
        new(reader.ReadText(), new TextSpan(reader.ReadNumber(), reader.ReadNumber()), reader.ReadPlace(), reader.ReadText());

    private static void WriteOptional(RecordWriter writer, Passage? passage)
    {
        writer.Write(passage is null ? 0 : 1);
        if (passage is not null) Write(writer, passage);
    }

    private static Passage? ReadOptionalPassage(RecordReader reader) => reader.ReadNumber() == 0 ? null : ReadPassage(reader);
}
