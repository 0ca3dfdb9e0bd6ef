using Microsoft.CodeAnalysis.Text;

namespace Validator.Diagnostics;

/// <summary>Another place that a finding speaks of: the other end of a pair, the other document.</summary>
/// <param name="Path">The file.</param>
/// <param name="Place">The 0-based, half-open place in it, columns in UTF-16 units.</param>
/// <param name="Message">What is there.</param>
public sealed record RelatedPlace(string Path, LinePositionSpan Place, string Message);
