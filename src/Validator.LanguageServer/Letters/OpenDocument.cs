using Validator.Analysis;
using Validator.Files;
using Validator.LanguageServer.Protocol;
using Validator.Text;

namespace Validator.LanguageServer.Letters;

/// <summary>A document that is open in the editor: a letter, or another file whose unsaved text counts.</summary>
#pragma warning disable CA1001 // A source of cancellation without a timer, which nobody waits for, holds nothing that must be given back.
internal sealed class OpenDocument(string uri, string path, string? language, int? version, LetterText content)
#pragma warning restore CA1001
{
    private int isAnalysing;
    private LineMap? lines;
    private CancellationTokenSource newer = new();

    /// <summary>Its URI as the client writes it.</summary>
    public string Uri => uri;

    /// <summary>Its file.</summary>
    public string Path => path;

    /// <summary>What the client says it is written in.</summary>
    public string? Language => language;

    /// <summary>The client's number of its text.</summary>
    public int? Version { get; set; } = version;

    /// <summary>Its text.</summary>
    public LetterText Content { get; private set; } = content;

    /// <summary>What its analyses share.</summary>
    public LiveLetter Live { get; } = new();

    /// <summary>The letter that it is; none where it is no letter.</summary>
    public volatile LetterSnapshot? Letter;

    /// <summary>Changes the text.</summary>
    public void Change(IReadOnlyList<ContentChange> changes)
    {
        lines ??= new LineMap(Content.Text);
        Content = LetterText.Of(TextChanges.Apply(Content.Text, changes, ref lines));
    }

    /// <summary>Gives up the analysis of the letter as it was; the token says when it is to be given up as it is now.</summary>
    public CancellationToken BeginText()
    {
        newer.Cancel();
        newer = new CancellationTokenSource();
        return newer.Token;
    }

    /// <summary>Whether the caller is to analyse it, since nobody does so yet.</summary>
    public bool BeginAnalysis() => Interlocked.Exchange(ref isAnalysing, 1) == 0;

    /// <summary>Says that the analysis has ended.</summary>
    public void EndAnalysis() => Volatile.Write(ref isAnalysing, 0);
}
