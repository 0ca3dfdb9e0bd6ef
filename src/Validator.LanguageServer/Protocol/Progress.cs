namespace Validator.LanguageServer.Protocol;

/// <summary>How far some work is: <c>begin</c>, <c>report</c> or <c>end</c>.</summary>
internal sealed record ProgressValue(string Kind, string? Title = null, string? Message = null, int? Percentage = null);
