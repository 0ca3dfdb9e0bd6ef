using System.Collections;
using System.Globalization;

namespace Validator.Configuration;

/// <summary>
/// The pattern of a section in <c>.editorconfig</c>: <c>*</c> within a name, <c>**</c> across folders, <c>?</c>,
/// <c>[seq]</c>, <c>[!seq]</c>, <c>{one,two}</c>, <c>{1..9}</c>, and a backslash before what stands for itself. Strangers write
/// it, so no expression that could backtrack does the work: each step is tried once at each place.
/// </summary>
/// <seealso href="https://spec.editorconfig.org/#glob-expressions"/>
internal sealed class SectionPattern
{
    /// <summary>The longest pattern, in UTF-16 units.</summary>
    public const int Longest = 1024;

    private const int Nowhere = 0;
    private const int MostDigits = 10;

    private readonly List<Step> steps = [new Step(Kind.Fail)];
    private readonly Stack<Choice> open = new();

    // Most patterns are as *.txt: any name that ends so.
    private readonly string? ending;

    private SectionPattern(string pattern)
    {
        if (pattern[0] == '*' && pattern.IndexOfAny(['*', '?', '[', '{', ',', '}', '\\', '/'], 1) < 0) ending = pattern.Substring(1);
    }

    private enum Kind
    {
        Fail,
        Character,
        AnyInName,
        Any,
        Set,
        Number,
        Fork,
        Jump,
        End,
    }

    /// <summary>Reads a pattern; none where a bracket or a brace never closes, or it is too long: such a section is about no file.</summary>
    public static SectionPattern? Read(string pattern)
    {
        if (pattern.Length > Longest) return null;
        var read = new SectionPattern(pattern);
        return read.TryRead(pattern) ? read : null;
    }

    /// <summary>Whether the pattern is about a file, in time that grows with the product of both lengths at most.</summary>
    /// <param name="path">The file, relative to the folder of the <c>.editorconfig</c>, beginning with <c>/</c>.</param>
    public bool Matches(string path)
    {
        if (ending is not null) return path.EndsWith(ending, StringComparison.Ordinal);
        var tried = new BitArray(steps.Count * (path.Length + 1));
        var ahead = new Stack<(int Step, int At)>();
        Go(1, 0);
        while (ahead.Count > 0)
        {
            var (index, at) = ahead.Pop();
            var step = steps[index];
            switch (step.Kind)
            {
                case Kind.End when at == path.Length:
                    return true;
                case Kind.Fork:
                    Go(step.Other, at);
                    Go(index + 1, at);
                    break;
                case Kind.Jump:
                    Go(step.Other, at);
                    break;
                case Kind.Number:
                    foreach (var end in EndsOfNumber(path, at, step.Low, step.High)) Go(index + 1, end);
                    break;
                default:
                    if (at < path.Length && step.Takes(path[at])) Go(index + 1, at + 1);
                    break;
            }
        }

        return false;

        void Go(int step, int at)
        {
            var place = (step * (path.Length + 1)) + at;
            if (tried[place]) return;
            tried[place] = true;
            ahead.Push((step, at));
        }
    }

    private static IEnumerable<int> EndsOfNumber(string path, int start, long low, long high)
    {
        var isNegative = start < path.Length && path[start] == '-';
        var value = 0L;
        var first = isNegative ? start + 1 : start;
        for (var at = first; at < path.Length && at < first + MostDigits && path[at] is >= '0' and <= '9'; at++)
        {
            value = (value * 10) + (path[at] - '0');
            var number = isNegative ? -value : value;
            if (number >= low && number <= high) yield return at + 1;
        }
    }

    private bool TryRead(string pattern)
    {
        // Without a slash it is about a name in any folder, with one about a path from this folder on.
        var slash = pattern.IndexOf('/');
        if (slash < 0) Repeat(Kind.Any);
        if (slash != 0) steps.Add(new Step(Kind.Character, '/'));
        for (var at = 0; at < pattern.Length;)
            if (!TryReadItem(pattern, ref at)) return false;
        steps.Add(new Step(Kind.End));
        return open.Count == 0;
    }

