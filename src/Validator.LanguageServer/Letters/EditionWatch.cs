using System.Collections.Concurrent;
using Validator.Analysis;
using Validator.Configuration;
using Validator.Diagnostics;

namespace Validator.LanguageServer.Letters;

/// <summary>
/// Checks whole editions in the background: letters that are not open, and what only all letters together can tell. Each
/// letter is analysed once, and again only when it, or what is around it, changes.
/// </summary>
internal sealed class EditionWatch : IDisposable
{
    // Findings that many letters have together wait no longer than this for somebody to stop typing.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<string, Known> known = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource end = new();
    private readonly TaskCompletionSource firstCheck = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Workspace workspace;
    private readonly Lazy<EditionAnalyzer> analyzer;
    private readonly IClient client;
    private readonly Crashes crashes;
    private readonly Activity activity;
    private readonly TimeSpan quiet;
    private readonly Lock gate = new();
    private CancellationTokenSource current = new();
    private bool isRunning;
    private bool isAsked;
    private bool rediscovers;
    private volatile IReadOnlyList<Edition> editions = [];
    private volatile ConcurrentDictionary<string, WideFindings> wide = [];

    public EditionWatch(Workspace workspace, IReadOnlyList<Rule> rules, IClient client, Crashes crashes, Activity activity, TimeSpan quiet)
    {
        this.workspace = workspace;
        this.client = client;
        this.crashes = crashes;
        this.activity = activity;
        this.quiet = quiet;
        analyzer = new Lazy<EditionAnalyzer>(() => new EditionAnalyzer(rules));
    }

    /// <summary>The editions as they were last checked.</summary>
    public IReadOnlyList<EditionResult> Results { get; private set; } = [];

    /// <summary>Completes when the editions were checked for the first time.</summary>
    public Task FirstCheck => firstCheck.Task;

    /// <summary>Whether a file is a letter of an edition that is watched.</summary>
    public bool Knows(string path) => editions.Any(edition => edition.Letters.Contains(path, StringComparer.Ordinal));

    /// <summary>What the whole edition was last found to say about a letter, in the text that this is now.</summary>
    public IReadOnlyList<Finding> WideFindings(string path, string text)
    {
        var all = wide;
        if (!all.TryGetValue(path, out var known)) return [];

        // The next text differs from this one in less than from that which was checked.
        var now = known.In(text);
        all.TryUpdate(path, now, known);
        return now.Findings;
    }

    /// <summary>Forgets what the whole edition says about a letter, until it is checked again.</summary>
    public void ForgetWide(string path) => wide.TryRemove(path, out _);

    /// <summary>Forgets what was found in a letter that has changed.</summary>
    public void Forget(string path) => known.TryRemove(path, out _);

    /// <summary>Forgets what was found in any letter.</summary>
    public void ForgetAll() => known.Clear();

    /// <summary>Asks for a check, soon; one that is about other surroundings than these is given up.</summary>
    public void Check(bool rediscovers)
    {
        lock (gate)
        {
            isAsked = true;
            if (rediscovers)
            {
                this.rediscovers = true;
                current.Cancel();
            }

            if (isRunning || end.IsCancellationRequested) return;
            isRunning = true;
        }

        activity.Enter();
        _ = Task.Run(RunAsync);
    }

    public void Dispose()
    {
        end.Cancel();
        lock (gate) current.Cancel();
    }

    private async Task RunAsync()
    {
        try
        {
            while (await BeginAsync().ConfigureAwait(false) is { } work)
            {
                try
                {
                    Check(work);
                }
                catch (OperationCanceledException)
                {
                    // What is around the letters changed meanwhile: the next round sees to all of it.
                }
#pragma warning disable CA1031 // Whatever an analysis throws, the server goes on.
                catch (Exception exception)
#pragma warning restore CA1031
                {
                    crashes.Tell("The check of the edition", exception);
                    firstCheck.TrySetResult();
                }
            }
        }
        finally
        {
            activity.Leave();
        }
    }

