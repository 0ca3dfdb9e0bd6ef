namespace Validator.Analysis;

/// <summary>Numbers the kinds of what is read of blocks, so that a part is found by an index.</summary>
internal static class PartKind<T>
{
    public static readonly int Index = PartKinds.Next();
}

/// <summary>Counts the kinds.</summary>
internal static class PartKinds
{
    private static int count;

    public static int Next() => Interlocked.Increment(ref count) - 1;
}
