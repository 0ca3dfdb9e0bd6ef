using Microsoft.CodeAnalysis.Text;

namespace Validator.Text;

/// <summary>Characters that came of reading bytes in a wrong encoding.</summary>
/// <param name="Span">Where they stand.</param>
/// <param name="Meant">What the bytes say in the right encoding.</param>
public readonly record struct MisreadText(TextSpan Span, string Meant);
