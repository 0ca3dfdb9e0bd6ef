namespace Microsoft.Build.Framework;

/// <summary>
/// Says that a task may run beside others in one process, as it uses neither the current folder nor the environment.
/// MSBuild knows the attribute by its full name, whoever declares it; the one of its own library is missing from the
/// versions that the task still loads into.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
internal sealed class MSBuildMultiThreadableTaskAttribute : Attribute;
