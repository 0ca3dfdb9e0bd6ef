namespace Validator.LanguageServer.Protocol;

/// <summary>How the open editions stand, once nothing is under way: not of the protocol, for status bars and tests.</summary>
internal sealed record Status(int Letters, int Errors, int Warnings, int Suggestions);
