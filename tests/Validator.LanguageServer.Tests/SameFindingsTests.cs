using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Files;
using Validator.LanguageServer.Protocol;
using Validator.Rules;

namespace Validator.Tests;

/// <summary>The server finds what a check finds.</summary>
public sealed class SameFindingsTests
{
    private static readonly string[] Pieces =
        ["", " ", "\n", "\r\n", "\r", "[", "]", "[footnoteRef:1]", " [1:  Note.] ", " [2: ", "1. ", "[…]", "😀", "\t", "Enclosure\n", "“", "'", "е", "3 July 1943", "[sic", "  ", "\u200B", "e\u0301", "…"];

    [Fact]
    public async Task EveryRealLetter_HasTheFindingsOfACheck()
    {
        Assert.SkipUnless(Corpus.IsPresent, Corpus.Absent);
        var letters = Corpus.Letters.Concat(Corpus.Mutants).ToArray();
        using var folder = new EditionFolder();
        foreach (var letter in letters) File.Copy(letter, NameIn(folder, letter));
        var expected = Check(folder);

        await using var closed = await Editor.OpenAsync(folder);
        await closed.SettleAsync();
        var published = Published(closed);
        foreach (var (path, findings) in expected) (published.GetValueOrDefault(new Uri(path).AbsoluteUri) ?? []).Should().Equal(findings, path);
        published.Values.Sum(findings => findings.Length).Should().Be(expected.Values.Sum(findings => findings.Length));

        // Once more, as somebody opens each.
        foreach (var path in expected.Keys) closed.OpenDocument(new Uri(path).AbsoluteUri, new DiskFiles().ReadLetter(path).Text);
        await closed.SettleAsync();
        published = Published(closed);
        foreach (var (path, findings) in expected) (published.GetValueOrDefault(new Uri(path).AbsoluteUri) ?? []).Should().Equal(findings, path);

        static string NameIn(EditionFolder folder, string letter)
        {
            var path = folder.PathOf(Path.Combine(Path.GetFileName(Path.GetDirectoryName(letter))!, Path.GetFileName(letter)));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return path;
        }
    }

    [Fact]
    public async Task EditsOfARealLetter_LeaveTheFindingsOfAFreshCheck()
    {
        Assert.SkipUnless(Corpus.IsPresent, Corpus.Absent);
        var texts = Corpus.Letters.Take(60).Select(path => new DiskFiles().ReadLetter(path).Text).Where(text => text.Length < 20_000).ToArray();
        await EditAsync(texts, letters: 40, edits: 50);
    }

    [Fact]
    public Task EditsOfALetter_LeaveTheFindingsOfAFreshCheck() => EditAsync(
        [
            "M. Marlow to P. Penrose. Friday, 1 July 1921.\n1. I am 😀 glad[footnoteRef:1] of it. [1:  Note one.] \n\n2. “We” [sic] sailed.\r\n[…]\n5. Home's [grp. undec.] near.\n",
            "",
        ],
        letters: 20,
        edits: 50);

    [Fact]
    public Task EditsOfALongLetter_LeaveTheFindingsOfAFreshCheck() => EditAsync(
        [
            "M. Marlow to P. Penrose. Friday, 1 July 1921.\n" + string.Concat(Enumerable.Range(1, 600).Select(number =>
                $"{number}. I am “glad”[footnoteRef:{number}] of  it, and [sic] we sailed on 3 July 1921. [{number}:  See note {number - 1}, isn't it?] \n\nHome's near […]\n")),
        ],
        letters: 4,
        edits: 20);

    [Fact]
    public void ChangesInAnyOrder_GiveTheTextThatOneByOneGives()
    {
        var position = Gen.Select(Gen.Int[0, 6], Gen.Int[0, 9], (line, character) => new Position(line, character));
        var change = Gen.Select(position, position, Gen.OneOf(Pieces.Select(Gen.Const).ToArray()), (start, end, text) => new ContentChange(text, new TextRange(start, end)));
        Gen.Select(Gen.OneOf(Pieces.Select(Gen.Const).ToArray()).Array[0, 30], change.Array[0, 8]).Sample((pieces, changes) =>
        {
            var text = string.Concat(pieces);
            var oneByOne = changes.Aggregate(text, (before, next) => LanguageServer.Letters.TextChanges.Apply(before, [next]));
            LanguageServer.Letters.TextChanges.Apply(text, changes).Should().Be(oneByOne);
        });
    }

