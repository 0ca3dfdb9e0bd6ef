using Validator.Files;

namespace Validator.Cli;

/// <summary>What the program runs in: its streams, its terminal, its current folder and its files.</summary>
public sealed record Host
{
    /// <summary>Standard input, as bytes.</summary>
    public required Stream Input { get; init; }

    /// <summary>Standard output.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Standard output as bytes, for what is no text for people; nothing else is written there then.</summary>
    public Stream OutputBytes { get; init; } = Stream.Null;

    /// <summary>Standard error.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>The terminal that standard output goes to; none where it goes elsewhere.</summary>
    public Terminal? OutputTerminal { get; init; }

    /// <summary>The terminal that standard error goes to; none where it goes elsewhere.</summary>
    public Terminal? ErrorTerminal { get; init; }

    /// <summary>Whether somebody sits at a terminal that standard input comes from.</summary>
    public bool IsInputTerminal { get; init; }

    /// <summary>The current folder, absolute.</summary>
    public required string Folder { get; init; }

    /// <summary>The files.</summary>
    public IFileAccess Files { get; init; } = new DiskFiles();

    /// <summary>The value of an environment variable; none where it is not set.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>The clock that runs are timed with.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Stops the run: Ctrl+C.</summary>
    public CancellationToken Cancellation { get; init; }
}
