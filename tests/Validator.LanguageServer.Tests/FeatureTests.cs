using System.Text.Json.Nodes;

namespace Validator.Tests;

public sealed class FeatureTests : IAsyncLifetime
{
    private const string Letter =
        "M. Marlow to P. Penrose. 1 July 1921.\n" +
        "1. I am 😀 glad[footnoteRef:2] of it. [2:  A *ship*. See note 5.] \n" +
        "\n" +
        "2. The fleet [grp. undec.] sailed[footnoteRef:5] home.\n" +
        "And came back. [5:  In 1920;\nsee Document 12.] \n" +
        "Enclosure\n" +
        "The second part.\n";

    private readonly EditionFolder folder = new();
    private Editor editor = null!;
    private string uri = "";

    public async ValueTask InitializeAsync()
    {
        folder.Write("d12.txt", "P. Penrose to M. Marlow. 3 May 1920.\n1. Thanks.\n");
        editor = await Editor.OpenAsync(folder, """{"textDocument":{"hover":{"contentFormat":["markdown"]},"documentSymbol":{"hierarchicalDocumentSymbolSupport":true}}}""");
        uri = folder.UriOf("d13.txt");
        editor.OpenDocument(uri, Letter);
    }

    public async ValueTask DisposeAsync()
    {
        await editor.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task HoverOnAReference_ShowsItsNote() =>
        (await HoverAsync(1, 20)).Should().Be(@"**Note 2**: A \*ship\*. See note 5.");

    [Fact]
    public async Task HoverOnANote_ShowsWhereItIsReferredTo() =>
        (await HoverAsync(1, 45)).Should().Be("**Note 2**: referred to in line 2: “1. I am 😀 glad”");

    [Fact]
    public async Task HoverOnAMark_ShowsWhatItMeans() =>
        (await HoverAsync(3, 15)).Should().Be("**Loss**: text that nobody can read or may print");

    [Fact]
    public async Task HoverOnPlainWords_ShowsNothing() =>
        (await editor.AskAtAsync("textDocument/hover", uri, 3, 5)).Should().BeNull();

    [Fact]
    public async Task HoverOnAFinding_ShowsItsRule()
    {
        editor.Replace(uri, 2, "M. Marlow to P. Penrose. Friday, 2 July 1921.\n1. Glad.\n");
        var hover = (await HoverAsync(0, 26)).Split("  \n");
        hover.Should().HaveCount(3);
        hover[0].Should().Be("**ED5002 WeekdayMismatch** (warning)");
        hover[2].Should().EndWith("ED5002.WeekdayMismatch.md)");
    }

    [Fact]
    public async Task HoverWithoutMarkdown_IsPlainText()
    {
        await using var plain = await Editor.OpenAsync(folder);
        plain.OpenDocument(uri, Letter.Replace("[footnoteRef:5]", "[footnoteRef:5][footnoteRef:6]", StringComparison.Ordinal));
        var note = (await plain.AskAtAsync("textDocument/hover", uri, 1, 20))!["contents"]!;
        note["kind"]!.GetValue<string>().Should().Be("plaintext");
        note["value"]!.GetValue<string>().Should().Be("Note 2: A *ship*. See note 5.");

        var finding = (await plain.AskAtAsync("textDocument/hover", uri, 3, 55))!["contents"]!["value"]!.GetValue<string>().Split('\n');
        finding[0].Should().Be("ED3001 DanglingNoteReference (error)");
        finding[2].Should().StartWith("The rule's page: https://").And.EndWith("ED3001.DanglingNoteReference.md");
    }

    [Theory]
    [InlineData(1, 20, "2:39-2:66")] // the reference leads to its note
    [InlineData(1, 39, "2:16-2:31")] // the note to its reference
    [InlineData(1, 58, "5:16-6:18")] // “See note 5” to note 5
    public async Task Definition_LeadsToTheOtherEnd(int line, int character, string place)
    {
        var locations = (await editor.AskAtAsync("textDocument/definition", uri, line, character))!.AsArray();
        locations.Select(location => PlaceOf(location!["range"]!)).Should().Equal(place);
    }

    [Fact]
    public async Task DefinitionOfADocument_LeadsToItsLetter()
    {
        await editor.SettleAsync();
        var locations = (await editor.AskAtAsync("textDocument/definition", uri, 5, 8))!.AsArray();
        locations.Select(location => location!["uri"]!.GetValue<string>()).Should().Equal(folder.UriOf("d12.txt"));
    }

    [Fact]
    public async Task References_AreAllThatSpeakOfANote()
    {
        var more = new JsonObject { ["context"] = new JsonObject { ["includeDeclaration"] = true } };
        var locations = (await editor.AskAtAsync("textDocument/references", uri, 3, 40, more))!.AsArray();
        locations.Select(location => PlaceOf(location!["range"]!)).Should().Equal("2:58-2:64", "4:34-4:49", "5:16-6:18");
    }

    [Fact]
    public async Task Highlights_AreBothEnds()
    {
        var highlights = (await editor.AskAtAsync("textDocument/documentHighlight", uri, 1, 20))!.AsArray();
        highlights.Select(highlight => $"{PlaceOf(highlight!["range"]!)} {highlight["kind"]}").Should().Equal("2:16-2:31 2", "2:39-2:66 3");
    }

    [Theory]
    [InlineData(1, 20)]
    [InlineData(1, 39)]
    public async Task Rename_ChangesTheNumberAtBothEnds(int line, int character)
    {
        var target = (await editor.AskAtAsync("textDocument/prepareRename", uri, line, character))!;
        target["placeholder"]!.GetValue<string>().Should().Be("2");

        var edit = (await editor.AskAtAsync("textDocument/rename", uri, line, character, new JsonObject { ["newName"] = "14" }))!;
        Editor.Apply(Letter, edit["changes"]![uri]!).Should().Be(Letter.Replace("[footnoteRef:2]", "[footnoteRef:14]", StringComparison.Ordinal).Replace("[2:  A", "[14:  A", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("5", "There is a note 5 in this letter already")]
    [InlineData("x", "A note's number is written in digits, at most 6 of them")]
    public async Task RenameToNoFreeNumber_IsRefused(string name, string message)
    {
        var answer = await editor.AnswerToAsync("textDocument/rename", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = uri },
            ["position"] = new JsonObject { ["line"] = 1, ["character"] = 20 },
            ["newName"] = name,
        });
        answer["error"]!["message"]!.GetValue<string>().Should().Be(message);
    }

    [Fact]
    public async Task NewNumber_IsWrittenAsNumbersAre()
    {
        var edit = await editor.AskAtAsync("textDocument/rename", uri, 1, 20, new JsonObject { ["newName"] = "007" });
        edit!["changes"]![uri]!.AsArray().Select(change => change!["newText"]!.GetValue<string>()).Should().Equal("7", "7");
    }

    [Fact]
    public async Task PlainWords_HaveNoNameToChange() =>
        (await editor.AskAtAsync("textDocument/prepareRename", uri, 3, 5)).Should().BeNull();

    [Fact]
    public async Task Outline_ShowsPartsParagraphsAndNotes()
    {
        var symbols = (await editor.AskAboutAsync("textDocument/documentSymbol", uri))!.AsArray();
        Lines(symbols, "").Should().Equal(
            "M. Marlow to P. Penrose. 1 July 1921.",
            "1. I am 😀 glad[footnoteRef:2] of it.",
            "  Note 2",
            "2. The fleet [grp. undec.] sailed[footnoteRef:5] home.",
            "  Note 5",
            "Enclosure",
            "  The second part.");

        static IEnumerable<string> Lines(JsonArray symbols, string indent) => symbols.SelectMany(symbol =>
            Lines(symbol!["children"]!.AsArray(), indent + "  ").Prepend(indent + symbol["name"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Folds_ArePartsParagraphsAndNotes()
    {
        var folds = (await editor.AskAboutAsync("textDocument/foldingRange", uri))!.AsArray();
        folds.Select(fold => $"{fold!["startLine"]}-{fold["endLine"]} {fold["kind"]}".TrimEnd()).Should().Equal("3-5", "6-7", "4-5 comment");
    }

    [Theory]
    [InlineData("penrose 1920", "P. Penrose to M. Marlow, 3 May 1920")]
    [InlineData("1921-07", "M. Marlow to P. Penrose, 1 July 1921")]
    public async Task Letters_AreFoundBySenderRecipientAndDate(string query, string name)
    {
        await editor.SettleAsync();
        var letters = (await editor.AskAsync("workspace/symbol", new JsonObject { ["query"] = query }))!.AsArray();
        letters.Select(letter => letter!["name"]!.GetValue<string>()).Should().Equal(name);
    }

    [Fact]
    public async Task Completion_WritesTheNextNoteAtBothEnds()
    {
        var text = Letter.Replace("The fleet", "The[] fleet", StringComparison.Ordinal);
        editor.Replace(uri, 2, text);
        var items = (await editor.AskAtAsync("textDocument/completion", uri, 3, 7))!.AsArray();
        items.Select(item => item!["label"]!.GetValue<string>()).Should().Contain(["[…]", "[sic]", "[illegible]", "[grp. undec.]"]).And.OnlyHaveUniqueItems();

        var note = items[0]!;
        note["label"]!.GetValue<string>().Should().Be("[footnoteRef:6] and its note");
        var edits = new JsonArray(note["textEdit"]!.DeepClone(), note["additionalTextEdits"]![0]!.DeepClone());
        Editor.Apply(text, edits).Should().Be(text.Replace("The[] fleet", "The[footnoteRef:6] fleet", StringComparison.Ordinal).Replace(" home.\n", " home. [6:  ] \n", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Gla[|d of it.", "Gla[footnoteRef:1]d of it. [1:  ] ")]
    [InlineData("Glad of it.[|", "Glad of it.[footnoteRef:1] [1:  ] ")]
    [InlineData("Glad[foot| of it.", "Glad[footnoteRef:1] of it. [1:  ] ")]
    [InlineData("Glad[|] of[footnoteRef:1] it. [1:  One.] ", "Glad[footnoteRef:2] of[footnoteRef:1] it. [2:  ]  [1:  One.] ")]
    [InlineData("Glad[footnoteRef:1] of[|] it. [1:  One.] ", "Glad[footnoteRef:1] of[footnoteRef:2] it. [1:  One.]  [2:  ] ")]
    [InlineData("Ship\tGlad[|] ness\tTons", "Ship\tGlad[footnoteRef:1] ness [1:  ] \tTons")]
    [InlineData("Ship[footnoteRef:1] [1:  One.] \tGlad[|] ness\tTons", "Ship[footnoteRef:1] [1:  One.] \tGlad[footnoteRef:2] ness [2:  ] \tTons")]
    [InlineData("Ship\tTons[|] net", "Ship\tTons[footnoteRef:1] net [1:  ] ")]
    [InlineData("[|", "[footnoteRef:1] [1:  ] ")]
    public async Task NextNote_StandsInTheOrderOfTheReferences(string typed, string expected)
    {
        const string heading = "M. Marlow to P. Penrose. 1 July 1921.\n";
        var text = heading + typed.Replace("|", "", StringComparison.Ordinal) + "\nThe next.\n";
        editor.Replace(uri, 2, text);
        var note = (await editor.AskAtAsync("textDocument/completion", uri, 1, typed.IndexOf('|', StringComparison.Ordinal)))![0]!;
        var edits = new JsonArray([note["textEdit"]!.DeepClone(), .. note["additionalTextEdits"]?.AsArray().Select(edit => edit!.DeepClone()) ?? []]);
        Editor.Apply(text, edits).Should().Be(heading + expected + "\nThe next.\n");
    }

    [Fact]
    public async Task CompletionWithoutABracket_IsNone() =>
        (await editor.AskAtAsync("textDocument/completion", uri, 3, 5))!.AsArray().Should().BeEmpty();

    [Fact]
    public async Task Tokens_TellKindAndVoice()
    {
        var legend = editor.Capabilities["semanticTokensProvider"]!["legend"]!;
        var tokens = (await editor.AskAboutAsync("textDocument/semanticTokens/full", uri))!["data"]!.AsArray().Select(number => number!.GetValue<int>()).ToArray();
        var lines = Letter.Split('\n');
        var told = new List<string>();
        for (int i = 0, line = 0, character = 0; i < tokens.Length; i += 5)
        {
            character = tokens[i] == 0 ? character + tokens[i + 1] : tokens[i + 1];
            line += tokens[i];
            var voice = legend["tokenModifiers"]![int.Log2(tokens[i + 4])];
            told.Add($"{voice} {legend["tokenTypes"]![tokens[i + 3]]}: {lines[line].Substring(character, tokens[i + 2])}");
        }

        told.Should().StartWith(
        [
            "editor class: M. Marlow to P. Penrose. 1 July 1921.",
            "author number: 1.",
            "editor variable: [footnoteRef:2]",
            "extractor operator:  [2:  ",
            "editor comment: A *ship*. See note 5.",
            "extractor operator: ] ",
            "author number: 2.",
            "editor keyword: [grp. undec.]",
        ]).And.Contain("author namespace: Enclosure");
    }

    [Fact]
    public async Task TokensOfAStretch_AreThoseOfItsBlocks()
    {
        var request = new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri }, ["range"] = Editor.RangeOf(6, 0, 6, 9) };
        (await editor.AskAsync("textDocument/semanticTokens/range", request))!["data"]!.ToJsonString().Should().Be("[6,0,9,1,1]");
    }

    [Fact]
    public async Task Hints_AreShownWhereSomebodyAsksForThem()
    {
        var request = new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri }, ["range"] = Editor.RangeOf(0, 0, 3, 0) };
        (await editor.AskAsync("textDocument/inlayHint", request.DeepClone()))!.AsArray().Should().BeEmpty();

        editor.Tell("workspace/didChangeConfiguration", """{"settings":{"validator":{"inlayHints":{"weekdays":true,"notes":true}}}}""");
        (await editor.AskAsync("textDocument/inlayHint", request.DeepClone()))!.AsArray()
            .Select(hint => $"{hint!["position"]!["line"]}:{hint["position"]!["character"]} {hint["label"]}").Should().Equal("0:36 Friday", "1:30 A *ship*. See note 5.");
    }

    [Fact]
    public async Task RulesPage_IsThereWithoutTheWeb() =>
        (await editor.AskAsync("validator/rule", new JsonObject { ["id"] = "ED3001" }))!["markdown"]!.GetValue<string>().Should().Contain("## What it checks");

    private async Task<string> HoverAsync(int line, int character) =>
        (await editor.AskAtAsync("textDocument/hover", uri, line, character))!["contents"]!["value"]!.GetValue<string>();

    private static string PlaceOf(JsonNode range) =>
        $"{range["start"]!["line"]!.GetValue<int>() + 1}:{range["start"]!["character"]!.GetValue<int>() + 1}-{range["end"]!["line"]!.GetValue<int>() + 1}:{range["end"]!["character"]!.GetValue<int>() + 1}";
}
