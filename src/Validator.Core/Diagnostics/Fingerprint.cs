using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace Validator.Diagnostics;

/// <summary>
/// What a finding is known by from one run to the next: it holds while the words around the finding hold, however the
/// rest of the letter is edited.
/// </summary>
/// <param name="RuleId">The rule's ID.</param>
/// <param name="Document">The letter's path relative to the edition's root, with <c>/</c>.</param>
/// <param name="Found">The text found, cut after <see cref="LongestFound"/> characters.</param>
/// <param name="Context">Eight hexadecimal digits: a hash of the words around it on its line.</param>
public sealed record Fingerprint(string RuleId, string Document, string Found, string Context)
{
    /// <summary>How many characters of the text found a fingerprint holds.</summary>
    public const int LongestFound = 80;

    private const int Reach = 32;
    private const ulong Prime = 1099511628211ul;

    /// <summary>The whole fingerprint as sixteen hexadecimal digits, for formats that take a single opaque word.</summary>
    public string Key
    {
        get
        {
            var hash = With(With(With(With(14695981039346656037ul, RuleId) * Prime, Document) * Prime, Found) * Prime, Context);
            return hash.ToString("x16", CultureInfo.InvariantCulture);

            static ulong With(ulong hash, string text)
            {
                foreach (var character in text) hash = (hash ^ character) * Prime;
                return hash;
            }
        }
    }

    /// <summary>Makes the fingerprint of what stands at <paramref name="span"/> of <paramref name="text"/>.</summary>
    public static Fingerprint Of(string ruleId, string document, string text, TextSpan span)
    {
        var length = Math.Min(span.Length, LongestFound);
        if (length < span.Length && char.IsHighSurrogate(text[span.Start + length - 1])) length--;
        var found = text.Substring(span.Start, length);
        var hash = 2166136261u;
        for (var i = span.Start - 1; i >= Math.Max(0, span.Start - Reach) && text[i] is not ('\n' or '\r'); i--) hash = (hash ^ text[i]) * 16777619u;
        hash = (hash ^ '|') * 16777619u;
        for (var i = span.End; i < Math.Min(text.Length, span.End + Reach) && text[i] is not ('\n' or '\r'); i++) hash = (hash ^ text[i]) * 16777619u;
        return new Fingerprint(ruleId, document, found, hash.ToString("x8", CultureInfo.InvariantCulture));
    }
}
