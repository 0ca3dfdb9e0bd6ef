using System.Text;
using Validator.Cli.Reporters;
using Validator.Cli.Writing;
using Validator.Configuration;
using Validator.Diagnostics;
using Validator.Fixing;
using Validator.Reporting;

namespace Validator.Cli.Commands;

/// <summary>Shows fixes on a terminal, one by one, and asks whether to apply them.</summary>
internal sealed class FixQuestion(Host host) : IDisposable
{
    private readonly Palette palette = Palette.For(host.OutputTerminal);
    private readonly StreamReader answers = new(host.Input, Encoding.UTF8, leaveOpen: true);
    private readonly HashSet<string> wantedRules = new(StringComparer.Ordinal);

    /// <summary>Whether there is to be no further question.</summary>
    public bool HasQuit { get; private set; }

    /// <summary>Asks about a fix; once all of a rule are wanted, in whatever letter, that rule's are not asked about.</summary>
    /// <param name="name">The letter, as people call it.</param>
    /// <param name="offer">The fix.</param>
    public FixAnswer Ask(string name, FixOffer offer)
    {
        if (HasQuit) return FixAnswer.Quit;
        if (wantedRules.Contains(offer.Finding.Id)) return FixAnswer.Yes;
        Show(name, offer);
        while (true)
        {
            host.Output.Write($"{palette.Strong("Apply it?")} y yes, n no, a all of {offer.Finding.Id}, q quit: ");
            host.Output.Flush();
            switch (answers.ReadLine()?.Trim().ToLowerInvariant())
            {
                case "y" or "yes":
                    return FixAnswer.Yes;
                case "n" or "no":
                    return FixAnswer.No;
                case "a" or "all":
                    wantedRules.Add(offer.Finding.Id);
                    return FixAnswer.AllOfThisRule;
                case null or "q" or "quit":
                    HasQuit = true;
                    return FixAnswer.Quit;
            }
        }
    }

    public void Dispose() => answers.Dispose();

    private void Show(string name, FixOffer offer)
    {
        var finding = offer.Finding;
        var place = $"{VisibleText.Of(name)}:{finding.Place.Start.Line + 1}:{finding.Place.Start.Character + 1}";
        var severity = palette.Of(finding.Severity, $"{SeverityNames.Of(finding.Severity)} {finding.Id}");
        host.Output.Write($"{palette.Strong(place)}: {severity}: {VisibleText.Of(finding.Message)}\n");
        var safety = offer.Fix.Safety == FixSafety.Safe ? "safe" : "unsafe";
        host.Output.Write($"{VisibleText.Of(offer.Fix.Title)} ({safety}):\n");
        var changed = new StringBuilder(offer.Text);
        foreach (var change in offer.Fix.Changes.Reverse()) changed.Remove(change.Span.Start, change.Span.Length).Insert(change.Span.Start, change.NewText);
        foreach (var line in UnifiedDiff.Hunks(offer.Text, changed.ToString(), context: 0).Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] is '-' or '+'))
            host.Output.Write($"  {palette.Code(line[..1])} {Excerpt(line[1..], offer)}\n");
    }

    /// <summary>Paragraphs are long: of each line the part around the change is shown.</summary>
    private string Excerpt(string line, FixOffer offer)
    {
        var column = offer.Fix.Changes[0].Span.Start - LineStart(offer.Text, offer.Fix.Changes[0].Span.Start);
        var width = Math.Max(20, (host.OutputTerminal?.Width ?? 100) - 4);
        var text = line.TrimEnd('\r');
        return Reporters.Excerpt.Of(text, Math.Min(column, text.Length), Math.Min(column + 1, text.Length), width).Line;
    }

    private static int LineStart(string text, int position) => position == 0 ? 0 : text.LastIndexOfAny(['\n', '\r'], position - 1) + 1;
}
