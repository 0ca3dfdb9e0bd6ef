#pragma warning disable IDE0130, CA1018, CA1812 // What the compiler asks for by name; a generator would write it in another order on every build.

namespace System.Runtime.CompilerServices
{
    internal static class IsExternalInit;

    internal sealed class RequiredMemberAttribute : Attribute;

#pragma warning disable CS9113 // The compiler gives the feature's name.
    internal sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute;
#pragma warning restore CS9113
}

namespace System.Diagnostics.CodeAnalysis
{
    internal sealed class SetsRequiredMembersAttribute : Attribute;
}
