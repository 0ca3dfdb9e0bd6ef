using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Validator.Configuration;

/// <summary>What a host says about a letter where no <c>.editorconfig</c> does: a compiler has a <c>.globalconfig</c> besides.</summary>
/// <param name="Values">Keys, lower case, and their values.</param>
/// <param name="Severities">Severities by rule ID.</param>
public sealed record HostSettings(ImmutableDictionary<string, string> Values, ImmutableDictionary<string, ReportDiagnostic> Severities);
