using Microsoft.CodeAnalysis.Text;
using Validator.Comparing;

namespace Validator.Reporting;

/// <summary>
/// Writes what became of letters as JSON, for scripts: all that changed, whole. <c>version</c> grows when a property changes its
/// meaning or goes. Lines and columns are 1-based, columns in UTF-16 units, ends exclusive.
/// </summary>
public static class ComparisonJsonReporter
{
    private const int Version = 1;

    /// <summary>Writes a comparison.</summary>
    public static void Write(EditionComparison comparison, TextWriter output)
    {
        var json = new JsonText(output);
        json.StartObject()
            .Property("version", Version)
            .StartObject("tool").Property("name", Product.Name).Property("version", Product.Version).EndObject()
            .Property("authorUnchanged", comparison.IsAuthorUnchanged)
            .Property("letterCount", comparison.Letters.Count)
            .StartArray("letters");
        foreach (var letter in comparison.Changed) WriteLetter(json, letter);
        json.EndArray().EndObject().Finish();
    }

    private static void WriteLetter(JsonText json, ComparedLetter letter)
    {
        var comparison = letter.Comparison;
        json.StartObject().Property("name", letter.Name);
        if (letter.OldName is not null) json.Property("oldName", letter.OldName);
        json.Property("status", letter.Status switch
            {
                LetterStatus.Moved => "moved",
                LetterStatus.New => "new",
                LetterStatus.Deleted => "deleted",
                _ => "changed",
            })
            .Property("authorUnchanged", letter.IsAuthorUnchanged)
            .StartArray("authorChanges");
        foreach (var change in comparison.AuthorChanges)
        {
            json.StartObject()
                .Property("kind", ChangeWords.NameOf(change.Kind))
                .Property("place", change.PlaceName)
                .Property("before", change.Before)
                .Property("after", change.After)
                .Property("lead", change.Lead)
                .Property("follow", change.Follow);
            WritePlace(json, "oldPlace", change.OldPlace);
            WritePlace(json, "newPlace", change.NewPlace);
            json.EndObject();
        }

        json.EndArray();
        WriteCount(json, "notes", comparison.Notes);
        WriteCount(json, "references", comparison.References);
        WriteCount(json, "marks", comparison.Marks);
        WriteCount(json, "numbers", comparison.Numbers);
        json.Property("headingChanged", comparison.IsHeadingChanged).Property("layoutOnly", comparison.IsLayoutOnly).EndObject();
    }

    private static void WriteCount(JsonText json, string name, ChangeCount count) => json.StartObject(name)
        .Property("changed", count.Changed).Property("added", count.Added).Property("removed", count.Removed).EndObject();

    private static void WritePlace(JsonText json, string name, LinePositionSpan place) => json.StartObject(name)
        .Property("line", place.Start.Line + 1)
        .Property("column", place.Start.Character + 1)
        .Property("endLine", place.End.Line + 1)
        .Property("endColumn", place.End.Character + 1)
        .EndObject();
}
