namespace Validator.Files;

/// <summary>
/// What the system knows of a file, which is another as soon as its bytes are: where it is stored, how long it is, when it was written to, and when
/// anything about it changed. Nobody can set that last time, so that it tells of a letter which was changed and given its old time again.
/// </summary>
/// <param name="Node">The number of the file in its file system.</param>
/// <param name="Size">Its length in bytes.</param>
/// <param name="Written">When its bytes changed, as far as it says itself: nanoseconds since 1970.</param>
/// <param name="Changed">When anything about it changed: nanoseconds since 1970.</param>
internal readonly record struct FileStamp(ulong Node, long Size, long Written, long Changed)
{
    // Clocks of file systems move in steps, of two seconds at most.
    private static readonly TimeSpan LongestStep = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Whether whatever happens to the file from <paramref name="now"/> on will show: what happens within a step of the file system's clock shows once only.
    /// It is the rule of git's index.
    /// </summary>
    public bool IsSettled(DateTimeOffset now) => Math.Max(Written, Changed) / 1_000_000 < (now - LongestStep).ToUnixTimeMilliseconds();
}
