namespace Validator.Cli.Commands;

/// <summary>A letter before and after: two files, of which one may not be.</summary>
/// <param name="Name">Its name after, or before where it was deleted.</param>
/// <param name="OldName">Its name before; none where it is new.</param>
/// <param name="OldPath">Its file before; none where it is new.</param>
/// <param name="Path">Its file after; none where it was deleted.</param>
internal sealed record LetterPair(string Name, string? OldName, string? OldPath, string? Path);
