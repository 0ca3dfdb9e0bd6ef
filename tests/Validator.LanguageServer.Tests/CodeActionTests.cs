using System.Text;
using System.Text.Json.Nodes;

namespace Validator.Tests;

public sealed class CodeActionTests
{
    private const string Heading = "M. Marlow to P. Penrose. 1 July 1921.\n";
    private const string Resolving = """{"textDocument":{"codeAction":{"resolveSupport":{"properties":["edit"]}}}}""";
    private const string OfCommandsOnly = """{"workspace":{"applyEdit":true},"textDocument":{"codeAction":{"codeActionLiteralSupport":null}}}""";

    [Fact]
    public async Task SafeFix_IsPreferred_AndMendsTheFinding()
    {
        const string text = Heading + "1. Glad[footnotRef:1] to hear. [1:  Note.] \n";
        using var folder = new EditionFolder();
        await using var editor = await Editor.OpenAsync(folder);
        editor.OpenDocument(folder.UriOf("a.txt"), text);

        var fix = await ActionAsync(editor, folder.UriOf("a.txt"), 1, 10, action => action["isPreferred"] is not null);
        fix["kind"]!.GetValue<string>().Should().Be("quickfix");
        fix["diagnostics"]![0]!["code"]!.GetValue<string>().Should().Be("ED3011");
        var mended = Editor.Apply(text, fix["edit"]!["changes"]![folder.UriOf("a.txt")]!);
        mended.Should().Be(text.Replace("footnotRef", "footnoteRef", StringComparison.Ordinal));

        editor.Replace(folder.UriOf("a.txt"), 2, mended);
        (await editor.PublishedAsync(folder.UriOf("a.txt"))).Should().BeEmpty();
    }

    [Fact]
    public async Task UnsafeFix_SaysThatItMayChangeTheAuthorsWords()
    {
        using var folder = new EditionFolder();
        await using var editor = await Editor.OpenAsync(folder);
        editor.OpenDocument(folder.UriOf("a.txt"), Heading + "1. I  by God’s name went.\n");

        var titles = (await ActionsAsync(editor, folder.UriOf("a.txt"), 1, 4)).Select(action => action["title"]!.GetValue<string>()).ToArray();
        titles[0].Should().EndWith("(may change the author’s words)");
        titles[^3..].Should().Equal("Accept ED6007 here, with a reason", "Set the severity of ED6007 in .editorconfig", "Show the page of ED6007");
    }

    [Fact]
    public async Task WhatTheWholeEditionDecides_CanBeAccepted_AndIsExplained()
    {
        using var folder = new EditionFolder().Write("a.txt", Heading + "1. Glad.\n").Write("b.txt", Heading + "1. Glad.\n");
        await using var editor = await Editor.OpenAsync(folder);
        editor.OpenDocument(folder.UriOf("b.txt"), Heading + "1. Glad.\n");
        (await editor.PublishedAsync(folder.UriOf("b.txt"))).Should().Equal("ED7001 1:1-1:38");

        var hover = (await editor.AskAtAsync("textDocument/hover", folder.UriOf("b.txt"), 0, 5))!;
        hover["contents"]!["value"]!.GetValue<string>().Should().Contain("ED7001 ");
        var actions = await ActionsAsync(editor, folder.UriOf("b.txt"), 0, 5);
        actions.Select(action => action["title"]!.GetValue<string>())
            .Should().Equal("Accept ED7001 here, with a reason", "Set the severity of ED7001 in .editorconfig", "Show the page of ED7001");

        var command = actions[0]["command"]!;
        var arguments = command["arguments"]!.DeepClone().AsArray();
        arguments.Add("Sent twice");
        await editor.AskAsync("workspace/executeCommand", new JsonObject { ["command"] = command["command"]!.DeepClone(), ["arguments"] = arguments });
        (await editor.PublishedAsync(folder.UriOf("b.txt"))).Should().BeEmpty();
    }

