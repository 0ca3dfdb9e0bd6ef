using System.Globalization;

namespace Validator.Reporting;

/// <summary>
/// Writes indented JSON (RFC 8259) to a text writer, value by value. It stands here because build hosts bring their own
/// version of the framework's writer. What a terminal or a build server would obey is escaped.
/// </summary>
internal sealed class JsonText(TextWriter output)
{
    // No report nests so deep as this.
    private static readonly string Indentation = new(' ', 64);

    // A report is mostly punctuation, and a text writer takes its time for each character.
    private readonly char[] buffer = new char[1 << 13];
    private int used;
    private int depth;
    private bool isFirst = true;
    private bool isNamed;

    public JsonText StartObject() => Start('{');

    public JsonText StartObject(string name) => Name(name).StartObject();

    public JsonText EndObject() => End('}');

    public JsonText StartArray() => Start('[');

    public JsonText StartArray(string name) => Name(name).Start('[');

    public JsonText EndArray() => End(']');

    public JsonText Property(string name, string value) => Name(name).Value(value);

    public JsonText Property(string name, int value) => Name(name).Write(value.ToString(CultureInfo.InvariantCulture));

    public JsonText Property(string name, bool value) => Name(name).Write(value ? "true" : "false");

    public JsonText Value(string value)
    {
        Separate();
        Quote(value);
        return this;
    }

    /// <summary>Ends the text with a line end. Nothing is sure to be written before.</summary>
    public void Finish()
    {
        Put('\n');
        Flush();
    }

    private JsonText Name(string name)
    {
        Separate();
        Quote(name);
        Put(": ");
        isNamed = true;
        return this;
    }

    private JsonText Write(string literal)
    {
        Separate();
        Put(literal);
        return this;
    }

    private JsonText Start(char bracket)
    {
        Separate();
        Put(bracket);
        depth++;
        isFirst = true;
        return this;
    }

    private JsonText End(char bracket)
    {
        depth--;
        if (!isFirst) BreakLine();
        Put(bracket);
        isFirst = false;
        return this;
    }

    private void Separate()
    {
        if (isNamed)
        {
            isNamed = false;
            isFirst = false;
            return;
        }

        if (!isFirst) Put(',');
        if (depth > 0) BreakLine();
        isFirst = false;
    }

    private void BreakLine()
    {
        Put('\n');
        Put(Indentation.AsSpan(0, depth * 2));
    }

    private void Quote(string text)
    {
        Put('"');
        var written = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (IsPlain(character)) continue;
            if (char.IsHighSurrogate(character) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (NeedsEscape(character) || VisibleText.IsOrder(text.AsSpan(), i))
            {
                Put(text.AsSpan(written, i - written));
                Put(Escape(character));
                written = i + 1;
            }
        }

        Put(text.AsSpan(written));
        Put('"');
    }

    private void Put(char character)
    {
        if (used == buffer.Length) Flush();
        buffer[used++] = character;
    }

    private void Put(string text) => Put(text.AsSpan());

    private void Put(ReadOnlySpan<char> text)
    {
        while (text.Length > buffer.Length - used)
        {
            var fitting = buffer.Length - used;
            text.Slice(0, fitting).CopyTo(buffer.AsSpan(used));
            text = text.Slice(fitting);
            used = buffer.Length;
            Flush();
        }

        text.CopyTo(buffer.AsSpan(used));
        used += text.Length;
    }

    private void Flush()
    {
        output.Write(buffer, 0, used);
        used = 0;
    }

    /// <summary>Whether a character is one of those that nearly all texts are made of, and that nobody obeys.</summary>
    private static bool IsPlain(char character) => character is >= ' ' and < '\u007F' and not ('"' or '\\' or '#');

    private static bool NeedsEscape(char character) =>
        character is '"' or '\\' || VisibleText.IsUnprintable(character);

    private static string Escape(char character) => character switch
    {
        '"' => "\\\"",
        '\\' => @"\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        // Half a surrogate pair is no text in any encoding.
        _ when char.IsSurrogate(character) => "\uFFFD",
        _ => "\\u" + ((int)character).ToString("x4", CultureInfo.InvariantCulture),
    };
}
