namespace Validator.Text;

/// <content>The older framework has no vectors of characters: every character is looked at by itself.</content>
public static partial class SuspectScan
{
    private static partial int SkipPlain(ReadOnlySpan<char> text, int from) => from;
}
