namespace Validator.LanguageServer;

/// <summary>Writes a small file of an edition, all of it or nothing.</summary>
/// <param name="root">The edition's folder.</param>
/// <param name="path">The file.</param>
/// <param name="before">What it held when it was read; none where there was no such file.</param>
/// <param name="after">What it is to hold.</param>
/// <returns>Why it was not written, as words after “because”; none where it was.</returns>
public delegate string? WriteFile(string root, string path, string? before, string after);
