using Validator.Diagnostics;
using Validator.Rules;

namespace Validator.Fuzzing.Targets;

/// <summary>What holds for any ledger of accepted findings.</summary>
internal static class Ledgers
{
    private static readonly string[] RuleIds = [.. RuleCatalog.All.Select(rule => rule.Descriptor.Id)];

    public static FuzzTarget Target { get; } = new(
        "ledger", "Whatever the text, reading it says what is wrong, and what was read is the same after writing and reading it again", ReadAndWrite,
        [
            "rule\tdocument\tplace\tfound\treason\tcontext\nED3001\ta.txt\tparagraph 3\t[footnoteRef:3]\tthe edition's own note\t#0123abcd\n"u8.ToArray(),
            "reason\tfound\tdocument\trule\r\n\"so \"\"printed\"\"\tin\nall\"\t\\&1.\tb/a.txt\tED2001\r\n"u8.ToArray(),
            "rule\tdocument\tfound\treason\nED4010\ta.txt\t[...]\t\\sas\\tit\\nstands\\u200B\\s\n\nED9999\t\t\t\n<<<<<<< ours\n"u8.ToArray(),
        ],
        Words.OfLedgers);

    private static void ReadAndWrite(byte[] input)
    {
        var text = FuzzText.Of(input);
        var ledger = Ledger.Read(text, RuleIds);
        var lines = new Validator.Text.LineMap(text).Count;
        foreach (var mistake in ledger.Mistakes)
            BrokenPromiseException.Unless(mistake.Problem.Length > 0 && mistake.Place.End.Line < lines, "A mistake says nothing, or stands outside the ledger");
        var written = Ledger.Write(ledger.Entries.Select(entry => entry.Acceptance));
        var again = Ledger.Read(written, RuleIds);
        BrokenPromiseException.Unless(again.Mistakes.Count == 0, again.Mistakes.Count == 0 ? "" : $"What was written cannot be read: {again.Mistakes[0].Problem}");
        BrokenPromiseException.Unless(
            again.Entries.Select(entry => entry.Acceptance).SequenceEqual(ledger.Entries.Select(entry => entry.Acceptance).Order(Acceptance.Order)), "What was written is read as something else");
        BrokenPromiseException.Unless(Ledger.Write(again.Entries.Select(entry => entry.Acceptance)) == written, "To write what was written writes something else");
    }
}
