namespace Validator.Configuration;

/// <summary>
/// An option whose value names a file, such as a register of persons. The configuration reads it, relative to the folder of
/// the nearest <c>.editorconfig</c> that has a file of that name beside it; rules see what it holds and no file.
/// </summary>
public abstract class FileOption : EditionOption
{
    private protected FileOption(string key, string expected) : base(key, expected)
    {
    }

    /// <inheritdoc/>
    public override bool Accepts(string value) => value.Trim().Length > 0;
}

/// <summary>A file option whose file is read as a <typeparamref name="T"/>.</summary>
public sealed class FileOption<T> : FileOption where T : class
{
    private readonly Func<string, T> reader;

    /// <summary>Declares an option.</summary>
    /// <param name="key">The key, lower case, beginning with <c>edition_</c>.</param>
    /// <param name="expected">What the file holds, as a message says it.</param>
    /// <param name="reader">Reads the file's text.</param>
    public FileOption(string key, string expected, Func<string, T> reader) : base(key, expected) => this.reader = reader;

    internal T Read(string text) => reader(text);
}
