namespace Validator.Rules.Style;

/// <summary>The languages that a locator can be.</summary>
[Flags]
internal enum Languages : byte
{
    None = 0,
    English = 1,
    French = 2,
    German = 4,
    Russian = 8,
}
