using Validator.Files;

namespace Validator.Analysis;

/// <summary>One document of an edition, as it is analysed.</summary>
/// <param name="Path">Its file, absolute; or the name that standard input counts as.</param>
/// <param name="Name">Its path relative to the edition's root, with <c>/</c>: what reports and the ledger call it.</param>
/// <param name="Content">Its decoded text.</param>
public sealed record Letter(string Path, string Name, LetterText Content);
