using System.Collections.Immutable;

namespace Validator.Syntax;

/// <summary>Looks up in nodes that are in the order of the text.</summary>
internal static class NodeLists
{
    /// <summary>How many nodes begin before a position.</summary>
    public static int CountBefore<T>(this ImmutableArray<T> nodes, int position) where T : SyntaxNode
    {
        int low = 0, high = nodes.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (nodes[middle].Span.Start < position) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
