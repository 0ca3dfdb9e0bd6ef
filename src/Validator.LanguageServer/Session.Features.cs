using System.Text.Json;
using Microsoft.CodeAnalysis.Text;
using StreamJsonRpc;
using Validator.Analysis;
using Validator.LanguageServer.Features;
using Validator.LanguageServer.Letters;
using Validator.LanguageServer.Protocol;
using TextRange = Validator.LanguageServer.Protocol.TextRange;

namespace Validator.LanguageServer;

/// <summary>What a client asks about its letters.</summary>
internal sealed partial class Session
{
    private const int InvalidParams = -32602;

    public Task<Hover?> HoverAsync(PlaceParameters parameters, CancellationToken cancellation) =>
        About(
            parameters.TextDocument,
            letter => hovers.At(letter, OffsetOf(letter, parameters.Position), client.Abilities.ShowsMarkdown),
            FileOf(parameters.TextDocument) is { } path ? hovers.InFile(path, parameters.Position, client.Abilities.ShowsMarkdown) : null,
            cancellation);

    public Task<IReadOnlyList<Location>> FindDefinitionAsync(PlaceParameters parameters, CancellationToken cancellation) => About(
        parameters.TextDocument,
        letter => Navigation.DefinitionOf(letter, OffsetOf(letter, parameters.Position), number => workspace.LetterNumbered(number, letter)?.Path, workspace.UriOf),
        [],
        cancellation);

    public async Task<IReadOnlyList<DocumentLink>> LinkAsync(DocumentParameters parameters, CancellationToken cancellation)
    {
        Require();
        await workspace.FirstCheck.WaitAsync(cancellation);
        return await About(parameters.TextDocument, letter => Navigation.LinksIn(letter, number => workspace.LetterNumbered(number, letter), workspace.UriOf), [], cancellation);
    }

    public Task<IReadOnlyList<Location>> FindReferencesAsync(ReferenceParameters parameters, CancellationToken cancellation) => About(
        parameters.TextDocument,
        letter => Navigation.ReferencesTo(letter, OffsetOf(letter, parameters.Position), parameters.Context?.IncludeDeclaration ?? false, workspace.FactsOfSeries(letter), workspace.UriOf),
        [],
        cancellation);

    public Task<IReadOnlyList<DocumentHighlight>> HighlightAsync(PlaceParameters parameters, CancellationToken cancellation) =>
        About(parameters.TextDocument, letter => Navigation.HighlightsAt(letter, OffsetOf(letter, parameters.Position)), [], cancellation);

    public Task<JsonElement> OutlineAsync(DocumentParameters parameters, CancellationToken cancellation) => About(
        parameters.TextDocument,
        letter => client.Abilities.NestsSymbols
            ? JsonSerializer.SerializeToElement(Outline.Of(letter.Document), ProtocolJson.Default.IReadOnlyListDocumentSymbol)
            : JsonSerializer.SerializeToElement(Outline.Flat(letter.Document, parameters.TextDocument.Uri), ProtocolJson.Default.IReadOnlyListSymbolInformation),
        JsonSerializer.SerializeToElement([], ProtocolJson.Default.IReadOnlyListDocumentSymbol),
        cancellation);

    public Task<IReadOnlyList<FoldingRange>> FoldAsync(DocumentParameters parameters, CancellationToken cancellation) =>
        About(parameters.TextDocument, letter => Outline.Folds(letter.Document), [], cancellation);

    public async Task<IReadOnlyList<SymbolInformation>> FindLettersAsync(WorkspaceSymbolParameters parameters, CancellationToken cancellation)
    {
        Require();
        await workspace.FirstCheck.WaitAsync(cancellation);
        return await Answer(() => LetterSearch.Find(parameters.Query, workspace.Results, workspace.UriOf, cancellation), cancellation);
    }

    public Task<RenameTarget?> PrepareRenameAsync(PlaceParameters parameters, CancellationToken cancellation) =>
        About(parameters.TextDocument, letter => Navigation.RenameTargetAt(letter, OffsetOf(letter, parameters.Position)), null, cancellation);

    public Task<WorkspaceEdit?> RenameAsync(RenameParameters parameters, CancellationToken cancellation) => About(
        parameters.TextDocument,
        letter =>
        {
            var (edits, left) = Refusing(() => Navigation.Rename(letter, OffsetOf(letter, parameters.Position), parameters.NewName));
            if (left is not null) client.Tell(left);
            return workspace.EditOf(letter, parameters.TextDocument.Uri, edits);
        },
        null,
        cancellation);

