using Validator.Analysis;
using Validator.Files;

namespace Validator.Cli.Commands;

/// <summary>
/// The letters of two folders, each with what it was: the letter of its name, or else one of another name that is gone and holds the same
/// lines, or most of them.
/// </summary>
internal sealed class FolderPairs(IReadOnlyList<Rule> rules, Host host)
{
    private const double Alike = 0.5;
    private const int MostOwners = 20;

    /// <summary>The pairs, in the order of their names.</summary>
    public IReadOnlyList<LetterPair> Find(string oldFolder, string newFolder)
    {
        var (old, @new) = (LettersIn(oldFolder), LettersIn(newFolder));
        var pairs = @new.Keys.Where(old.ContainsKey).Select(name => new LetterPair(name, name, old[name], @new[name])).ToList();
        var gone = old.Where(letter => !@new.ContainsKey(letter.Key)).ToDictionary(letter => letter.Key, letter => LinesOf(letter.Value), StringComparer.Ordinal);
        var come = @new.Where(letter => !old.ContainsKey(letter.Key)).Select(letter => (Name: letter.Key, Lines: LinesOf(letter.Value))).ToArray();
        var owners = gone.SelectMany(letter => letter.Value.Select(line => (Line: line, letter.Key))).ToLookup(entry => entry.Line, entry => entry.Key, StringComparer.Ordinal);
        var moves = come.SelectMany(to => CandidatesFor(to.Lines, owners).Select(from => (To: to.Name, From: from, Likeness: Likeness(gone[from], to.Lines))))
            .Where(move => move.Likeness >= Alike)
            .OrderByDescending(move => move.Likeness).ThenBy(move => move.To, StringComparer.Ordinal).ThenBy(move => move.From, StringComparer.Ordinal).ToArray();
        var moved = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (to, from, _) in moves)
            if (!moved.ContainsKey(to) && gone.Remove(from)) moved.Add(to, from);
        pairs.AddRange(come.Select(letter => moved.TryGetValue(letter.Name, out var from)
            ? new LetterPair(letter.Name, from, old[from], @new[letter.Name])
            : new LetterPair(letter.Name, null, null, @new[letter.Name])));
        pairs.AddRange(gone.Keys.Select(name => new LetterPair(name, name, old[name], null)));
        return [.. pairs.OrderBy(pair => pair.Name, StringComparer.Ordinal)];
    }

    private Dictionary<string, string> LettersIn(string folder) =>
        new LetterFinder(host.Folder, host.Files, rules).Find([folder]).SelectMany(edition => edition.Letters)
            .ToDictionary(path => EditionPaths.Relative(folder, path), StringComparer.Ordinal);

    private HashSet<string> LinesOf(string path)
    {
        try
        {
            return [.. host.Files.ReadLetter(path).Text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];
        }
        catch (IOException)
        {
            return [];
        }
    }

    /// <summary>The letters that have a line in common with another; lines that many have, such as a greeting, tell nothing.</summary>
    private static IEnumerable<string> CandidatesFor(HashSet<string> lines, ILookup<string, string> owners) =>
        lines.Select(line => owners[line]).Where(letters => letters.Take(MostOwners + 1).Count() <= MostOwners).SelectMany(letters => letters).Distinct();

    /// <summary>How many of the lines of both they have in common, from 0 to 1.</summary>
    private static double Likeness(HashSet<string> one, HashSet<string> other)
    {
        var common = one.Count(other.Contains);
        return common == 0 ? 0 : (double)common / (one.Count + other.Count - common);
    }
}
