namespace Validator.Cli.Commands;

/// <summary>What a run of <c>validator compare</c> is asked.</summary>
internal sealed record CompareOptions
{
    /// <summary>Two letters or folders as typed; with a revision, what to compare with it.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>The revision to compare with; none to compare two paths.</summary>
    public string? Since { get; init; }

    /// <summary>Whether changed words of the author's are meant.</summary>
    public bool AllowsTranscript { get; init; }

    public required ComparisonFormat Format { get; init; }
}

/// <summary>How a comparison is written.</summary>
internal enum ComparisonFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>For a comment on a pull request.</summary>
    Markdown,

    /// <summary>For scripts.</summary>
    Json,

    /// <summary>Workflow commands of GitHub Actions, and the job's summary.</summary>
    GitHub,
}
