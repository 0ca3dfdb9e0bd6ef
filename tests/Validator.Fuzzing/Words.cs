namespace Validator.Fuzzing;

/// <summary>What inputs are made of, beside single characters.</summary>
internal static class Words
{
    /// <summary>The markup's own marks, and what the rules look for.</summary>
    public static IReadOnlyList<string> OfLetters { get; } =
    [
        "[footnoteRef:1]", "[footnoteRef:2]", "[endnoteRef:1]", "[footnotRef:1]", "[footnoteRef:]", " [1:  ", " [2: ", "] ", "[1: \t", "]", "[", "[]", "[…]", "[...]", "[. . .]", "[* * *]", "[2–4. …]", "[2. …]",
        "[sic]", "[sic!]", "[sci]", "[Sic]", "(sic)", "[sic: x]", "[recte x]", "[grp. undec.]", "[grp undec]", "[2 grps. undec.]", "[garble—would]", "[illegible]", "[blank]", "[2 lines not declassified]",
        "[fleet?]", "[?]", "[?fleet]", "[Here follows a list.]", "[Extract.]", "[Page 510]", "[seal.]", "[signed]", "[bookmark: x]", "[image: x]", "!!! End note with ID \"3\" not found in document.",
        "\tComment by A: ", "No. 5.]", "\n", "\r\n", "\r", "\n\n", "\t", " ", "  ", "1. ", "2. ", "4. ", "[3.] ", "[1].", "1].", "[1.", "03.", "3 .", "(4.) ", "a) ", "b) ", "(1) ", "(2) ", "(i) ", "(ii) ", "A. ", "B. ", "I. ", "II. ", "V. ",
        "1st. ", "§ 4. ", "Article 7. ", "2 and 3. ", "2–3. ", "11.—(a.)", "317. 1. ", "“1. ", "12. 4. 1943", "Enclosure\n", "Annex\n", "Tab A\n", "[Enclosure 2]\n", "Part II.\n", "Follows:\n",
        "A. Orde to B. Finch. 1 May 1900.\n", " to ", ", to ", "1 July 1943", "July 1, 1943", "Thursday, 1 July 1943", "1/14 February 1918", "[July 1943]", "[undated]", "5–7 July 1943", "31 June 1943", "29 February 1900", "1. Juli 1943", "le 1er juillet 1943", "1943-07-01",
        "…", "...", ". . .", "(…)", "<...>", "* * *", "____", "“", "”", "‘", "’", "'", "\"", "«", "»", " ,", " ;", ".", "e\u0301", "\u00A0", "\u00AD", "\u200B", "\u200F", "\u202E", "\uFEFF", "\u0085", "\u2028", "\u0000", "\u001B", "\uFFFD", "\uE000", "\uE001", "😀",
        "Сhurchill", "l943", "â€™", "see note 9", "No. 58", "p. 5", "f. 12", "pp. 5-7", "Memorandum", "Undated", "I have the honour", "—", "–", "-",
    ];

    /// <summary>What ledgers are made of.</summary>
    public static IReadOnlyList<string> OfLedgers { get; } =
    [
        "rule\tdocument\tplace\tfound\treason\tcontext\n", "rule\tdocument\tfound\treason\n", "ED3001", "ED4010", "ED0003", "\t", "\n", "\r\n", "\r", "\"", "\"\"", "\\", @"\t", @"\n", @"\s", @"\u200B", @"\uD83D", @"\&", "=", "+", "-", "@", "＝",
        "#0123abcd", "paragraph 3", "1/2", "1,5", "<<<<<<<", "=======", ">>>>>>>", "\uFEFF", "\u00A0", "\u202E", "\uE000", "\uE001", "😀", " ", "a.txt", "b/a.txt",
    ];

    /// <summary>What <c>.editorconfig</c> is made of.</summary>
    public static IReadOnlyList<string> OfSettings { get; } =
    [
        "root = true\n", "[*.txt]\n", "[*]\n", "[**]\n", "[{a,b}.txt]\n", "[{1..3}.txt]\n", "[{-5..99999999999}]\n", "[[!a-z]*]\n", "[d/**/a.txt]\n", "[", "]", "{", "}", "*", "**", "?", ",", "..", "\\", "!", "-", "/", "#", ";", "=", ":", "\n", "\r", "\uFEFF",
        "dotnet_diagnostic.", "ED3001", ".severity = ", "dotnet_diagnostic.ED3001.severity = warning\n", "dotnet_analyzer_diagnostic.category-Notes.severity = error\n", "dotnet_analyzer_diagnostic.severity = none\n",
        "error", "warning", "suggestion", "silent", "none", "default", "true", "false", "edition_", " = ", "\uE000", "😀", " ", "\t",
        .. Targets.Settings.Keys,
    ];

    /// <summary>What an editor's messages are made of.</summary>
    public static IReadOnlyList<string> OfMessages { get; } =
    [
        "\n", "{", "}", "[", "]", ",", ":", "\"", "null", "true", "0", "1", "-1", "4294967295", "1e400", "\"\\ud83d\"", "\"file:///e/a.txt\"", "\"file:///e/.editorconfig\"", "\"file:///e/accepted.tsv\"", "\"untitled:a\"", "\"jsonrpc\":\"2.0\"",
        "\"id\":1", "\"method\":", "\"params\":", "\"textDocument\":", "\"uri\":", "\"text\":", "\"version\":2", "\"contentChanges\":", "\"range\":", "\"start\":", "\"end\":", "\"line\":", "\"character\":", "\"position\":", "\"newName\":\"4\"", "\"query\":\"a\"",
        "\"context\":{\"diagnostics\":[],\"only\":[\"quickfix\"]}", "\"arguments\":", "\"command\":", "\"changes\":", "\"type\":", "\"settings\":", "\"capabilities\":{}",
        "\"textDocument/didOpen\"", "\"textDocument/didChange\"", "\"textDocument/didClose\"", "\"textDocument/diagnostic\"", "\"workspace/diagnostic\"", "\"textDocument/hover\"", "\"textDocument/definition\"", "\"textDocument/references\"",
        "\"textDocument/documentHighlight\"", "\"textDocument/documentSymbol\"", "\"textDocument/foldingRange\"", "\"workspace/symbol\"", "\"textDocument/prepareRename\"", "\"textDocument/rename\"", "\"textDocument/completion\"",
        "\"textDocument/semanticTokens/full\"", "\"textDocument/semanticTokens/range\"", "\"textDocument/inlayHint\"", "\"textDocument/codeAction\"", "\"codeAction/resolve\"", "\"workspace/executeCommand\"", "\"workspace/didChangeConfiguration\"",
        "\"workspace/didChangeWatchedFiles\"", "\"workspace/didChangeWorkspaceFolders\"", "\"initialize\"", "\"shutdown\"", "\"exit\"", "\"$/cancelRequest\"", "\"validator/rule\"", "\"validator/status\"",
        "[footnoteRef:1]", " [1:  a] ", "[sci]", "\\n",
    ];
}