    /// <summary>Edits letters at random as an editor does, and compares what the server says of each state with a fresh check.</summary>
    private static async Task EditAsync(string[] texts, int letters, int edits)
    {
        using var folder = new EditionFolder();
        await using var editor = await Editor.OpenAsync(folder, """{"textDocument":{"diagnostic":{}}}""");
        var uri = folder.UriOf("a.txt");
        var version = 0;
        var change = Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[0, 30], Gen.OneOf(Pieces.Select(Gen.Const).ToArray()));
        var message = change.Array[1, 3];
        await Gen.Select(Gen.OneOf(texts.Select(Gen.Const).ToArray()), message.Array[edits]).SampleAsync(
            async (text, messages) =>
            {
                editor.OpenDocument(uri, text, ++version);
                foreach (var message in messages)
                {
                    var changes = new JsonArray();
                    foreach (var (place, length, piece) in message) changes.Add(Change(ref text, place % (text.Length + 1), length, piece));
                    editor.Tell("textDocument/didChange", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri, ["version"] = ++version }, ["contentChanges"] = changes });

                    var report = await editor.AskAboutAsync("textDocument/diagnostic", uri);
                    report!["items"]!.AsArray().Select(item => Full(item!)).Should().Equal(Fresh(folder, text), "the text is {0}", JsonValue.Create(text)!.ToJsonString());
                }

                editor.Close(uri);
                return true;
            },
            iter: letters,
            threads: 1);
    }

    /// <summary>Replaces a stretch of a text, and tells so as the protocol does: no place is within CRLF, and JSON holds no half of a pair of surrogates.</summary>
    private static JsonObject Change(ref string text, int start, int length, string piece)
    {
        var end = Math.Min(text.Length, start + length);
        if (IsWithin(text, start)) start--;
        if (IsWithin(text, end)) end++;
        var change = new JsonObject { ["range"] = RangeOf(text, start, end), ["text"] = piece };
        text = string.Concat(text.AsSpan(0, start), piece, text.AsSpan(end));
        return change;
    }

    private static bool IsWithin(string text, int position) => position > 0 && position < text.Length
        && (text[position - 1] == '\r' && text[position] == '\n' || char.IsLowSurrogate(text[position]));

    private static IEnumerable<string> Fresh(EditionFolder folder, string text)
    {
        var configuration = new Configuration.ConfigurationResolver(new DiskFiles(), RuleCatalog.All);
        var path = folder.PathOf("a.txt");
        return new Analyzer(RuleCatalog.All).Analyze(new Letter(path, "a.txt", LetterText.Of(text)), configuration.OptionsFor(path)).Findings.Select(Full);
    }

    private static JsonObject RangeOf(string text, int start, int end)
    {
        var lines = new Validator.Text.LineMap(text);
        var (from, to) = (lines.PositionOf(start), lines.PositionOf(end));
        return Editor.RangeOf(from.Line, from.Character, to.Line, to.Character);
    }

    private static Dictionary<string, string[]> Check(EditionFolder folder)
    {
        var files = new DiskFiles();
        var finder = new EditionFinder(files, RuleCatalog.All);
        var letters = finder.LettersBelow(folder.Path);
        var findings = finder.EditionsOf(letters, folder.Path).SelectMany(edition => new EditionAnalyzer(RuleCatalog.All).Analyze(edition).Findings).ToLookup(finding => finding.Path);
        return letters.ToDictionary(path => path, path => findings[path].Select(Full).ToArray());
    }

    private static Dictionary<string, string[]> Published(Editor editor) => editor.Heard
        .Where(message => message["method"]!.GetValue<string>() == "textDocument/publishDiagnostics")
        .GroupBy(message => message["params"]!["uri"]!.GetValue<string>())
        .ToDictionary(group => group.Key, group => group.Last()["params"]!["diagnostics"]!.AsArray().Select(item => Full(item!)).ToArray());

    private static string Full(Finding finding) =>
        $"{finding.Id} {finding.Place} {(int)finding.Severity} {finding.Message}";

    private static string Full(JsonNode diagnostic)
    {
        var range = diagnostic["range"]!;
        return $"{diagnostic["code"]} ({range["start"]!["line"]},{range["start"]!["character"]})-({range["end"]!["line"]},{range["end"]!["character"]}) {4 - diagnostic["severity"]!.GetValue<int>()} {diagnostic["message"]}";
    }
}
