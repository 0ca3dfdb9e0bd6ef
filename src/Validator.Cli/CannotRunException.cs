namespace Validator.Cli;

/// <summary>The program cannot do what it was asked to; the message is one sentence for the person who asked.</summary>
public sealed class CannotRunException(string message) : Exception(message);
