namespace Validator.Configuration;

/// <summary>An <c>.editorconfig</c> file.</summary>
/// <param name="Text">Its text; none where it cannot be read.</param>
/// <param name="IsRoot">Whether it says <c>root = true</c> before its first section: what stands above it is not asked.</param>
/// <param name="Sections">Its sections that are about files, in its order.</param>
internal sealed record ConfigurationFile(string? Text, bool IsRoot, IReadOnlyList<ConfigurationSection> Sections)
{
    /// <summary>A file that cannot be read.</summary>
    public static ConfigurationFile Unreadable { get; } = new(null, IsRoot: false, []);

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file, absolute.</param>
    /// <param name="text">Its text.</param>
    public static ConfigurationFile Read(string path, string text)
    {
        var folder = (Path.GetDirectoryName(path) ?? "").Replace('\\', '/').TrimEnd('/');
        var sections = new List<ConfigurationSection>();
        var isRoot = false;
        var isBeforeSections = true;
        ConfigurationSection? section = null;
        foreach (var line in ConfigurationLine.ReadAll(text))
        {
            if (line.IsSection)
            {
                isBeforeSections = false;
                section = line.Pattern is { } written && SectionPattern.Read(written) is { } pattern ? new ConfigurationSection(folder, pattern) : null;
                if (section is not null) sections.Add(section);
            }
            else if (line.HasValue && section is not null)
            {
                section.Set(line.Key.ToLowerInvariant(), line.Value);
            }
            else if (isBeforeSections && line.Key.Equals("root", StringComparison.OrdinalIgnoreCase))
            {
                isRoot = line.Value.Equals("true", StringComparison.OrdinalIgnoreCase);
            }
        }

        return new ConfigurationFile(text, isRoot, sections);
    }
}
