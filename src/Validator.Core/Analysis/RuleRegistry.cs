using Validator.Syntax;

namespace Validator.Analysis;

/// <summary>What rules have asked to see: the one place where they meet the walk over a document.</summary>
public sealed class RuleRegistry
{
    private readonly List<Subscription<SyntaxNode>>[] byKind = NewLists();
    private readonly List<PartSubscription> parts = [];
    private readonly List<Subscription<DocumentSyntax>> documents = [];
    private readonly Dictionary<Type, List<Action<Condition, ConditionContext>>> conditions = [];
    private readonly List<Action<EditionContext>> editions = [];
    private readonly Rule rule;

    private RuleRegistry(Rule rule) => this.rule = rule;

    internal static RuleRegistry Of(Rule rule)
    {
        var registry = new RuleRegistry(rule);
        rule.Register(registry);
        return registry;
    }

    /// <summary>
    /// Calls <paramref name="check"/> for every node of the class <typeparamref name="TNode"/>, or of a class derived from it, in the order of the
    /// text. It looks at nothing but the node's block, the letter's name and its options: while the letter is typed, what was found in a block is kept
    /// as long as the block stays the same. What depends on more is for <see cref="Document"/>. An empty line has no node to look at.
    /// </summary>
    public void Node<TNode>(Action<TNode, RuleContext> check) where TNode : SyntaxNode
    {
        foreach (var kind in SyntaxKinds.Of<TNode>())
            byKind[(int)kind].Add(new Subscription<SyntaxNode>(rule, (node, context) => check((TNode)node, context)));
    }

    /// <summary>
    /// Calls <paramref name="check"/> for every block of which there is something to read, after its nodes; the same holds as for <see cref="Node"/>.
    /// </summary>
    /// <param name="read">Reads the part, once for all rules: see <see cref="BlockReading.Get"/>.</param>
    /// <param name="check">Looks at the part.</param>
    public void Part<T>(Func<BlockReading, T?> read, Action<T, RuleContext> check) where T : class =>
        parts.Add(new PartSubscription(PartKind<T>.Index, new Subscription<BlockReading>(rule, (block, context) =>
        {
            if (block.Get(read) is { } part) check(part, context);
        })));

    /// <summary>
    /// Calls <paramref name="check"/> once for every document, after its nodes, and again for every change while it is typed. What costs time is
    /// read block by block: see <see cref="RuleContext.Parts"/>.
    /// </summary>
    public void Document(Action<DocumentSyntax, RuleContext> check) =>
        documents.Add(new Subscription<DocumentSyntax>(rule, check));

    /// <summary>Calls <paramref name="check"/> for every condition of the class <typeparamref name="TCondition"/>.</summary>
    public void Condition<TCondition>(Action<TCondition, ConditionContext> check) where TCondition : Condition
    {
        if (!conditions.TryGetValue(typeof(TCondition), out var list)) conditions[typeof(TCondition)] = list = [];
        list.Add((condition, context) => check((TCondition)condition, context));
    }

    /// <summary>Calls <paramref name="check"/> once for the whole edition, with the facts of all its letters.</summary>
    public void Edition(Action<EditionContext> check) => editions.Add(check);

    internal IEnumerable<Action<EditionContext>> ForEditions => editions;

    internal IEnumerable<Subscription<SyntaxNode>> ForNodes(SyntaxKind kind) => byKind[(int)kind];

    internal IEnumerable<PartSubscription> ForParts => parts;

    internal IEnumerable<Subscription<DocumentSyntax>> ForDocuments => documents;

    internal IEnumerable<Action<Condition, ConditionContext>> ForConditions(Type type) =>
        conditions.TryGetValue(type, out var list) ? list : [];

    private static List<Subscription<SyntaxNode>>[] NewLists()
    {
        var lists = new List<Subscription<SyntaxNode>>[SyntaxKinds.Count];
        for (var i = 0; i < lists.Length; i++) lists[i] = [];
        return lists;
    }
}

/// <summary>A rule's wish to see something.</summary>
internal readonly record struct Subscription<T>(Rule Rule, Action<T, RuleContext> Check);

/// <summary>A rule's wish to see a part of each block that has it.</summary>
/// <param name="Kind">The kind of part.</param>
/// <param name="Wish">Reads the part, where that is not done yet, and looks at it.</param>
internal readonly record struct PartSubscription(int Kind, Subscription<BlockReading> Wish);
