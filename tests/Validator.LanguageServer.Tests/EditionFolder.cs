using System.Text;

namespace Validator.Tests;

/// <summary>A folder on the disk with an edition in it.</summary>
internal sealed class EditionFolder : IDisposable
{
    public EditionFolder(bool hasProject = true)
    {
        Path = Directory.CreateTempSubdirectory("validator-lsp-").FullName;

        // What stands in .editorconfig files above the folder is not the tests' business.
        Write(".editorconfig", "root = true\n");
        if (hasProject) Write("Letters.editionproj", "<Project Sdk=\"Validator.Sdk\" />\n");
    }

    public string Path { get; }

    public EditionFolder Write(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text, new UTF8Encoding(false));
        return this;
    }

    public string Read(string name) => File.ReadAllText(PathOf(name));

    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    public string UriOf(string name) => new Uri(PathOf(name)).AbsoluteUri;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
