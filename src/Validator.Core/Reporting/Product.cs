using System.Reflection;

namespace Validator.Reporting;

/// <summary>What the validator calls itself.</summary>
public static class Product
{
    /// <summary>The name.</summary>
    public const string Name = "validator";

    /// <summary>Where it is at home.</summary>
    public const string Home = "https://github.com/edition-validator/validator";

    /// <summary>The version, as in <c>1.0.0</c>.</summary>
    public static string Version { get; } =
        (typeof(Product).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0").Split('+')[0];
}
