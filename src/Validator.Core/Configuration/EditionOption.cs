namespace Validator.Configuration;

/// <summary>A key of <c>.editorconfig</c> that an edition sets, as the core and each rule declare the ones they read.</summary>
public abstract class EditionOption
{
    private protected EditionOption(string key, string expected)
    {
        Key = key;
        Expected = expected;
    }

    /// <summary>The key, lower case, beginning with <c>edition_</c>.</summary>
    public string Key { get; }

    /// <summary>The values that it takes, as a message names them: <c>gap, author or mixed</c>.</summary>
    public string Expected { get; }

    /// <summary>Whether <paramref name="value"/> is one of them.</summary>
    public abstract bool Accepts(string value);

    /// <summary>An option whose value is one of the words of <paramref name="choices"/>.</summary>
    public static EditionOption<T> Choice<T>(string key, T fallback, params (string Word, T Value)[] choices) =>
        new(key, fallback, string.Join(", ", choices.Select(choice => choice.Word)), (string text, out T value) =>
        {
            foreach (var (word, meaning) in choices)
            {
                value = meaning;
                if (string.Equals(word, text.Trim(), StringComparison.OrdinalIgnoreCase)) return true;
            }

            value = fallback;
            return false;
        });

    /// <summary>An option that is <c>true</c> or <c>false</c>.</summary>
    public static EditionOption<bool> Flag(string key, bool fallback) =>
        Choice(key, fallback, ("true", true), ("false", false));

    /// <summary>An option that takes a comma-separated list.</summary>
    public static EditionOption<IReadOnlyList<string>> List(string key, string expected) =>
        new(key, [], expected, (string text, out IReadOnlyList<string> value) =>
        {
            value = [.. text.Split(',').Select(item => item.Trim()).Where(item => item.Length > 0)];
            return value.Count > 0;
        });
}

/// <summary>Reads an option's value; false where it is none.</summary>
public delegate bool OptionReader<T>(string text, out T value);

/// <summary>An option whose values are of the type <typeparamref name="T"/>.</summary>
public sealed class EditionOption<T> : EditionOption
{
    private readonly OptionReader<T> reader;

    /// <summary>Declares an option.</summary>
    /// <param name="key">The key, lower case, beginning with <c>edition_</c>.</param>
    /// <param name="fallback">The value where the key is absent or its value is none.</param>
    /// <param name="expected">The values that it takes, as a message names them.</param>
    /// <param name="reader">Reads a value.</param>
    public EditionOption(string key, T fallback, string expected, OptionReader<T> reader) : base(key, expected)
    {
        Fallback = fallback;
        this.reader = reader;
    }

    /// <summary>The value where the key is absent or its value is none.</summary>
    public T Fallback { get; }

    /// <inheritdoc/>
    public override bool Accepts(string value) => reader(value, out _);

    internal T Read(string? text) => text is not null && reader(text, out var value) ? value : Fallback;
}
