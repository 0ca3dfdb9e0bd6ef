using Microsoft.CodeAnalysis.Text;
using Validator.LanguageServer.Protocol;
using Validator.Syntax;

namespace Validator.LanguageServer.Features;

/// <summary>Tokens by kind and voice; the author's plain words are none, and look as text does.</summary>
internal static class Colouring
{
    /// <summary>The kinds, which themes of every editor know.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["class", "namespace", "number", "variable", "comment", "operator", "keyword", "string", "macro"];

    /// <summary>The voices.</summary>
    public static IReadOnlyList<string> Voices { get; } = ["author", "editor", "extractor"];

    /// <summary>The tokens in a stretch, five numbers each, as the protocol has it.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static SemanticTokens Of(DocumentSyntax document, TextSpan within, CancellationToken cancellation)
    {
        var data = new List<int>();
        int lastLine = 0, lastStart = 0, lastEnd = -1;
        foreach (var block in document.Blocks)
        {
            cancellation.ThrowIfCancellationRequested();
            if (block.Span.End <= within.Start) continue;
            if (block.Span.Start > within.End) break;
            foreach (var token in block.Tokens())
                if (KindOf(token) is { } kind) Add(token.Span, kind, token.Voice);
        }

        return new SemanticTokens(data);

        void Add(TextSpan span, int kind, Voice voice)
        {
            // A token of several lines is one for each of them.
            for (var start = span.Start; start < span.End;)
            {
                var line = document.Lines.LineOf(start);
                var lineSpan = document.Lines.SpanOf(line);
                var end = Math.Min(span.End, lineSpan.End);
                var length = document.Text.AsSpan(start, end - start).TrimEnd("\r\n").Length;
                if (length > 0)
                {
                    var character = start - lineSpan.Start;
                    if (start == lastEnd && line == lastLine && data[^2] == kind && data[^1] == 1 << (int)voice)
                    {
                        // What belongs together is one token to the reader.
                        data[^3] += length;
                        lastEnd += length;
                        start = end;
                        continue;
                    }

                    lastEnd = start + length;
                    data.AddRange([line - lastLine, line == lastLine ? character - lastStart : character, length, kind, 1 << (int)voice]);
                    (lastLine, lastStart) = (line, character);
                }

                start = end;
            }
        }
    }

    private static int? KindOf(SyntaxToken token)
    {
        var name = token.Kind switch
        {
            SyntaxKind.Number => "number",
            SyntaxKind.NoteReference => "variable",
            SyntaxKind.NoteOpening or SyntaxKind.NoteClosing => "operator",
            SyntaxKind.MalformedReference or SyntaxKind.LeakedComment or SyntaxKind.LooseBracket => "macro",
            SyntaxKind.LineEnd or SyntaxKind.Tab => null,
            _ => Around(token),
        };
        return name is null ? null : Index(name);
    }

    /// <summary>The kind of a token by what it stands in.</summary>
    private static string? Around(SyntaxToken token)
    {
        for (var node = token.Parent; node is not null; node = node.Parent)
            switch (node)
            {
                case MachineMarkSyntax:
                    return "macro";
                case SuppliedSyntax or ConjectureSyntax:
                    return "string";
                case BracketSyntax:
                    return "keyword";
                case NoteSyntax:
                    return "comment";
                case HeadingSyntax:
                    return "class";
                case LabelSyntax:
                    return "namespace";
            }

        return null;
    }

    private static int Index(string kind)
    {
        for (var i = 0; i < Kinds.Count; i++)
            if (Kinds[i] == kind) return i;
        return -1;
    }
}
