using Validator.Analysis;
using Validator.Reporting;
using Validator.Storage;

namespace Validator.Cli.Commands;

/// <summary>Analyses the editions of a run: all letters or a part of them, or none where the parts have been analysed elsewhere.</summary>
internal sealed class EditionRun(CheckRequest request, IReadOnlyList<Rule> rules, Host host)
{
    private readonly EditionAnalyzer analyzer = new(rules, request.Selection);

    /// <summary>The results of editions, in their order.</summary>
    /// <exception cref="CannotRunException">The parts are not the whole, or a part cannot be written.</exception>
    public EditionResult[] Analyze(IReadOnlyList<Edition> editions)
    {
        if (request.Merged is not null) return Merge(editions, MergedParts.Read(request.Merged, rules, request.Selection, host.Folder));
        if (request.Shard is { } shard) editions = [.. editions.Select(edition => edition.PartOf(shard))];
        var letters = new IReadOnlyList<LetterResult>[editions.Count];
        var results = new EditionResult[editions.Count];
        var caches = new Caches(request, rules, host);
        using (var progress = new Progress(host, editions.Sum(edition => edition.Letters.Count)))
        {
            // Editions are analysed side by side too: there may be as many as letters.
            Parallel.For(0, editions.Count, Threads.For(editions.Count, host.Cancellation), index =>
            {
                letters[index] = analyzer.AnalyzeLetters(editions[index], _ => progress.Advance(), caches.For(editions[index]), host.Cancellation);
                results[index] = analyzer.Conclude(editions[index], letters[index]);
            });
        }

        caches.Save();
        if (request.FactsFile is not null) WriteFacts(request.FactsFile, editions, letters);
        return results;
    }

    private EditionResult[] Merge(IReadOnlyList<Edition> editions, MergedParts parts)
    {
        var letters = editions.Select((edition, index) => parts.ResultsOf(index, edition)).ToArray();
        parts.RequireAll();
        return [.. editions.Zip(letters, analyzer.Conclude)];
    }

    private void WriteFacts(string name, IReadOnlyList<Edition> editions, IReadOnlyList<LetterResult>[] letters)
    {
        var path = Path.GetFullPath(name, host.Folder);
        if (editions.Any(edition => edition.Holds(path)))
            throw new CannotRunException($"The facts would overwrite the letter '{VisibleText.Of(name)}'; give them another name.");
        var facts = FactsFile.Create(request.Shard ?? Shard.Whole, rules, request.Selection);
        for (var i = 0; i < editions.Count; i++) facts.Add(i, editions[i], letters[i]);
        if (facts.Write(path) is { } failure) throw new CannotRunException($"The facts cannot be written to '{VisibleText.Of(name)}': {VisibleText.Of(failure)}.");
    }
}
