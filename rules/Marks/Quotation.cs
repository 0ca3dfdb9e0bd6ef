namespace Validator.Rules.Marks;

/// <summary>What was found, as a message quotes it: on one line, and cut where it is long.</summary>
internal static class Quotation
{
    private const int Longest = 60;

    /// <summary>The node's text.</summary>
    public static string Of(SyntaxNode node)
    {
        var text = node.Span.Length <= Longest ? node.ToString() : node.Source.Slice(0, Longest).ToString() + "…";
        return text.Replace("\r\n", " ").Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ');
    }
}