    private bool TryReadItem(string pattern, ref int at)
    {
        var character = pattern[at++];
        switch (character)
        {
            case '*' when at < pattern.Length && pattern[at] == '*':
                at++;
                Repeat(Kind.Any);
                return true;
            case '*':
                Repeat(Kind.AnyInName);
                return true;
            case '?':
                steps.Add(new Step(Kind.Any));
                return true;
            case '[':
                return TryReadSet(pattern, ref at);
            case '{':
                if (!TryReadRange(pattern, ref at)) open.Push(new Choice(Fork(), []));
                return true;
            case ',' when open.Count > 0:
                var (fork, ends) = open.Pop();
                ends.Add(Jump());
                steps[fork] = steps[fork] with { Other = steps.Count };
                open.Push(new Choice(Fork(), ends));
                return true;
            case '}' when open.Count > 0:
                foreach (var end in open.Pop().Ends) steps[end] = steps[end] with { Other = steps.Count };
                return true;
            case ',' or '}':
                return false;
            case '\\':
                if (at == pattern.Length) return false;
                steps.Add(new Step(Kind.Character, pattern[at++]));
                return true;
            default:
                steps.Add(new Step(Kind.Character, character));
                return true;
        }
    }

    private bool TryReadSet(string pattern, ref int at)
    {
        var isNegated = at < pattern.Length && pattern[at] == '!';
        if (isNegated) at++;
        var ranges = new List<(char Low, char High)>();
        while (at < pattern.Length && pattern[at] != ']')
        {
            if (ReadMember(pattern, ref at) is not { } low) return false;
            var high = low;
            if (at + 1 < pattern.Length && pattern[at] == '-' && pattern[at + 1] != ']')
            {
                at++;
                if (ReadMember(pattern, ref at) is not { } last) return false;
                high = last;
            }

            ranges.Add((low, high));
        }

        if (at == pattern.Length || ranges.Count == 0) return false;
        at++;
        steps.Add(new Step(Kind.Set) { Ranges = [.. ranges], IsNegated = isNegated });
        return true;
    }

    private static char? ReadMember(string pattern, ref int at)
    {
        if (pattern[at] == '\\') at++;
        return at < pattern.Length ? pattern[at++] : null;
    }

    /// <summary>Reads what follows a brace as in <c>{1..9}</c>.</summary>
    private bool TryReadRange(string pattern, ref int at)
    {
        var end = pattern.IndexOf('}', at);
        var dots = end < 0 ? -1 : pattern.IndexOf("..", at, end - at, StringComparison.Ordinal);
        if (dots < 0 || ReadNumber(pattern.Substring(at, dots - at)) is not { } first || ReadNumber(pattern.Substring(dots + 2, end - dots - 2)) is not { } last) return false;
        steps.Add(new Step(Kind.Number) { Low = Math.Min(first, last), High = Math.Max(first, last) });
        at = end + 1;
        return true;
    }

    private static int? ReadNumber(string digits) =>
        int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && digits[0] != '+' ? number : null;

    private void Repeat(Kind kind)
    {
        var fork = Fork();
        steps.Add(new Step(kind));
        steps.Add(new Step(Kind.Jump) { Other = fork });
        steps[fork] = steps[fork] with { Other = steps.Count };
    }

    private int Fork() => Add(Kind.Fork);

    private int Jump() => Add(Kind.Jump);

    /// <summary>Adds a step whose other way leads nowhere until it is known.</summary>
    private int Add(Kind kind)
    {
        steps.Add(new Step(kind) { Other = Nowhere });
        return steps.Count - 1;
    }

    private sealed record Choice(int Fork, List<int> Ends);

    private sealed record Step(Kind Kind, char Character = '\0')
    {
        public int Other { get; init; }

        public long Low { get; init; }

        public long High { get; init; }

        public bool IsNegated { get; init; }

        public (char Low, char High)[] Ranges { get; init; } = [];

        public bool Takes(char character) => Kind switch
        {
            Kind.Character => character == Character,
            Kind.AnyInName => character != '/',
            Kind.Any => true,
            Kind.Set => Array.Exists(Ranges, range => character >= range.Low && character <= range.High) != IsNegated,
            _ => false,
        };
    }
}
