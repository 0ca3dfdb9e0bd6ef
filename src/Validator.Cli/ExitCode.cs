namespace Validator.Cli;

/// <summary>What the program tells its caller.</summary>
public static class ExitCode
{
    /// <summary>Nothing was found that the caller wished to hear of.</summary>
    public const int Sound = 0;

    /// <summary>Something was found.</summary>
    public const int Findings = 1;

    /// <summary>The program could not do what it was asked to.</summary>
    public const int CouldNotRun = 2;

    /// <summary>The program was interrupted: 128 and the number of the signal, as shells have it.</summary>
    public const int Interrupted = 130;
}
