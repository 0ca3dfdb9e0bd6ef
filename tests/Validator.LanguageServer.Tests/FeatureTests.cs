using System.Text.Json.Nodes;
using Validator.LanguageServer.Features;
using Validator.Syntax;

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
    public async Task HoverOnWhatANoteSpeaksOf_ShowsThat()
    {
        await editor.SettleAsync();
        (await HoverAsync(1, 60)).Should().Be("**Note 5**: In 1920; see Document 12.");
        (await HoverAsync(5, 8)).Should().EndWith("**Document 12**: P. Penrose to M. Marlow. 3 May 1920.");
        editor.Replace(uri, 2, Letter.Replace("note 5", "note 7", StringComparison.Ordinal).Replace("Document 12", "Document 14", StringComparison.Ordinal));
        (await HoverAsync(1, 60)).Should().EndWith("**Note 7**: there is no such note in this letter");
        (await HoverAsync(5, 8)).Should().EndWith("**Document 14**: the edition has no letter of this number");
    }

    [Fact]
    public async Task WhatANoteSpeaksOf_HasItsReferencesAndHighlights()
    {
        var more = new JsonObject { ["context"] = new JsonObject { ["includeDeclaration"] = true } };
        (await editor.AskAtAsync("textDocument/references", uri, 1, 60, more))!.AsArray().Select(location => PlaceOf(location!["range"]!)).Should().Equal("2:58-2:64", "4:34-4:49", "5:16-6:18");
        (await editor.AskAtAsync("textDocument/documentHighlight", uri, 1, 60))!.AsArray().Select(highlight => PlaceOf(highlight!["range"]!)).Should().Equal("4:34-4:49", "2:58-2:64", "5:16-6:18");

        folder.Write("d14.txt", "P. Penrose to M. Marlow. 9 May 1920.\n1. Thanks[footnoteRef:1]. [1:  See Document 12.] \n");
        editor.Tell("workspace/didChangeWatchedFiles", new JsonObject { ["changes"] = new JsonArray(new JsonObject { ["uri"] = folder.UriOf("d14.txt"), ["type"] = 1 }) });
        await editor.SettleAsync();
        (await editor.AskAtAsync("textDocument/references", uri, 5, 8, more))!.AsArray()
            .Select(location => $"{Path.GetFileName(location!["uri"]!.GetValue<string>())} {PlaceOf(location["range"]!)}").Should().Equal("d13.txt 6:5-6:16", "d14.txt 2:36-2:47");
        (await editor.AskAtAsync("textDocument/documentHighlight", uri, 5, 8))!.AsArray().Select(highlight => PlaceOf(highlight!["range"]!)).Should().Equal("6:5-6:16");
    }

    [Fact]
    public async Task WhatNotesSpeakOf_IsTheFirstNoteOfItsNumber()
    {
        editor.Replace(uri, 2, "M. Marlow to P. Penrose. 1 July 1921.\n1. One[footnoteRef:1] two[endnoteRef:1] here. [1:  Foot.] \n2. More. [1:  End. See note 1.] \n");
        (await ReferencesAsync(1, 10)).Should().Equal("2:7-2:22", "3:24-3:30");
        (await ReferencesAsync(1, 30)).Should().Equal("2:26-2:40");
        (await HighlightsAsync(1, 10)).Should().Equal("2:7-2:22", "3:24-3:30", "2:47-2:58");
        (await HighlightsAsync(1, 30)).Should().Equal("2:26-2:40", "3:10-3:32");
    }

    [Theory]
    [InlineData("[footnotRef:1]")]
    [InlineData("[footnoteRef:]")]
    public async Task MalformedReferenceAndItsNote_KnowEachOther(string reference)
    {
        editor.Replace(uri, 2, $"M. Marlow to P. Penrose. 1 July 1921.\n1. One {reference} here. [1:  Note] \n");
        (await HoverAsync(1, 10)).Should().EndWith("**Note 1**: Note");
        (await HoverAsync(1, 30)).Should().Be("**Note 1**: referred to in line 2: “1. One”");
        foreach (var character in new[] { 7, 30 })
        {
            (await ReferencesAsync(1, character)).Should().Equal("2:8-2:22");
            (await HighlightsAsync(1, character)).Should().Equal("2:8-2:22", "2:29-2:39");
        }

        (await DefinitionAsync(1, 7)).Should().Equal("2:29-2:39");
        (await DefinitionAsync(1, 30)).Should().Equal("2:8-2:22");
    }

    [Fact]
    public async Task MalformedReferenceWithoutANote_IsNearlyAReference()
    {
        editor.Replace(uri, 2, "M. Marlow to P. Penrose. 1 July 1921.\n1. One [footnotRef:1] here.\n");
        (await HoverAsync(1, 10)).Should().EndWith("**Nearly a note reference**");
        (await DefinitionAsync(1, 10)).Should().BeEmpty();
        (await HighlightsAsync(1, 10)).Should().Equal("2:8-2:22");
    }

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
        hover[0].Should().StartWith("**2 July 1921 ").And.EndWith("** (warning)");
        hover[1].Length.Should().BeLessThan(241);
        hover[2].Should().StartWith("[ED5002 WeekdayMismatch](https://").And.EndWith("ED5002.WeekdayMismatch.md)");
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
        finding[0].Should().Be("No note answers the reference to note 6; add its text at the paragraph's end, as in “ [6:  …] ” (error)");
        finding[2].Should().StartWith("ED3001 DanglingNoteReference: https://").And.EndWith("ED3001.DanglingNoteReference.md");
    }

    [Theory]
    [InlineData(1, 20, "2:39-2:66")] // the reference leads to its note
    [InlineData(1, 39, "2:16-2:31")] // the note to its reference
    [InlineData(1, 58, "5:16-6:18")] // “See note 5” to note 5
    public async Task Definition_LeadsToTheOtherEnd(int line, int character, string place) =>
        (await DefinitionAsync(line, character)).Should().Equal(place);

    [Fact]
    public async Task DefinitionOfADocument_LeadsToItsLetter()
    {
        await editor.SettleAsync();
        var locations = (await editor.AskAtAsync("textDocument/definition", uri, 5, 8))!.AsArray();
        locations.Select(location => location!["uri"]!.GetValue<string>()).Should().Equal(folder.UriOf("d12.txt"));
    }

    [Fact]
    public async Task DocumentOfAVolume_IsOneOfItsOwn()
    {
        using var edition = new EditionFolder();
        foreach (var name in "vol1/d1.txt vol1/d2.txt vol2/d1.txt vol2/d2.txt".Split(' '))
            edition.Write(name, $"M. Marlow to P. Penrose. 1 July 1921.\n1. {name}[footnoteRef:1]. [1:  See Document 2.] \n");
        await using var other = await Editor.OpenAsync(edition);
        var asking = edition.UriOf("vol2/d1.txt");
        other.OpenDocument(asking, edition.Read("vol2/d1.txt"));
        await other.SettleAsync();
        (await other.AskAboutAsync("textDocument/documentLink", asking))!.AsArray().Select(link => link!["target"]!.GetValue<string>()).Should().Equal(edition.UriOf("vol2/d2.txt"));
        (await other.AskAtAsync("textDocument/definition", asking, 1, 44))!.AsArray().Select(location => location!["uri"]!.GetValue<string>()).Should().Equal(edition.UriOf("vol2/d2.txt"));
        (await other.AskAtAsync("textDocument/references", asking, 1, 44))!.AsArray().Select(location => location!["uri"]!.GetValue<string>())
            .Should().Equal(asking, edition.UriOf("vol2/d2.txt"));
    }

    [Fact]
    public async Task DocumentThatIsNotThere_LeadsNowhere()
    {
        await editor.SettleAsync();
        editor.Replace(uri, 2, Letter.Replace("Document 12", "Document 14", StringComparison.Ordinal));
        (await DefinitionAsync(5, 8)).Should().BeEmpty();
    }

    [Fact]
    public async Task DocumentOfAnEditionThatIsNotChecked_IsNotSaidToBeMissing()
    {
        await using var other = await Editor.OpenAsync(folder, options: """{"checkEdition":false}""");
        other.OpenDocument(uri, Letter);
        await other.SettleAsync();
        (await other.AskAtAsync("textDocument/definition", uri, 5, 8))!.AsArray().Should().BeEmpty();
        (await other.AskAtAsync("textDocument/hover", uri, 5, 8))!.ToJsonString().Should().NotContain("Document 12**");
    }

    [Fact]
    public async Task DocumentsThatALetterSpeaksOf_AreLinks()
    {
        var link = (await editor.AskAboutAsync("textDocument/documentLink", uri))!.AsArray().Should().ContainSingle().Subject!;
        PlaceOf(link["range"]!).Should().Be("6:5-6:16");
        link["target"]!.GetValue<string>().Should().Be(folder.UriOf("d12.txt"));
        link["tooltip"]!.GetValue<string>().Should().Be("P. Penrose to M. Marlow. 3 May 1920.");
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
    [InlineData("Glad[footnoteRef:1] of[footnoteRef:2] it. [1:  One.]  [2:  See note 1.] ", "[footnoteRef:1", "Glad[footnoteRef:9] of[footnoteRef:2] it. [9:  One.]  [2:  See note 9.] ")]
    [InlineData("Glad[footnotRef:3] of it. [3:  One.] ", "[3:", "Glad[footnotRef:9] of it. [9:  One.] ")]
    [InlineData("Glad[footnotRef:3] of it. [3:  One.] ", "[footnotRef", "Glad[footnotRef:9] of it. [9:  One.] ")]
    [InlineData("Glad[footnoteRef:lO] of it. [10:  One.] ", "[footnoteRef", "Glad[footnoteRef:9] of it. [9:  One.] ")]
    [InlineData("Glad[footnotRef:3] of[footnotRef:3] it. [3:  One.] ", "of[foot", "Glad[footnotRef:9] of[footnotRef:9] it. [9:  One.] ")]
    [InlineData("Glad[footnoteRef:1] of[footnoteRef:2] it. [1:  One.]  [2:  See note 1.] ", "note 1.", "Glad[footnoteRef:9] of[footnoteRef:2] it. [9:  One.]  [2:  See note 9.] ")]
    [InlineData("Glad[footnoteRef:1] of[footnoteRef:2] it. [1:  One.]  [2:  See notes 1 and 2.] ", "d 2.", "Glad[footnoteRef:1] of[footnoteRef:9] it. [1:  One.]  [9:  See notes 1 and 9.] ")]
    [InlineData("Glad[footnoteRef:1] of[footnoteRef:2] it. [1:  See notes 1–2 and 1.]  [2:  See note 1-2.] ", "[footnoteRef:1", "Glad[footnoteRef:9] of[footnoteRef:2] it. [9:  See notes 1–2 and 9.]  [2:  See note 1-2.] ")]
    public async Task Rename_MendsAllThatNamesTheNumber(string before, string at, string after)
    {
        var text = "M. Marlow to P. Penrose. 1 July 1921.\n" + before + "\n";
        editor.Replace(uri, 2, text);
        (await editor.AskAtAsync("textDocument/prepareRename", uri, 1, before.IndexOf(at, StringComparison.Ordinal) + 2)).Should().NotBeNull();
        var edit = (await editor.AskAtAsync("textDocument/rename", uri, 1, before.IndexOf(at, StringComparison.Ordinal) + 2, new JsonObject { ["newName"] = "9" }))!;
        Editor.Apply(text, edit["changes"]![uri]!).Should().Be(text.Replace(before, after, StringComparison.Ordinal));
    }

    [Fact]
    public async Task RenameTarget_InWhatANoteSpeaksOf_IsTheNumber()
    {
        var target = (await editor.AskAtAsync("textDocument/prepareRename", uri, 1, 58))!;
        PlaceOf(target["range"]!).Should().Be("2:63-2:64");
        target["placeholder"]!.GetValue<string>().Should().Be("5");
    }

    [Theory]
    [InlineData("See notes 7–9.", "See footnotes 1 to 8, and 9.", "Note 8 is also spoken of at lines 2 and 3; mend it there by hand if it means this note")]
    [InlineData("See notes 8 and 7.", "See note 7 and 8.", "Note 8 is also spoken of at line 3; mend it there by hand if it means this note")]
    [InlineData("See note 8 and note 8.", "The same, note 8ff.", "Note 8 is also spoken of at lines 2 and 3; mend it there by hand if it means this note")]
    [InlineData("See notes 1–7 and 8.", "Note 7; see note 8, Document 12; see notes 6–9 to Document 5.", null)]
    [InlineData("See notes 7,8.", "He had 8 guns, and 7–9 men.", "Note 8 is also spoken of at line 2; mend it there by hand if it means this note")]
    public async Task Rename_TellsWhatItLeaves(string first, string second, string? message)
    {
        editor.Replace(uri, 2, $"M. Marlow to P. Penrose. 1 July 1921.\nOne[footnoteRef:8]. [8:  {first}] \nTwo[footnoteRef:9]. [9:  {second}] \n");
        await editor.AskAtAsync("textDocument/rename", uri, 1, 5, new JsonObject { ["newName"] = "8" });
        await editor.AskAtAsync("textDocument/rename", uri, 1, 5, new JsonObject { ["newName"] = "21" });
        await editor.SettleAsync();
        editor.Heard.Where(heard => heard["method"]?.GetValue<string>() == "window/showMessage").Select(heard => $"{heard["params"]!["type"]} {heard["params"]!["message"]}")
            .Should().Equal(message is null ? [] : [$"3 {message}"]);
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

        // Between note 2 and note 5 there is room.
        var note = items[0]!;
        note["label"]!.GetValue<string>().Should().Be("[footnoteRef:3] and its note");
        var edits = new JsonArray(note["textEdit"]!.DeepClone(), note["additionalTextEdits"]![0]!.DeepClone());
        Editor.Apply(text, edits).Should().Be(text.Replace("The[] fleet", "The[footnoteRef:3] fleet", StringComparison.Ordinal).Replace(" home.\n", " home. [3:  ] \n", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Gla[|d of it.", "Gla[footnoteRef:1]d of it. [1:  ] ")]
    [InlineData("Glad of it.[|", "Glad of it.[footnoteRef:1] [1:  ] ")]
    [InlineData("Glad[foot| of it.", "Glad[footnoteRef:1] of it. [1:  ] ")]
    [InlineData("Glad[|] of[footnoteRef:1] it. [1:  One.] ", "Glad[footnoteRef:1] of[footnoteRef:2] it. [1:  ]  [2:  One.] ")]
    [InlineData("Glad[|] of[footnoteRef:1] it[footnoteRef:2]. [1:  See note 2.]  [2:  See Doc. 1, note 1, and note 1.] ", "Glad[footnoteRef:3] of[footnoteRef:1] it[footnoteRef:2]. [3:  ]  [1:  See note 2.]  [2:  See Doc. 1, note 1, and note 1.] ")]
    [InlineData("A[footnoteRef:1] b[|] c[footnoteRef:2]. [1:  See note 2.]  [2:  Two.] ", "A[footnoteRef:1] b[footnoteRef:2] c[footnoteRef:3]. [1:  See note 3.]  [2:  ]  [3:  Two.] ")]
    [InlineData("A[|] b[footnoteRef:1] c[footnoteRef:2]. [1:  See notes 1 and 2.]  [2:  Two.] ", "A[footnoteRef:1] b[footnoteRef:2] c[footnoteRef:3]. [1:  ]  [2:  See notes 2 and 3.]  [3:  Two.] ")]
    [InlineData("A[|] b[footnoteRef:1] c[footnoteRef:2]. [1:  See notes 1–2.]  [2:  Two.] ", "A[footnoteRef:3] b[footnoteRef:1] c[footnoteRef:2]. [3:  ]  [1:  See notes 1–2.]  [2:  Two.] ")]
    [InlineData("A[footnoteRef:1] b[|] c[footnoteRef:2]. [1:  See footnote 3, Document 29; see notes 1–2 to Document 30.]  [2:  Two.] ", "A[footnoteRef:1] b[footnoteRef:2] c[footnoteRef:3]. [1:  See footnote 3, Document 29; see notes 1–2 to Document 30.]  [2:  ]  [3:  Two.] ")]
    [InlineData("A[|] b[footnoteRef:1] c[footnoteRef:2]. [1:  See note 2 of this letter.]  [2:  Two.] ", "A[footnoteRef:3] b[footnoteRef:1] c[footnoteRef:2]. [3:  ]  [1:  See note 2 of this letter.]  [2:  Two.] ")]
    [InlineData("A[|] b[footnoteRef:1] c[footnoteRef:2]. [1:  Vgl. Anm. 1 u. 2.]  [2:  Two.] ", "A[footnoteRef:3] b[footnoteRef:1] c[footnoteRef:2]. [3:  ]  [1:  Vgl. Anm. 1 u. 2.]  [2:  Two.] ")]
    [InlineData("A[|] b[footnoteRef:1] c[footnoteRef:2]. [1:  See notes 1; 2.]  [2:  See fn. 1.] ", "A[footnoteRef:3] b[footnoteRef:1] c[footnoteRef:2]. [3:  ]  [1:  See notes 1; 2.]  [2:  See fn. 1.] ")]
    [InlineData("A[|] b[footnoteRef:1] c[footnoteRef:2]. [1:  See notes 1 through 2.]  [2:  Two.] ", "A[footnoteRef:3] b[footnoteRef:1] c[footnoteRef:2]. [3:  ]  [1:  See notes 1 through 2.]  [2:  Two.] ")]
    [InlineData("A[|] b[footnoteRef:1] c[footnoteRef:2]. [1:  See notes 1 to 2.]  [2:  Two.] ", "A[footnoteRef:3] b[footnoteRef:1] c[footnoteRef:2]. [3:  ]  [1:  See notes 1 to 2.]  [2:  Two.] ")]
    [InlineData("A[|] b[footnoteRef:1] c[footnoteRef:1]. [1:  One.] ", "A[footnoteRef:2] b[footnoteRef:1] c[footnoteRef:1]. [2:  ]  [1:  One.] ")]
    [InlineData("A[|] b[footnoteRef:7]. [7:  One.] ", "A[footnoteRef:6] b[footnoteRef:7]. [6:  ]  [7:  One.] ")]
    [InlineData("Glad[footnoteRef:1] of[|] it. [1:  One.] ", "Glad[footnoteRef:1] of[footnoteRef:2] it. [1:  One.]  [2:  ] ")]
    [InlineData("Ship\tGlad[|] ness\tTons", "Ship\tGlad[footnoteRef:1] ness [1:  ] \tTons")]
    [InlineData("Ship[footnoteRef:1] [1:  One.] \tGlad[|] ness\tTons", "Ship[footnoteRef:1] [1:  One.] \tGlad[footnoteRef:2] ness [2:  ] \tTons")]
    [InlineData("Ship\tGlad[| ness\tTons", "Ship\tGlad[footnoteRef:1] ness [1:  ] \tTons")]
    [InlineData("Ship[|\tTons", "Ship[footnoteRef:1] [1:  ] \tTons")]
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

    [Theory]
    [InlineData("One[footnoteRef:1] and two[footnoteRef:2]. [1:  First.]  [2:  Second.] [|\n2. Three.\n")]
    [InlineData("One[footnoteRef:1] and two[footnoteRef:2]. [1:  First.]  [2:  Second.] [|")]
    [InlineData("One[footnoteRef:1] and two[footnoteRef:2]. [1:  First.][|]  [2:  Second.] \n")]
    [InlineData("Ship\tGlad[footnoteRef:1] [1:  One.] [|]\tTons\n")]
    [InlineData("[|2. Three.\n")]
    public async Task NextNote_BehindABodyOrBeforeANumber_IsNotOffered(string typed)
    {
        editor.Replace(uri, 2, "M. Marlow to P. Penrose. 1 July 1921.\n" + typed.Replace("|", "", StringComparison.Ordinal));
        var items = (await editor.AskAtAsync("textDocument/completion", uri, 1, typed.IndexOf('|', StringComparison.Ordinal)))!.AsArray();
        items.Select(item => item!["label"]!.GetValue<string>()).Should().Contain("[sic]").And.NotContain(label => label.EndsWith("and its note", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("A[ b. [1:  One.] ", "the next note")]
    [InlineData("A[ b[footnoteRef:1]. [1:  One.] ", "the next note; those after it get the next numbers")]
    [InlineData("A[ b[footnoteRef:1]. [1:  One; but note 1.] ", "a note whose number is out of order, since those after it keep theirs")]
    public async Task NextNote_TellsWhatBecomesOfTheNotesAfterIt(string typed, string detail)
    {
        editor.Replace(uri, 2, "M. Marlow to P. Penrose. 1 July 1921.\n" + typed + "\n");
        (await editor.AskAtAsync("textDocument/completion", uri, 1, 2))![0]!["detail"]!.GetValue<string>().Should().Be(detail);
    }

    [Theory]
    [InlineData("Gla[|] {d} of $5.", "Gla[footnoteRef:1] {d\\} of \\$5. [1:  ${1:Note}] $0")]
    [InlineData("Glad of it.[|", "Glad of it.[footnoteRef:1] [1:  ${1:Note}] $0")]
    [InlineData("A[|] b[footnoteRef:1]. [1:  One.] ", "A[footnoteRef:1] b[footnoteRef:2]. [1:  ${1:Note}] $0 [2:  One.] ")]
    public async Task NextNotesBody_IsWhereTheCursorGoes_WhereTheClientTakesSnippets(string typed, string expected)
    {
        const string heading = "M. Marlow to P. Penrose. 1 July 1921.\n";
        await using var other = await Editor.OpenAsync(folder, """{"textDocument":{"completion":{"completionItem":{"snippetSupport":true}}}}""");
        var text = heading + typed.Replace("|", "", StringComparison.Ordinal) + "\n";
        other.OpenDocument(uri, text);
        var note = (await other.AskAtAsync("textDocument/completion", uri, 1, typed.IndexOf('|', StringComparison.Ordinal)))![0]!;
        note["insertTextFormat"]!.GetValue<int>().Should().Be(2);
        var edits = new JsonArray([note["textEdit"]!.DeepClone(), .. note["additionalTextEdits"]?.AsArray().Select(edit => edit!.DeepClone()) ?? []]);
        Editor.Apply(text, edits).Should().Be(heading + expected + "\n");
    }

    [Theory]
    [InlineData("Glad [si|c] of", "[sic]")]
    [InlineData("Glad [|sic] of", "[sic]")]
    [InlineData("Glad [|a [b] c] of", "[a [b] c]")]
    [InlineData("Glad [| of it [sic] so", "[")]
    [InlineData("Glad[footnoteRef:1]. [1:  It is [si|c] so.] ", "[sic]")]
    [InlineData("Glad[footnoteRef:1]. [1:  It is [si| so.] ", "[si")]
    public async Task Completion_ReplacesTheWholeBracket(string typed, string replaced)
    {
        var text = typed.Replace("|", "", StringComparison.Ordinal);
        editor.Replace(uri, 2, "M. Marlow to P. Penrose. 1 July 1921.\n" + text + "\n2. More.\n");
        var items = (await editor.AskAtAsync("textDocument/completion", uri, 1, typed.IndexOf('|', StringComparison.Ordinal)))!.AsArray();
        var range = items.Single(item => item!["label"]!.GetValue<string>() == "[sic]")!["textEdit"]!["range"]!;
        int start = range["start"]!["character"]!.GetValue<int>(), end = range["end"]!["character"]!.GetValue<int>();
        text[start..end].Should().Be(replaced);
    }

    [Fact]
    public async Task Completion_OnALaterLineOfANote_LeavesTheNotesOwnBracket()
    {
        editor.Replace(uri, 2, "M. Marlow to P. Penrose. 1 July 1921.\n1. One[footnoteRef:1]. [1:  First line.\nSource: Exdis.[ Repeated to Rabat.] \n\n2. Two.\n");
        var items = (await editor.AskAtAsync("textDocument/completion", uri, 2, 15))!.AsArray();
        items.Select(item => item!["label"]!.GetValue<string>()).Should().NotContain(label => label.EndsWith("and its note", StringComparison.Ordinal));
        items.Select(item => PlaceOf(item!["textEdit"]!["range"]!)).Distinct().Should().Equal("3:15-3:16");
    }

    [Fact]
    public async Task Marks_AreWrittenAsEditionsWriteThem_ThoseInUseFirst()
    {
        editor.Replace(uri, 2, "M. Marlow to P. Penrose. 1 July 1921.\nGlad [grp. undec.] of [torn] it [torn] and[ so.\n");
        var labels = await LabelsAsync(editor, 45);
        labels.Skip(1).Take(3).Should().Equal("[torn]", "[grp. undec.]", "[…]");
        labels.Should().NotContain(label => label != "[…]" && label.Contains('…')).And.NotContain("[unleserlich]").And.OnlyHaveUniqueItems();

        await using var other = await Editor.OpenAsync(folder, """{"textDocument":{"completion":{"completionItem":{"snippetSupport":true}}}}""");
        other.OpenDocument(uri, "M. Marlow an P. Penrose. 1. Juli 1921.\nFroh [Textverlust] und[ so.\n");
        (await LabelsAsync(other, 24)).Should().Contain(["[Here follows …]", "[unleserlich]", "[Textverlust]"]);
        (await other.AskAtAsync("textDocument/completion", uri, 1, 24))!.AsArray()
            .Single(item => item!["label"]!.GetValue<string>() == "[Here follows …]")!["textEdit"]!["newText"]!.GetValue<string>().Should().Be("[Here follows ${1:…}]");

        async Task<IReadOnlyList<string>> LabelsAsync(Editor editor, int character) =>
            [.. (await editor.AskAtAsync("textDocument/completion", uri, 1, character))!.AsArray().Select(item => item!["label"]!.GetValue<string>())];
    }

    [Fact]
    public void OfferedMarks_AreKnownToTheVocabulary() => OfferedMarks.All
        .Where(form => form is not (OfferedMarks.Omission or OfferedMarks.Doubt) && Vocabulary.Default.Find(form.Replace(OfferedMarks.Gap, "Mr. Bell", StringComparison.Ordinal).AsSpan().Trim("[]")) is null)
        .Should().BeEmpty();

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

    private async Task<IEnumerable<string>> DefinitionAsync(int line, int character) =>
        (await editor.AskAtAsync("textDocument/definition", uri, line, character))!.AsArray().Select(location => PlaceOf(location!["range"]!));

    private async Task<IEnumerable<string>> ReferencesAsync(int line, int character) =>
        (await editor.AskAtAsync("textDocument/references", uri, line, character))!.AsArray().Select(location => PlaceOf(location!["range"]!));

    private async Task<IEnumerable<string>> HighlightsAsync(int line, int character) =>
        (await editor.AskAtAsync("textDocument/documentHighlight", uri, line, character))!.AsArray().Select(highlight => PlaceOf(highlight!["range"]!));

    private static string PlaceOf(JsonNode range) =>
        $"{range["start"]!["line"]!.GetValue<int>() + 1}:{range["start"]!["character"]!.GetValue<int>() + 1}-{range["end"]!["line"]!.GetValue<int>() + 1}:{range["end"]!["character"]!.GetValue<int>() + 1}";
}
