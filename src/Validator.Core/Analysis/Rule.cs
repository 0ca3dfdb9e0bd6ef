using Microsoft.CodeAnalysis;
using Validator.Configuration;
using Validator.Diagnostics;
using Validator.Syntax;

namespace Validator.Analysis;

/// <summary>One kind of defect: what it is called, how it is found and, where it can be, how it is mended. Rules hold no state.</summary>
public abstract class Rule
{
    /// <summary>The rule's ID, title, message, category and default severity.</summary>
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>The name of the defect, as in <c>DanglingNoteReference</c>.</summary>
    public string Name => GetType().Name;

    /// <summary>The keys of <c>.editorconfig</c> that the rule reads.</summary>
    public virtual IReadOnlyList<EditionOption> Options => [];

    /// <summary>The key of <c>.editorconfig</c> that turns on a rule that is off by default; none where only its severity does.</summary>
    public virtual EditionOption<bool>? Switch => null;

    /// <summary>Says what the rule wants to see. Called once; <paramref name="on"/> is not to be kept.</summary>
    public abstract void Register(RuleRegistry on);

    /// <summary>
    /// Computes the fix of a finding of this rule, when somebody asks for it; none where there is none.
    /// </summary>
    public virtual Fix? FixFor(Finding finding, DocumentSyntax document) => null;

    /// <summary>Makes a descriptor whose help link leads to the rule's page.</summary>
    /// <param name="id">The ID, never reused.</param>
    /// <param name="title">The defect in a few words.</param>
    /// <param name="message">The message: one line, no final stop, with <c>{0}</c> for what was found.</param>
    /// <param name="category">One of <see cref="Category"/>.</param>
    /// <param name="severity">The default severity.</param>
    /// <param name="enabled">Whether the rule is on until an edition turns it off.</param>
    protected DiagnosticDescriptor Describe(
        string id, string title, string message, string category, DiagnosticSeverity severity, bool enabled = true) =>
        new(id, title, message, category, severity, enabled, helpLinkUri: HelpLink.To(id, Name, category));
}