    [Theory]
    [InlineData("[]", "quickfix source.fixAll.validator")]
    [InlineData("[\"\"]", "quickfix source.fixAll.validator")]
    [InlineData("[\"quickfix\"]", "quickfix")]
    [InlineData("[\"source\"]", "source.fixAll.validator")]
    [InlineData("[\"source.fixAll\"]", "source.fixAll.validator")]
    [InlineData("[\"source.fixAll.validator\"]", "source.fixAll.validator")]
    [InlineData("[\"source.fixAll.other\"]", "")]
    [InlineData("[\"refactor\", \"quick\"]", "")]
    public async Task Actions_AreOfTheKindsThatAreWanted(string only, string kinds)
    {
        using var folder = new EditionFolder();
        await using var editor = await Editor.OpenAsync(folder, """{"textDocument":{"codeAction":{"resolveSupport":{"properties":["edit"]}}}}""");
        editor.OpenDocument(folder.UriOf("a.txt"), Heading + "1. Glad[footnotRef:1] to hear. [1:  Note.] \n");
        var actions = (await editor.AskAsync("textDocument/codeAction", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = folder.UriOf("a.txt") },
            ["range"] = Editor.RangeOf(1, 9, 1, 9),
            ["context"] = new JsonObject { ["diagnostics"] = new JsonArray(), ["only"] = JsonNode.Parse(only) },
        }))!.AsArray();
        string.Join(' ', actions.Select(action => action!["kind"]!.GetValue<string>()).Distinct()).Should().Be(kinds);
    }

    [Fact]
    public async Task EditsNameTheVersionThatTheyAreAbout_WhereTheClientChecksIt()
    {
        using var folder = new EditionFolder();
        await using var editor = await Editor.OpenAsync(
            folder, """{"workspace":{"workspaceEdit":{"documentChanges":true}},"textDocument":{"codeAction":{"resolveSupport":{"properties":["edit"]}}}}""");
        var uri = folder.UriOf("a.txt");
        editor.OpenDocument(uri, Heading + "1. Glad[footnotRef:1] to hear. [1:  Note.] \n", version: 4);

        Versions((await ActionAsync(editor, uri, 1, 10, action => action["isPreferred"] is not null))["edit"]!).Should().Be($"{uri} 4");
        var all = await ActionAsync(editor, uri, 1, 10, action => action["kind"]!.GetValue<string>() == "source.fixAll.validator");
        editor.Replace(uri, 5, Heading + "1. So glad[footnoteRef:1] to hear. [1:  Note  one.] \n");
        Versions((await editor.AskAsync("codeAction/resolve", all.DeepClone()))!["edit"]!).Should().Be($"{uri} 5");
        var renamed = (await editor.AskAtAsync("textDocument/rename", uri, 1, 15, new JsonObject { ["newName"] = "7" }))!;
        Versions(renamed).Should().Be($"{uri} 5");
        renamed["documentChanges"]![0]!["edits"]!.AsArray().Should().HaveCount(2);
        renamed["changes"].Should().BeNull();

        static string Versions(JsonNode edit) => string.Join(' ', edit["documentChanges"]!.AsArray()
            .Select(change => change!["textDocument"]!).Select(document => $"{document["uri"]!.GetValue<string>()} {document["version"]!.GetValue<int>()}"));
    }

    [Fact]
    public async Task FixAll_IsNotOfferedWhereNothingCanBeFixedSafely()
    {
        using var folder = new EditionFolder();
        await using var editor = await Editor.OpenAsync(folder, """{"textDocument":{"codeAction":{"resolveSupport":{"properties":["edit"]}}}}""");
        editor.OpenDocument(folder.UriOf("a.txt"), Heading + "1. I  by God’s name went.\n");
        (await ActionsAsync(editor, folder.UriOf("a.txt"), 1, 4)).Should().NotContain(action => action["kind"]!.GetValue<string>() == "source.fixAll.validator");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"textDocument":{"codeAction":{"resolveSupport":{"properties":["edit"]}}}}""")]
    public async Task AllOfOneRule_AreMendedAtOnce(string capabilities)
    {
        const string text = Heading + "1. One[footnotRef:1] two[footnotRef:2]. [1:  Note.] [2:  Note  two.] \n";
        using var folder = new EditionFolder();
        await using var editor = await Editor.OpenAsync(folder, capabilities);
        editor.OpenDocument(folder.UriOf("a.txt"), text);

        var fix = await ActionAsync(editor, folder.UriOf("a.txt"), 1, 10, action => action["title"]!.GetValue<string>() == "Fix all of ED3011 in this letter");
        if (fix["edit"] is null) fix = (await editor.AskAsync("codeAction/resolve", fix.DeepClone()))!;
        Editor.Apply(text, fix["edit"]!["changes"]![folder.UriOf("a.txt")]!).Should().Be(text.Replace("footnotRef", "footnoteRef", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")] // a byte order mark that the editor shows
    public async Task FixAll_MendsAllThatIsSafe_AndNothingElse(string mark)
    {
        var text = mark + Heading + "1. I  by[footnotRef:1] two. [1:  Note  one.] \n";
        using var folder = new EditionFolder();
        await using var editor = await Editor.OpenAsync(folder);
        editor.OpenDocument(folder.UriOf("a.txt"), text);

        var actions = (await editor.AskAsync("textDocument/codeAction", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = folder.UriOf("a.txt") },
            ["range"] = Editor.RangeOf(0, 0, 0, 0),
            ["context"] = new JsonObject { ["diagnostics"] = new JsonArray(), ["only"] = new JsonArray("source.fixAll") },
        }))!.AsArray();
        actions.Should().ContainSingle().Which!["kind"]!.GetValue<string>().Should().Be("source.fixAll.validator");
        Editor.Apply(text, actions[0]!["edit"]!["changes"]![folder.UriOf("a.txt")]!).Should().Be(mark + Heading + "1. I  by[footnoteRef:1] two. [1:  Note one.] \n");
    }

    [Fact]
    public async Task FixAll_IsAnEditForEachPlaceThatChanges()
    {
        const string text = Heading + "1. One[footnotRef:1] two[footnotRef:2]. [1:  A  note.] [2:  Another  note.] \n";
        using var folder = new EditionFolder();
        await using var editor = await Editor.OpenAsync(folder, Resolving);
        editor.OpenDocument(folder.UriOf("a.txt"), text);

        var all = await ActionAsync(editor, folder.UriOf("a.txt"), 1, 10, action => action["kind"]!.GetValue<string>() == "source.fixAll.validator");
        var edits = (await editor.AskAsync("codeAction/resolve", all.DeepClone()))!["edit"]!["changes"]![folder.UriOf("a.txt")]!;
        edits.AsArray().Select(edit => edit!["newText"]!.GetValue<string>()).Should().Equal("e", "e", "", "");
        Editor.Apply(text, edits).Should().Be(Heading + "1. One[footnoteRef:1] two[footnoteRef:2]. [1:  A note.] [2:  Another note.] \n");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData(Resolving)]
    public async Task LetterWithBytesThatAreNoUtf8_IsMendedFindingByFindingOnly(string capabilities)
    {
        using var folder = new EditionFolder();
        File.WriteAllBytes(folder.PathOf("a.txt"), Encoding.Latin1.GetBytes(Heading + "1. The caf\u00E9 [sci] and [sci].\n"));
        await using var editor = await Editor.OpenAsync(folder, capabilities);
        editor.OpenDocument(folder.UriOf("a.txt"), folder.Read("a.txt"));

        var titles = (await ActionsAsync(editor, folder.UriOf("a.txt"), 1, 13)).Select(action => action["title"]!.GetValue<string>()).ToArray();
        titles.Should().Contain("Write [sic]").And.NotContain(title => title.StartsWith("Fix all", StringComparison.Ordinal));
    }

    [Fact]
    public async Task FixAllWhereNothingIsLeftToFix_SaysSo()
    {
        using var folder = new EditionFolder();
        await using var editor = await Editor.OpenAsync(folder, Resolving);
        editor.OpenDocument(folder.UriOf("a.txt"), Heading + "1. Glad [sci].\n");
        var all = await ActionAsync(editor, folder.UriOf("a.txt"), 1, 10, action => action["kind"]!.GetValue<string>() == "source.fixAll.validator");
        editor.Replace(folder.UriOf("a.txt"), 2, Heading + "1. Glad [sic].\n");

        await editor.AskAsync("codeAction/resolve", all.DeepClone());
        (await ShownAsync(editor)).Should().Be("a.txt is left as it is, because there is nothing left to fix.");
    }

    [Fact]
    public async Task EditorWithoutCodeActions_IsSentCommands()
    {
        const string text = Heading + "1. One[footnotRef:1] two[footnotRef:2]. [1:  Note.] [2:  Note  two.] \n";
        using var folder = new EditionFolder();
        await using var editor = await Editor.OpenAsync(folder, OfCommandsOnly);
        var uri = folder.UriOf("a.txt");
        editor.OpenDocument(uri, text);

        var commands = await ActionsAsync(editor, uri, 1, 10);
        commands.Select(command => $"{command["command"]!.GetValue<string>()} {command["title"]!.GetValue<string>()}").Should().Equal(
            "validator.fix Write [footnoteRef:1]", "validator.fixAll Fix all of ED3011 in this letter", "validator.accept Accept ED3011 here, with a reason",
            "validator.setSeverity Set the severity of ED3011 in .editorconfig", "validator.showRule Show the page of ED3011", "validator.fixAll Fix all that can be fixed safely in this letter");
        editor.Capabilities["executeCommandProvider"]!["commands"]!.AsArray().Select(command => command!.GetValue<string>()).Should().Contain(["validator.fix", "validator.fixAll"]);

        (await DoneByAsync(editor, commands[0], text, uri)).Should().Be(text.Replace("footnotRef:1", "footnoteRef:1", StringComparison.Ordinal));
        (await DoneByAsync(editor, commands[1], text, uri)).Should().Be(text.Replace("footnotRef", "footnoteRef", StringComparison.Ordinal));
        (await DoneByAsync(editor, commands[^1], text, uri)).Should().Be(text.Replace("footnotRef", "footnoteRef", StringComparison.Ordinal).Replace("  two", " two", StringComparison.Ordinal));
    }

    [Fact]
    public async Task EditorWithoutCodeActions_IsSentACommandThatTakesALineOutOfTheLedger()
    {
        const string ledger = "rule\tdocument\tplace\tfound\treason\tcontext\nED2001\ta.txt\tparagraph 3\t3.\tok\t\n";
        using var folder = new EditionFolder().Write("accepted.tsv", ledger).Write("a.txt", Heading + "1. Glad.\n");
        await using var editor = await Editor.OpenAsync(folder, OfCommandsOnly);
        var uri = folder.UriOf("accepted.tsv");
        editor.OpenDocument(uri, ledger);
        await editor.SettleAsync();

        var commands = await ActionsAsync(editor, uri, 1, 2);
        commands.Select(command => command["title"]!.GetValue<string>()).Should().Equal("Take the line out", "Show the page of ED0005");
        (await DoneByAsync(editor, commands[0], ledger, uri)).Should().Be("rule\tdocument\tplace\tfound\treason\tcontext\n");
    }

    [Fact]
    public async Task EditorWithoutCodeActionsThatLetsNobodyChangeTexts_IsSentNoFixes()
    {
        using var folder = new EditionFolder();
        await using var editor = await Editor.OpenAsync(folder, """{"textDocument":{"codeAction":{"codeActionLiteralSupport":null}}}""");
        editor.OpenDocument(folder.UriOf("a.txt"), Heading + "1. Glad[footnotRef:1] to hear. [1:  Note.] \n");
        (await ActionsAsync(editor, folder.UriOf("a.txt"), 1, 10)).Select(command => command["command"]!.GetValue<string>())
            .Should().Equal("validator.accept", "validator.setSeverity", "validator.showRule");
    }

    [Fact]
    public async Task FindingThatIsGoneWhenItsFixIsChosen_IsTold()
    {
        using var folder = new EditionFolder();
        await using var editor = await Editor.OpenAsync(folder, OfCommandsOnly);
        editor.OpenDocument(folder.UriOf("a.txt"), Heading + "1. Glad [sci].\n");
        var commands = await ActionsAsync(editor, folder.UriOf("a.txt"), 1, 10);
        editor.Replace(folder.UriOf("a.txt"), 2, Heading + "1. Glad [sic].\n");

        await editor.AskAsync("workspace/executeCommand", commands[0].DeepClone());
        (await ShownAsync(editor)).Should().Be("a.txt is left as it is, because the finding is not there any more.");
        await editor.AskAsync("workspace/executeCommand", commands[^1].DeepClone());
        (await ShownAsync(editor)).Should().Be("a.txt is left as it is, because there is nothing left to fix.");
        editor.Heard.Should().NotContain(message => message["method"]!.GetValue<string>() == "workspace/applyEdit");
    }

    [Fact]
    public async Task Accepting_AsksForAReason_AndWritesTheLedger()
    {
        using var folder = new EditionFolder();
        await using var editor = await Editor.OpenAsync(folder);
        editor.Answer = request => request["method"]!.GetValue<string>() == "window/showMessageRequest" ? new JsonObject { ["title"] = "So in the source" } : null;
        editor.OpenDocument(folder.UriOf("a.txt"), Heading + "1. I  by God’s name went.\n");

        var accept = await ActionAsync(editor, folder.UriOf("a.txt"), 1, 4, action => action["command"]?["command"]!.GetValue<string>() == "validator.accept");
        await editor.AskAsync("workspace/executeCommand", accept["command"]!.DeepClone());
        folder.Read("accepted.tsv").Should().StartWith("rule\tdocument\tplace\tfound\treason\tcontext\nED6007\ta.txt\tparagraph 1\t").And.Contain("\tSo in the source\t#");
        (await editor.PublishedAsync(folder.UriOf("a.txt"))).Should().BeEmpty();
    }

    [Fact]
    public async Task AcceptingOneOfSeveralAlike_AcceptsTheOneThatWasChosen()
    {
        using var folder = new EditionFolder();
        await using var editor = await Editor.OpenAsync(folder);
        editor.OpenDocument(folder.UriOf("a.txt"), Heading + "And so it was [sci] here.\nAnd so it was [sci] here.\nAnd so it was [sci] here.\n");

        var accept = (await ActionAsync(editor, folder.UriOf("a.txt"), 2, 16, action => action["command"]?["command"]!.GetValue<string>() == "validator.accept"))["command"]!.DeepClone();
        accept["arguments"]!.AsArray().Add("so in print");
        await editor.AskAsync("workspace/executeCommand", accept);
        folder.Read("accepted.tsv").Should().Contain("\ta.txt\tblock 3\t[sci]\t");
        (await editor.PublishedAsync(folder.UriOf("a.txt"))).Where(finding => finding.StartsWith("ED4005", StringComparison.Ordinal)).Should().Equal("ED4005 2:15-2:20", "ED4005 4:15-4:20");
    }

    [Fact]
    public async Task AcceptingWithoutAReason_AcceptsNothing()
    {
        using var folder = new EditionFolder();
        await using var editor = await Editor.OpenAsync(folder);
        editor.OpenDocument(folder.UriOf("a.txt"), Heading + "1. I  by God’s name went.\n");

        var accept = await ActionAsync(editor, folder.UriOf("a.txt"), 1, 4, action => action["command"]?["command"]!.GetValue<string>() == "validator.accept");
        await editor.AskAsync("workspace/executeCommand", accept["command"]!.DeepClone());
        File.Exists(folder.PathOf("accepted.tsv")).Should().BeFalse();
    }

    [Fact]
    public async Task AcceptingWithTheEditorsReason_AsksNothing()
    {
        using var folder = new EditionFolder();
        await using var editor = await Editor.OpenAsync(folder);
        editor.OpenDocument(folder.UriOf("a.txt"), Heading + "1. I  by God’s name went.\n");

        var accept = (await ActionAsync(editor, folder.UriOf("a.txt"), 1, 4, action => action["command"]?["command"]!.GetValue<string>() == "validator.accept"))["command"]!.DeepClone();
        accept["arguments"]!.AsArray().Add("a slip of the typist");
        await editor.AskAsync("workspace/executeCommand", accept);
        folder.Read("accepted.tsv").Should().Contain("\ta slip of the typist\t");
        editor.Heard.Should().NotContain(message => message["method"]!.GetValue<string>() == "window/showMessageRequest");
    }

    [Fact]
    public async Task Severity_IsSetInEditorConfig()
    {
        using var folder = new EditionFolder();
        await using var editor = await Editor.OpenAsync(folder);
        editor.OpenDocument(folder.UriOf("a.txt"), Heading + "1. I  by God’s name went.\n");
        await editor.AskAsync("workspace/executeCommand", new JsonObject { ["command"] = "validator.setSeverity", ["arguments"] = new JsonArray(folder.UriOf("a.txt"), "ED6007", "none") });
        folder.Read(".editorconfig").Should().Be("root = true\n\n[*.{txt,edition}]\ndotnet_diagnostic.ED6007.severity = none\n");
        (await editor.PublishedAsync(folder.UriOf("a.txt"))).Should().BeEmpty();
    }

    [Theory]
    [InlineData("root = true\n[*.md]\ndotnet_diagnostic.ED6007.severity = error\n", null, ".editorconfig", "root = true\n[*.md]\ndotnet_diagnostic.ED6007.severity = error\n\n[*.{txt,edition}]\ndotnet_diagnostic.ED6007.severity = none\n")]
    [InlineData("root = true\r\n[*.txt]\r\nindent_size = 2\r\n\r\n[*.md]", null, ".editorconfig", "root = true\r\n[*.txt]\r\nindent_size = 2\r\ndotnet_diagnostic.ED6007.severity = none\r\n\r\n[*.md]")]
    [InlineData("root = true\n[*]\ndotnet_diagnostic.ED6007.severity = error # all\n[a.txt]\n", null, ".editorconfig", "root = true\n[*]\ndotnet_diagnostic.ED6007.severity = none # all\n[a.txt]\n")]
    [InlineData("root = true\n", "[*.txt]\nDotNet_Diagnostic.ED6007.Severity: error\n", "letters/.editorconfig", "[*.txt]\nDotNet_Diagnostic.ED6007.Severity: none\n")]
    [InlineData("[*]\ndotnet_diagnostic.ED6007.severity = error\n", "root = true\n[b.txt]\n", "letters/.editorconfig", "root = true\n[b.txt]\n\n[*.{txt,edition}]\ndotnet_diagnostic.ED6007.severity = none\n")]
    public async Task Severity_IsSetWhereItTakesEffect(string atRoot, string? nearer, string file, string expected)
    {
        using var folder = new EditionFolder().Write("letters/a.txt", "").Write(".editorconfig", atRoot);
        if (nearer is not null) folder.Write("letters/.editorconfig", nearer);
        await using var editor = await Editor.OpenAsync(folder);
        var uri = folder.UriOf("letters/a.txt");
        editor.OpenDocument(uri, Heading + "1. I  by God’s name went.\n");
        (await editor.PublishedAsync(uri)).Should().ContainSingle();

        await editor.AskAsync("workspace/executeCommand", new JsonObject { ["command"] = "validator.setSeverity", ["arguments"] = new JsonArray(uri, "ED6007", "none") });
        folder.Read(file).Should().Be(expected);
        (await editor.PublishedAsync(uri)).Should().BeEmpty();
    }

    [Fact]
    public async Task LedgerThatIsOpen_IsChangedInTheEditor()
    {
        using var folder = new EditionFolder().Write("accepted.tsv", "rule\tdocument\tfound\treason\n");
        await using var editor = await Editor.OpenAsync(folder, """{"workspace":{"applyEdit":true}}""");
        editor.OpenDocument(folder.UriOf("a.txt"), Heading + "1. I  by God’s name went.\n");
        editor.OpenDocument(folder.UriOf("accepted.tsv"), folder.Read("accepted.tsv"));

        var accept = (await ActionAsync(editor, folder.UriOf("a.txt"), 1, 4, action => action["command"]?["command"]!.GetValue<string>() == "validator.accept"))["command"]!.DeepClone();
        accept["arguments"]!.AsArray().Add("a slip");
        await editor.AskAsync("workspace/executeCommand", accept);
        var edit = (await editor.NextAsync("workspace/applyEdit"))["params"]!["edit"]!["changes"]![folder.UriOf("accepted.tsv")]!;
        Editor.Apply(folder.Read("accepted.tsv"), edit).Should().Contain("\ta slip\t");
    }

    [Fact]
    public async Task LedgerThatIsOpenInAnEditorThatChangesNothing_IsAnError()
    {
        using var folder = new EditionFolder().Write("accepted.tsv", "rule\tdocument\tfound\treason\n");
        await using var editor = await Editor.OpenAsync(folder);
        editor.OpenDocument(folder.UriOf("a.txt"), Heading + "1. I  by God’s name went.\n");
        editor.OpenDocument(folder.UriOf("accepted.tsv"), folder.Read("accepted.tsv"));

        var accept = (await ActionAsync(editor, folder.UriOf("a.txt"), 1, 4, action => action["command"]?["command"]!.GetValue<string>() == "validator.accept"))["command"]!.DeepClone();
        accept["arguments"]!.AsArray().Add("a slip");
        (await editor.AnswerToAsync("workspace/executeCommand", accept))["error"]!["message"]!.GetValue<string>().Should().StartWith("accepted.tsv is open, ");
    }

    [Fact]
    public async Task Actions_StandFindingByFinding_AndNameTheirPlacesWhereTheyAreAlike()
    {
        using var folder = new EditionFolder();
        await using var editor = await Editor.OpenAsync(folder);
        editor.OpenDocument(folder.UriOf("a.txt"), Heading + "1. One[footnotRef:1] two[footnotRef:2]. [1:  Note.] [2:  Note two.] \n");
        var actions = (await editor.AskAsync("textDocument/codeAction", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = folder.UriOf("a.txt") },
            ["range"] = Editor.RangeOf(1, 0, 1, 40),
            ["context"] = new JsonObject { ["diagnostics"] = new JsonArray(), ["only"] = new JsonArray("quickfix") },
        }))!.AsArray().Select(action => action!["title"]!.GetValue<string>()).ToArray();
        actions.Should().OnlyHaveUniqueItems();
        actions.Where(title => !title.StartsWith("Write", StringComparison.Ordinal)).Should().Equal(
            "Fix all of ED3011 in this letter", "Accept ED3011 here, with a reason (line 2, column 7)", "Set the severity of ED3011 in .editorconfig", "Show the page of ED3011",
            "Accept ED3011 here, with a reason (line 2, column 25)");
    }

    [Fact]
    public async Task UnusedAcceptance_IsTakenOutWhereTheLedgerIsOpen()
    {
        const string ledger = "rule\tdocument\tplace\tfound\treason\tcontext\nED2001\ta.txt\tparagraph 3\t3.\tok\t\n";
        using var folder = new EditionFolder().Write("accepted.tsv", ledger).Write("a.txt", Heading + "1. Glad.\n");
        await using var editor = await Editor.OpenAsync(folder);
        var uri = folder.UriOf("accepted.tsv");
        editor.OpenDocument(uri, ledger);
        (await editor.PublishedAsync(uri)).Should().ContainSingle().Which.Should().StartWith("ED0005 2:1");

        var actions = await ActionsAsync(editor, uri, 1, 2);
        actions.Select(action => action["title"]!.GetValue<string>()).Should().Equal("Take the line out", "Show the page of ED0005");
        Editor.Apply(ledger, actions[0]["edit"]!["changes"]![uri]!).Should().Be("rule\tdocument\tplace\tfound\treason\tcontext\n");
        (await editor.AskAtAsync("textDocument/hover", uri, 1, 2))!["contents"]!["value"]!.GetValue<string>().Should().Contain("ED0005 UnusedAcceptance: https://");
    }

    [Fact]
    public async Task RulesPage_IsShownByTheEditor()
    {
        using var folder = new EditionFolder();
        await using var editor = await Editor.OpenAsync(folder, """{"window":{"showDocument":{"support":true}}}""");
        await editor.AskAsync("workspace/executeCommand", JsonNode.Parse("""{"command":"validator.showRule","arguments":["ED6007"]}"""));
        (await editor.NextAsync("window/showDocument"))["params"]!["uri"]!.GetValue<string>().Should().EndWith("ED6007.RepeatedSpace.md");
    }

    /// <summary>The text after the edit that a command has the editor make.</summary>
    private static async Task<string> DoneByAsync(Editor editor, JsonNode command, string text, string uri)
    {
        await editor.AskAsync("workspace/executeCommand", command.DeepClone());
        return Editor.Apply(text, (await editor.NextAsync("workspace/applyEdit"))["params"]!["edit"]!["changes"]![uri]!);
    }

    private static async Task<string> ShownAsync(Editor editor) => (await editor.NextAsync("window/showMessage"))["params"]!["message"]!.GetValue<string>();

    private static async Task<IReadOnlyList<JsonNode>> ActionsAsync(Editor editor, string uri, int line, int character) => [.. (await editor.AskAsync("textDocument/codeAction", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = uri },
        ["range"] = Editor.RangeOf(line, character, line, character),
        ["context"] = new JsonObject { ["diagnostics"] = new JsonArray() },
    }))!.AsArray().Select(action => action!)];

    private static async Task<JsonNode> ActionAsync(Editor editor, string uri, int line, int character, Func<JsonNode, bool> isIt) =>
        (await ActionsAsync(editor, uri, line, character)).First(isIt);
}
