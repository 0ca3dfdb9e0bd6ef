namespace Validator.Cli;

/// <summary>A terminal that a stream goes to.</summary>
/// <param name="Width">Its width in columns.</param>
/// <param name="HasColours">Whether it shows colours and whoever sits at it wants them.</param>
public sealed record Terminal(int Width, bool HasColours);
