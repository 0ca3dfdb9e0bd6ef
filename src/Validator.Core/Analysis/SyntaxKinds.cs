using Validator.Syntax;

namespace Validator.Analysis;

/// <summary>Which kinds the nodes of a class can be of.</summary>
internal static class SyntaxKinds
{
    private static readonly Dictionary<Type, SyntaxKind[]> ByConcreteType = new()
    {
        [typeof(HeadingSyntax)] = [SyntaxKind.Heading],
        [typeof(LabelSyntax)] = [SyntaxKind.Label],
        [typeof(ParagraphSyntax)] = [SyntaxKind.Paragraph],
        [typeof(TableRowSyntax)] = [SyntaxKind.TableRow],
        [typeof(BlankLineSyntax)] = [SyntaxKind.BlankLine],
        [typeof(NumberSyntax)] = [SyntaxKind.Number],
        [typeof(NoteReferenceSyntax)] = [SyntaxKind.NoteReference],
        [typeof(MalformedReferenceSyntax)] = [SyntaxKind.MalformedReference],
        [typeof(NoteSyntax)] = [SyntaxKind.Note],
        [typeof(OmissionSyntax)] = [SyntaxKind.Omission],
        [typeof(NamedOmissionSyntax)] = [SyntaxKind.NamedOmission],
        [typeof(EditorialCommentSyntax)] = [SyntaxKind.EditorialComment],
        [typeof(LossSyntax)] = [SyntaxKind.Loss],
        [typeof(ConjectureSyntax)] = [SyntaxKind.Conjecture],
        [typeof(StatementSyntax)] = [SyntaxKind.Statement],
        [typeof(SuppliedSyntax)] = [SyntaxKind.Supplied],
        [typeof(MachineMarkSyntax)] = [SyntaxKind.MachineMark],
        [typeof(LooseBracketSyntax)] = [SyntaxKind.LooseBracket],
        [typeof(LeakedCommentSyntax)] = [SyntaxKind.LeakedComment],
        [typeof(TextSyntax)] = [SyntaxKind.Text],
        [typeof(PunctuationSyntax)] = [SyntaxKind.Tab, SyntaxKind.LineEnd, SyntaxKind.OpenBracket, SyntaxKind.CloseBracket, SyntaxKind.NoteOpening, SyntaxKind.NoteClosing],
    };

    public static int Count { get; } = (int)SyntaxKind.NoteClosing + 1;

    public static IEnumerable<SyntaxKind> Of<TNode>() where TNode : SyntaxNode =>
        ByConcreteType.Where(entry => typeof(TNode).IsAssignableFrom(entry.Key)).SelectMany(entry => entry.Value);
}
