using System.Globalization;

namespace Validator.Reporting;

/// <summary>
/// Writes indented JSON (RFC 8259) to a text writer, value by value. It stands here because build hosts bring their own
/// version of the framework's writer. What a terminal or a build server would obey is escaped.
/// </summary>
internal sealed class JsonText(TextWriter output)
{
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

    /// <summary>Ends the text with a line end.</summary>
    public void Finish() => output.Write('\n');

    private JsonText Name(string name)
    {
        Separate();
        Quote(name);
        output.Write(": ");
        isNamed = true;
        return this;
    }

    private JsonText Write(string literal)
    {
        Separate();
        output.Write(literal);
        return this;
    }

    private JsonText Start(char bracket)
    {
        Separate();
        output.Write(bracket);
        depth++;
        isFirst = true;
        return this;
    }

    private JsonText End(char bracket)
    {
        depth--;
        if (!isFirst) BreakLine();
        output.Write(bracket);
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

        if (!isFirst) output.Write(',');
        if (depth > 0) BreakLine();
        isFirst = false;
    }

    private void BreakLine()
    {
        output.Write('\n');
        for (var i = 0; i < depth; i++) output.Write("  ");
    }

    private void Quote(string text)
    {
        output.Write('"');
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (char.IsHighSurrogate(character) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                output.Write(character);
                output.Write(text[++i]);
            }
            else if (NeedsEscape(character) || VisibleText.IsOrder(text.AsSpan(), i))
            {
                output.Write(Escape(character));
            }
            else
            {
                output.Write(character);
            }
        }

        output.Write('"');
    }

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
