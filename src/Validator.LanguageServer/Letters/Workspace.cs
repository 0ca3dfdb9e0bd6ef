using System.Collections.Concurrent;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Files;
using Validator.LanguageServer.Features;
using Validator.LanguageServer.Protocol;
using Validator.Rules.Edition;

namespace Validator.LanguageServer.Letters;

/// <summary>
/// The open documents and the editions around them. A change of an open letter is analysed at once; what the whole edition
/// decides follows in the background. What tells of changes is called by one thread at a time, all else by any.
/// </summary>
internal sealed class Workspace : IDisposable
{
    private readonly ConcurrentDictionary<string, OpenDocument> open = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<Rule> rules;
    private readonly Lazy<Analyzer> analyzer;
    private readonly OpenFiles files;
    private readonly IClient client;
    private readonly Crashes crashes;
    private readonly EditionWatch editions;
    private readonly Lock publishing = new();
    private int hasToldOfDisorder;
    private IReadOnlyList<string> folders = [];
    private Settings settings = Settings.Default;
    private volatile Surroundings surroundings;
    private ClientAbilities abilities = ClientAbilities.None;

    public Workspace(IFileAccess disk, IReadOnlyList<Rule> rules, IClient client, TimeSpan quiet)
    {
        this.rules = rules;
        this.client = client;
        analyzer = new Lazy<Analyzer>(() => new Analyzer(rules));
        files = new OpenFiles(disk, IsNamedByOption, client.Watch);
        crashes = new Crashes(client);
        surroundings = new Surroundings(files, rules, folders, settings);
        editions = new EditionWatch(this, rules, client, crashes, Activity, quiet);
    }

    /// <summary>What is under way.</summary>
    public Activity Activity { get; } = new();

    /// <summary>The files with the open documents' text over them.</summary>
    public OpenFiles Files => files;

    public IReadOnlyList<Rule> Rules => rules;

    public Settings Settings => settings;

    public Surroundings Surroundings => surroundings;

    /// <summary>What was last found in each file.</summary>
    public FindingBoard Board { get; } = new();

    /// <summary>The editions as they were last checked.</summary>
    public IReadOnlyList<EditionResult> Results => editions.Results;

    /// <summary>Completes when the editions were checked for the first time.</summary>
    public Task FirstCheck => editions.FirstCheck;

    /// <summary>The open documents' files.</summary>
    public IReadOnlyList<string> OpenPaths => [.. open.Keys];

    /// <summary>Begins to check, for a client of the given abilities.</summary>
    public void Start(ClientAbilities client, IReadOnlyList<string> folders, Settings settings)
    {
        abilities = client;
        this.folders = InOrder(folders);
        this.settings = settings;
        Look(keepsConfiguration: false);
    }

    public void SetFolders(IEnumerable<string> added, IEnumerable<string> removed)
    {
        folders = InOrder(folders.Except(removed, StringComparer.Ordinal).Concat(added));
        Look(keepsConfiguration: true);
    }

    public IReadOnlyList<string> Folders => folders;

    public void SetSettings(Settings value)
    {
        if (value == settings) return;
        settings = value;
        Look(keepsConfiguration: true);
    }

    /// <summary>Looks at everything anew.</summary>
    public void CheckAll()
    {
        editions.ForgetAll();
        Look(keepsConfiguration: false);
    }

    /// <summary>The letter that another one speaks of by the number of its file: one of its own series, where it has a number itself.</summary>
    public Facts? LetterNumbered(int number, LetterSnapshot letter) => FactsOf(letter.Home.Root)
        .FirstOrDefault(facts => IsOfSeries(facts, letter) && DocumentNumber.In(facts.Name) is { Suffix: "" } own && own.Value == number);

    /// <summary>What is known of the other letters that mean the same as a letter by “Document 12”.</summary>
    public IEnumerable<Facts> FactsOfSeries(LetterSnapshot letter) => FactsBeside(letter).Where(facts => IsOfSeries(facts, letter));

    private static bool IsOfSeries(Facts facts, LetterSnapshot letter) =>
        DocumentNumber.In(letter.Home.Name) is not { Series: var series } || DocumentNumber.In(facts.Name)?.Series == series;

    /// <summary>What is known of the other letters of a letter's edition.</summary>
    public IEnumerable<Facts> FactsBeside(LetterSnapshot letter) => FactsOf(letter.Home.Root).Where(facts => facts.Path != letter.Path);

    /// <summary>The marks that the other letters of a letter's edition use.</summary>
    public IEnumerable<MarkFact> MarksBeside(LetterSnapshot letter) => FactsBeside(letter).SelectMany(facts => facts.Marks);

    private IEnumerable<Facts> FactsOf(string? root) => Results.Where(result => result.Edition.Root == root).SelectMany(result => result.Facts);

    /// <summary>The letter of a URI as it is now; none where no such letter is open.</summary>
    public LetterSnapshot? Letter(string uri) => DocumentUri.ToPath(uri) is { } path && open.TryGetValue(path, out var document) ? document.Letter : null;

    /// <summary>The open letter of a file.</summary>
    public LetterSnapshot? LetterAt(string path) => open.TryGetValue(path, out var document) ? document.Letter : null;

