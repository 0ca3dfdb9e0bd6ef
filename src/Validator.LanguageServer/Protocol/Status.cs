namespace Validator.LanguageServer.Protocol;

/// <summary>How the open editions stand, once nothing is under way: not of the protocol, for status bars and tests.</summary>
internal sealed record Status(int Letters, int Errors, int Warnings, int Suggestions);

/// <summary>A rule that is asked about: not of the protocol.</summary>
internal sealed record RuleParameters(string Id);

/// <summary>A rule's page in Markdown.</summary>
internal sealed record RuleText(string Id, string Name, string Markdown);
