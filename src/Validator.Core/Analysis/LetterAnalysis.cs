using System.Collections.Immutable;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Analysis;

/// <summary>One analysis of one letter: shows the nodes of each block to the rules that wish to see them, and then the letter as a whole.</summary>
internal sealed class LetterAnalysis
{
    private readonly DocumentSyntax document;
    private readonly RuleSet rules;
    private readonly LetterReading reading;
    private readonly CancellationToken cancellation;
    private readonly RuleContext context;
    private readonly FindingList findings;
    private readonly HashSet<Rule> failed = [];
    private readonly Stack<(ImmutableArray<SyntaxNode> Nodes, int Next)> open = new();

    /// <summary>Prepares an analysis.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="document">Its tree.</param>
    /// <param name="rules">The rules that are on.</param>
    /// <param name="reading">What is known already of its blocks; the analysis adds to it.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <param name="limit">The most findings of one rule that are listed.</param>
    public LetterAnalysis(
        Letter letter, DocumentSyntax document, RuleSet rules, LetterReading reading, CancellationToken cancellation, int limit = FindingList.LongestListOfOneRule)
    {
        this.document = document;
        this.rules = rules;
        this.reading = reading;
        this.cancellation = cancellation;
        findings = new FindingList(letter.Path, letter.Name, limit);
        context = new RuleContext(letter, document, rules, findings, reading);
    }

    /// <summary>Whether a rule threw.</summary>
    public bool HasFailed => failed.Count > 0;

    /// <summary>Analyses the letter; its findings are in the order of the text.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public IReadOnlyList<Finding> Run()
    {
        try
        {
            foreach (var block in reading.Due)
            {
                if (block.IsWhole) context.Repeat(block);
                else Walk(block);
            }
        }
        finally
        {
            reading.Settle();
        }

        foreach (var subscription in rules.Documents)
        {
            cancellation.ThrowIfCancellationRequested();
            Show(document, subscription);
        }

        return findings.ToFindings();
    }

    private void Walk(BlockReading block)
    {
        cancellation.ThrowIfCancellationRequested();
        context.Enter(block);
        Visit(block.Block);
        open.Push((block.Block.Children, 0));
        while (open.Count > 0)
        {
            var (nodes, next) = open.Pop();
            for (; next < nodes.Length; next++)
            {
                var node = nodes[next];
                Visit(node);
                if (node.Children is not { IsEmpty: false } children) continue;
                open.Push((nodes, next + 1));
                nodes = children;
                next = -1;
            }
        }

        foreach (var (kind, subscriptions) in rules.Parts) ShowPart(block, kind, subscriptions);
        context.Leave();
    }

    private void ShowPart(BlockReading block, int kind, Subscription<BlockReading>[] subscriptions)
    {
        foreach (var subscription in subscriptions)
        {
            Show(block, subscription);
            if (block.IsWithout(kind)) return;
        }
    }

    private void Visit(SyntaxNode node)
    {
        foreach (var subscription in rules.ForNodes(node.Kind)) Show(node, subscription);
    }

    private void Show<T>(T subject, Subscription<T> subscription)
    {
        context.Rule = subscription.Rule;
        if (HasFailed && failed.Contains(subscription.Rule)) return;
        try
        {
            subscription.Check(subject, context);
        }
#pragma warning disable CA1031 // A rule that throws, whatever it throws, must not take the others with it.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            failed.Add(subscription.Rule);
            rules.Judge(new RuleFailure(context.Letter.Path, context.Letter.Name, subscription.Rule.Descriptor.Id, exception), findings);
        }
    }
}