    /// <summary>Whether a document of that file is open.</summary>
    public bool IsOpen(string path) => open.ContainsKey(path);

    /// <summary>The URI of a file, as the client writes it where it opened it.</summary>
    public string UriOf(string path) => open.TryGetValue(path, out var document) ? document.Uri : DocumentUri.OfPath(path);

    public void Open(OpenedDocument opened)
    {
        if (DocumentUri.ToPath(opened.Uri) is not { } path) return;
        var document = new OpenDocument(opened.Uri, path, opened.LanguageId, opened.Version, ContentOf(path, opened.Text));
        open[path] = document;
        files.Lay(path, document.Content);

        // What was found in the file is not found in a text that was never saved.
        if (ReferenceEquals(document.Content.Text, opened.Text)) editions.ForgetWide(path);
        if (IsSurrounding(path)) Look(keepsConfiguration: IsLedgerOrProject(path));
        else if (Take(document)) editions.Check(rediscovers: !editions.Knows(path));
    }

    public void Change(ChangeParameters changes)
    {
        if (DocumentUri.ToPath(changes.TextDocument.Uri) is not { } path) return;
        if (!open.TryGetValue(path, out var document))
        {
            client.Log($"A change of {changes.TextDocument.Uri} was ignored: the document is not open");
            return;
        }

        if (changes.TextDocument.Version < document.Version)
        {
            TellOfDisorder($"Version {changes.TextDocument.Version} of {changes.TextDocument.Uri} came after version {document.Version} and was ignored");
            return;
        }

        document.Change(changes.ContentChanges);
        document.Version = changes.TextDocument.Version;
        files.Lay(path, document.Content);
        if (IsSurrounding(path)) Look(keepsConfiguration: IsLedgerOrProject(path));
        else Take(document);
    }

    /// <summary>Tells of a message that was lost: from then on nobody can know which text the editor shows.</summary>
    public void TellOfDisorder(string disorder)
    {
        client.Log(disorder);
        if (Interlocked.Exchange(ref hasToldOfDisorder, 1) == 0) client.Show($"Validator: {disorder}; findings may stand in the wrong places until the document is opened anew.");
    }

    public void Close(string uri)
    {
        if (DocumentUri.ToPath(uri) is not { } path || !open.TryRemove(path, out var document)) return;
        files.Lift(path);
        if (IsSurrounding(path)) Look(keepsConfiguration: IsLedgerOrProject(path));

        if (document.Letter is null) return;
        var isCheckedOn = settings.ChecksEdition && editions.Knows(path) && files.FileExists(path);
        if (!isCheckedOn && Board.Update(path, []) && !abilities.PullsDiagnostics) client.Publish(document.Uri, null, []);
        editions.Forget(path);
        editions.Check(rediscovers: !isCheckedOn);
    }

    /// <summary>Hears of files that were changed outside the editor, or that the server itself wrote.</summary>
    public void FilesChanged(IReadOnlyList<FileEvent> changes)
    {
        bool looks = false, rediscovers = false, keepsConfiguration = true;
        foreach (var change in changes)
        {
            if (DocumentUri.ToPath(change.Uri) is not { } path || open.ContainsKey(path) && change.Type == FileEvent.Changed) continue;
            editions.Forget(path);
            if (IsSurrounding(path) || !EditionFinder.IsLetterName(path) || surroundings.HomeOf(path) is null)
            {
                // A file that is neither may be one that an option names and nobody has read yet.
                looks = true;
                keepsConfiguration &= IsLedgerOrProject(path);
            }
            else if (change.Type != FileEvent.Changed) rediscovers = true;
        }

        if (looks) Look(keepsConfiguration);
        else editions.Check(rediscovers);
    }

    /// <summary>What is found in a file now: in an open letter as it is, elsewhere as it was last checked.</summary>
    public FindingBoard.Entry FindingsIn(string path, CancellationToken cancellation)
    {
        if (LetterAt(path) is { } letter) Board.Update(path, With(letter, cancellation));
        return Board.Of(path);
    }

    /// <summary>Takes down what was found in a file that is no open letter.</summary>
    /// <returns>Whether that is anything else than before.</returns>
    public bool Publish(string path, IReadOnlyList<Finding> findings)
    {
        lock (publishing)
        {
            var letter = LetterAt(path);
            if (!Board.Update(path, letter is null ? findings : With(letter, CancellationToken.None))) return false;
            if (!abilities.PullsDiagnostics) Send(path, open.TryGetValue(path, out var document) ? document.Version : null);
            return true;
        }
    }

    public void Refresh()
    {
        if (abilities.PullsDiagnostics && abilities.RefreshesDiagnostics) client.RefreshDiagnostics();
    }

    public void Dispose() => editions.Dispose();

    /// <summary>The findings of an open letter, with what was last found about it in the whole edition.</summary>
    public IReadOnlyList<Finding> FindingsOf(LetterSnapshot letter) => With(letter, CancellationToken.None);

