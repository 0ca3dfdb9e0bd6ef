namespace Validator.Fuzzing;

/// <summary>Something that holds for any input whatever.</summary>
/// <param name="Name">What the command line calls it.</param>
/// <param name="Promise">What holds, as a sentence.</param>
/// <param name="Run">Does it with an input, and throws where it does not hold.</param>
/// <param name="Seeds">Inputs to begin with.</param>
/// <param name="Words">Words that an input may be made of.</param>
internal sealed record FuzzTarget(string Name, string Promise, Action<byte[]> Run, IReadOnlyList<byte[]> Seeds, IReadOnlyList<string> Words)
{
    /// <summary>Every target.</summary>
    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        Targets.Letters.Parse, Targets.Letters.Length, Targets.Letters.Rules, Targets.Fixes.Target, Targets.Edits.Target,
        Targets.Ledgers.Target, Targets.Settings.Target, Targets.Messages.Target, Targets.Caches.Target,
    ];

    /// <summary>The target of a name; none where there is none.</summary>
    public static FuzzTarget? Named(string name) => All.FirstOrDefault(target => target.Name == name);
}
