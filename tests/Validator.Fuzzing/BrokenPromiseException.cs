namespace Validator.Fuzzing;

/// <summary>An input for which a promise does not hold.</summary>
internal sealed class BrokenPromiseException(string message) : Exception(message)
{
    /// <summary>Throws where a promise does not hold.</summary>
    public static void Unless(bool holds, string what)
    {
        if (!holds) throw new BrokenPromiseException(what);
    }
}