    private IReadOnlyList<Finding> With(LetterSnapshot letter, CancellationToken cancellation)
    {
        var own = letter.FindingsUnless(cancellation);
        var wide = editions.WideFindings(letter.Path, letter.Content.Text);
        return wide.Count == 0 ? own : [.. own.Concat(wide).Order(Finding.Order)];
    }

    private void Send(string path, int? version) =>
        client.Publish(UriOf(path), version, [.. Board.Of(path).Findings.Select(finding => DiagnosticOf(finding))]);

    /// <summary>A finding as the client can show it.</summary>
    public Diagnostic DiagnosticOf(Finding finding) => Diagnostics.Of(finding, abilities, UriOf);

    /// <summary>Changes of an open letter, which a client that can refuses where the letter has changed meanwhile.</summary>
    public WorkspaceEdit EditOf(LetterSnapshot letter, string uri, IReadOnlyList<TextEdit> edits) => abilities.ChecksVersions && letter.Version is { } version
        ? new WorkspaceEdit(DocumentChanges: [new DocumentEdit(new VersionedDocument(uri, version), edits)])
        : Edits.Of(uri, edits);

    /// <summary>Looks anew at what is around the letters.</summary>
    private void Look(bool keepsConfiguration)
    {
        surroundings = new Surroundings(files, rules, folders, settings, keepsConfiguration ? surroundings.Configuration : null);
        var marks = open.Values.ToDictionary(document => document, document => document.Letter?.Home.Options.Vocabulary.Marks);
        foreach (var document in open.Values) Take(document);

        // What counts as a mark is coloured as one.
        if (marks.Any(known => known.Value is { } before && known.Key.Letter is { } letter && !before.SequenceEqual(letter.Home.Options.Vocabulary.Marks))) client.RefreshTokens();
        // Whoever asks for findings asks again where a text changes, and cannot know of anything else.
        if (!open.IsEmpty) Refresh();
        editions.Check(rediscovers: true);
    }

    /// <summary>Takes a document as it is now, and analyses it where it is a letter.</summary>
    private bool Take(OpenDocument document)
    {
        var home = surroundings.HomeOf(document.Path, document.Language);
        var was = document.Letter;
        var isReplaced = document.BeginText();
        document.Letter = home is null
            ? null
            : new LetterSnapshot(document.Path, document.Version, document.Content, document.Live, home, surroundings, analyzer.Value, (path, exception) => crashes.Tell($"The analysis of {path}", exception))
            { IsReplaced = isReplaced };
        if (home is not null) Analyse(document);
        else if (was is not null) Publish(document.Path, []);
        return home is not null;
    }

    /// <summary>Analyses an open letter beside the caller, and again as long as it changes meanwhile.</summary>
    private void Analyse(OpenDocument document)
    {
        if (!document.BeginAnalysis()) return;
        Activity.Enter();
        _ = Task.Run(() =>
        {
            try
            {
                LetterSnapshot? letter;
                do
                {
                    letter = document.Letter;
                    if (letter is not null) Show(document, letter);
                    document.EndAnalysis();
                }
                while (document.Letter != letter && document.BeginAnalysis());
            }
            finally
            {
                Activity.Leave();
            }
        });
    }

    private void Show(OpenDocument document, LetterSnapshot letter)
    {
        IReadOnlyList<Finding> findings;
        try
        {
            findings = With(letter, letter.IsReplaced);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        lock (publishing)
        {
            // A letter that changed meanwhile is analysed again; one that was closed has no version to speak of.
            if (document.Letter != letter || !open.TryGetValue(document.Path, out var current) || current != document) return;
            Board.Update(letter.Path, findings);
            if (!abilities.PullsDiagnostics) Send(letter.Path, letter.Version);
        }

        editions.Check(rediscovers: false);
    }

    /// <summary>A text that is just what the file holds is taken from the file, whose bytes tell more.</summary>
    private LetterText ContentOf(string path, string text)
    {
        if (EditionFinder.IsLetterName(path) && !DocumentUri.IsUntitled(path))
            try
            {
                var saved = files.Disk.ReadLetter(path);
                if (saved.Text == text) return saved;
            }
            catch (IOException)
            {
                // It is no file, or none that can be read: the editor's text is all there is.
            }

        return LetterText.Of(text);
    }

    /// <summary>Whether a file says something about letters: also one that an option names, such as a register of persons.</summary>
    private bool IsSurrounding(string path) => Path.GetFileName(path) == ".editorconfig" || IsLedgerOrProject(path) || files.IsNamed(path);

    private static bool IsNamedByOption(string path) => Path.GetFileName(path) != ".editorconfig" && !IsLedgerOrProject(path);

    private static bool IsLedgerOrProject(string path) =>
        Path.GetFileName(path) == Ledger.FileName || path.EndsWith(".editionproj", StringComparison.OrdinalIgnoreCase);

    /// <summary>Of two folders the outer one comes first, as a letter belongs to the outermost that was named.</summary>
    private static IReadOnlyList<string> InOrder(IEnumerable<string> folders) =>
        [.. folders.Distinct(StringComparer.Ordinal).OrderBy(folder => folder.Length).ThenBy(folder => folder, StringComparer.Ordinal)];
}