    /// <summary>Waits until nobody has asked for a while, and takes what is to be done; none where there is nothing.</summary>
    private async Task<Work?> BeginAsync()
    {
        for (var waited = TimeSpan.Zero; ; waited += quiet)
        {
            lock (gate)
            {
                if (end.IsCancellationRequested || !isAsked && waited == TimeSpan.Zero)
                {
                    isRunning = false;
                    return null;
                }

                if (waited > TimeSpan.Zero && (!isAsked || rediscovers || waited >= Longest) || quiet == TimeSpan.Zero)
                {
                    var work = new Work(workspace.Surroundings, rediscovers, (current = new CancellationTokenSource()).Token);
                    isAsked = rediscovers = false;
                    return work;
                }

                isAsked = false;
            }

            try
            {
                await Task.Delay(quiet, end.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                // The next round ends it.
            }
        }
    }

    private void Check(Work work)
    {
        var cancellation = work.Cancellation;
        if (work.Rediscovers) editions = workspace.Settings.ChecksEdition ? work.Surroundings.Editions(workspace.OpenPaths, cancellation) : [];
        Analyse(work);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var results = editions.Select(edition => analyzer.Value.Conclude(edition, [.. edition.Letters.Select(path => ResultOf(edition, path, texts))])).ToArray();
        cancellation.ThrowIfCancellationRequested();
        Publish(results, texts);
        firstCheck.TrySetResult();
    }

    private void Analyse(Work work)
    {
        var missing = editions.SelectMany(edition => edition.Letters.Where(path => workspace.LetterAt(path) is null && !IsKnown(edition, path)).Select(path => (edition, path))).ToArray();
        if (missing.Length == 0) return;
        using var progress = missing.Length > 1 ? client.Begin("Checking the edition") : null;
        var done = 0;

        // Somebody types meanwhile: one core is left to them.
        var parallel = new ParallelOptions { CancellationToken = work.Cancellation, MaxDegreeOfParallelism = Math.Max(1, Environment.ProcessorCount - 1) };
        Parallel.ForEach(missing, parallel, letter =>
        {
            Learn(letter.edition, letter.path);
            progress?.Report(Interlocked.Increment(ref done), missing.Length);
        });
    }

    /// <summary>Analyses a letter, and keeps what was found unless the letter has changed meanwhile.</summary>
    private LetterResult Learn(Edition edition, string path)
    {
        // Whoever forgets the letter while it is read takes this away, and what was read is forgotten with it.
        var mark = known[path] = new Known("", EditionOptions.Default, new LetterResult([], null));
        var learnt = Analyse(edition, path);
        known.TryUpdate(path, learnt, mark);
        return learnt.Result;
    }

    private Known Analyse(Edition edition, string path)
    {
        var options = edition.Configuration.OptionsFor(path);
        try
        {
            return new Known(edition.Root, options, analyzer.Value.AnalyzeLetter(edition, path));
        }
#pragma warning disable CA1031 // Whatever an analysis throws, the server goes on with the other letters.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            crashes.Tell($"The analysis of {path}", exception);
            return new Known(edition.Root, options, new LetterResult([], null));
        }
    }

    private bool IsKnown(Edition edition, string path) =>
        known.TryGetValue(path, out var letter) && letter.Root == edition.Root && ReferenceEquals(letter.Options, edition.Configuration.OptionsFor(path));

    /// <summary>What was found in a letter; where it is open, in which text of it.</summary>
    private LetterResult ResultOf(Edition edition, string path, Dictionary<string, string> texts)
    {
        while (workspace.LetterAt(path) is { } open)
            try
            {
                var result = open.ResultUnless(open.IsReplaced);
                texts[path] = open.Content.Text;
                return result;
            }
            catch (OperationCanceledException)
            {
                // Somebody types: the letter as it is now will do as well.
            }

        return known.TryGetValue(path, out var letter) ? letter.Result : Learn(edition, path);
    }

    private void Publish(IReadOnlyList<EditionResult> results, Dictionary<string, string> texts)
    {
        var byPath = results.SelectMany(result => result.Findings).ToLookup(finding => finding.Path, StringComparer.Ordinal);
        wide = new ConcurrentDictionary<string, WideFindings>(
            byPath
                .Select(file => (Path: file.Key, Findings: file.Where(finding => finding.Diagnostic.Descriptor.Category == Category.Edition).ToArray()))
                .Where(file => file.Findings.Length > 0)
                .Select(file => KeyValuePair.Create(file.Path, new WideFindings(file.Findings, texts.GetValueOrDefault(file.Path)))),
            StringComparer.Ordinal);
        Results = results;

        var changed = false;
        foreach (var path in byPath.Select(file => file.Key).Union(workspace.Board.Files, StringComparer.Ordinal).ToArray())
            changed |= workspace.Publish(path, [.. byPath[path]]);
        if (changed) workspace.Refresh();
    }

    /// <summary>What was found in a letter, and what that depends on besides its text.</summary>
    private sealed record Known(string Root, EditionOptions Options, LetterResult Result);

    private sealed record Work(Surroundings Surroundings, bool Rediscovers, CancellationToken Cancellation);
}