    public Task<IReadOnlyList<CompletionItem>> CompleteAsync(PlaceParameters parameters, CancellationToken cancellation) => About(
        parameters.TextDocument,
        letter => Completions.At(letter, OffsetOf(letter, parameters.Position), workspace.MarksBeside(letter), client.Abilities.TakesSnippets),
        [],
        cancellation);

    public Task<SemanticTokens?> ColourAsync(DocumentParameters parameters, CancellationToken cancellation) =>
        About(parameters.TextDocument, letter => Colouring.Of(letter.Document, letter.Document.Span, cancellation), null, cancellation);

    public Task<SemanticTokens?> ColourRangeAsync(RangeParameters parameters, CancellationToken cancellation) =>
        About(parameters.TextDocument, letter => Colouring.Of(letter.Document, SpanOf(letter, parameters.Range), cancellation), null, cancellation);

    public Task<IReadOnlyList<InlayHint>> HintAsync(RangeParameters parameters, CancellationToken cancellation) =>
        About(parameters.TextDocument, letter => Hints.In(letter.Document, SpanOf(letter, parameters.Range), workspace.Settings), [], cancellation);

    public Task<JsonElement> FindActionsAsync(CodeActionParameters parameters, CancellationToken cancellation) => About(
        parameters.TextDocument,
        letter => Sent(actions.In(letter, parameters.TextDocument.Uri, SpanOf(letter, parameters.Range), parameters.Context.Only, cancellation)),
        Sent(FileOf(parameters.TextDocument) is { } path ? actions.InFile(path, parameters.TextDocument.Uri, parameters.Range, parameters.Context.Only) : []),
        cancellation);

    public Task<CodeAction> ResolveActionAsync(CodeAction parameters, CancellationToken cancellation) =>
        parameters.Data is { } data ? About(new DocumentName(data.Uri), letter => actions.Resolve(parameters, letter, cancellation), parameters, cancellation) : Task.FromResult(parameters);

    public async Task<JsonElement?> ExecuteAsync(ExecuteCommandParameters parameters, CancellationToken cancellation)
    {
        Require();
        try
        {
            await commands.RunAsync(parameters.Command, parameters.Arguments ?? [], cancellation);
            return null;
        }
        catch (ArgumentException exception)
        {
            throw new LocalRpcException(exception.Message) { ErrorCode = InvalidParams };
        }
    }

    public Task<RuleText> GetRuleAsync(RuleParameters parameters, CancellationToken cancellation) => Answer(
        () =>
        {
            var rule = workspace.Rules.FirstOrDefault(rule => rule.Descriptor.Id == parameters.Id)
                ?? throw new LocalRpcException($"There is no rule '{parameters.Id}'") { ErrorCode = InvalidParams };
            return new RuleText(rule.Descriptor.Id, rule.Name, RulePage.Of(rule).Text);
        },
        cancellation);

    /// <summary>Answers about an open letter as it is now; with <paramref name="nothing"/> where the document is none.</summary>
    private Task<T> About<T>(DocumentName document, Func<LetterSnapshot, T> answer, T nothing, CancellationToken cancellation)
    {
        Require();
        return workspace.Letter(document.Uri) is { } letter ? Task.Run(() => answer(letter), cancellation) : Task.FromResult(nothing);
    }

    /// <summary>Actions as the client can take them.</summary>
    private JsonElement Sent(IReadOnlyList<CodeAction> actions) => client.Abilities.TakesCodeActions
        ? JsonSerializer.SerializeToElement(actions, ProtocolJson.Default.IReadOnlyListCodeAction)
        : JsonSerializer.SerializeToElement([.. actions.Select(action => action.Command).OfType<Command>()], ProtocolJson.Default.IReadOnlyListCommand);

    /// <summary>The file of an open document that is no letter, such as an edition's ledger.</summary>
    private string? FileOf(DocumentName document) => DocumentUri.ToPath(document.Uri) is { } path && workspace.IsOpen(path) && workspace.LetterAt(path) is null ? path : null;

    private static T Refusing<T>(Func<T> answer)
    {
        try
        {
            return answer();
        }
        catch (ArgumentException exception)
        {
            throw new LocalRpcException(exception.Message) { ErrorCode = InvalidParams };
        }
    }

    private static int OffsetOf(LetterSnapshot letter, Position position) => letter.Document.Lines.OffsetOf(letter.Document.Text, position);

    private static TextSpan SpanOf(LetterSnapshot letter, TextRange range) => letter.Document.Lines.SpanOf(letter.Document.Text, range);
}
