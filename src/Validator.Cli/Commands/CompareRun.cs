using System.Text;
using Validator.Analysis;
using Validator.Cli.Reporters;
using Validator.Cli.Versioning;
using Validator.Comparing;
using Validator.Files;
using Validator.Reporting;
using Validator.Syntax;

namespace Validator.Cli.Commands;

/// <summary>One run of <c>validator compare</c>.</summary>
internal sealed class CompareRun(CompareOptions options, IReadOnlyList<Rule> rules, Host host)
{
    /// <summary>Runs and returns the exit code.</summary>
    /// <exception cref="CannotRunException">There is nothing to compare, or a letter cannot be read.</exception>
    public int Run()
    {
        var comparison = options.Since is null ? ComparePaths() : CompareRevisions(options.Since);
        Write(comparison);
        return comparison.IsAuthorUnchanged || options.AllowsTranscript ? ExitCode.Sound : ExitCode.Findings;
    }

    private EditionComparison ComparePaths()
    {
        if (options.Paths.Count != 2) throw new CannotRunException("Name two letters or two folders, the old one first, or a revision, as in 'validator compare --since main'.");
        var (old, @new) = (FullPath(options.Paths[0]), FullPath(options.Paths[1]));
        foreach (var (path, typed) in new[] { (old, options.Paths[0]), (@new, options.Paths[1]) })
            if (!host.Files.FileExists(path) && !host.Files.FolderExists(path)) throw new CannotRunException($"There is no file or folder '{VisibleText.Of(typed)}'.");
        if (host.Files.FolderExists(old) != host.Files.FolderExists(@new)) throw new CannotRunException("A letter cannot be compared with a folder: name two letters or two folders.");
        var pairs = host.Files.FolderExists(old)
            ? new FolderPairs(rules, host).Find(old, @new)
            : [new LetterPair(EditionPaths.Relative(host.Folder, @new), EditionPaths.Relative(host.Folder, @new), old, @new)];
        return Compare(pairs, host.Files);
    }

    private EditionComparison CompareRevisions(string revision)
    {
        var paths = options.Paths.Count == 0 ? ["."] : options.Paths;
        var root = GitRepository.RootAround(FullPath(paths[0]), host.Files);
        if (paths.FirstOrDefault(path => GitRepository.RootAround(FullPath(path), host.Files) != root) is { } other)
            throw new CannotRunException($"'{VisibleText.Of(other)}' stands in another repository than '{VisibleText.Of(paths[0])}': compare one at a time.");
        var changes = new GitRepository(root).ChangesSince(revision, [root]);
        using var then = new RevisionFiles(changes, host.Files);
        return Compare(new RevisionPairs(root, changes, then, rules, host).Find(paths), then);
    }

    private EditionComparison Compare(IReadOnlyList<LetterPair> pairs, IFileAccess then)
    {
        var letters = new ComparedLetter[pairs.Count];
        try
        {
            Parallel.For(0, pairs.Count, Threads.For(pairs.Count, host.Cancellation), index => letters[index] = Compare(pairs[index], then));
        }
        catch (AggregateException exception) when (exception.InnerException is CannotRunException unreadable)
        {
            throw new CannotRunException(unreadable.Message);
        }

        return new EditionComparison(letters);
    }

    private ComparedLetter Compare(LetterPair pair, IFileAccess then)
    {
        if (pair.Path is null) return new ComparedLetter(pair.Name, LetterStatus.Deleted, LetterComparison.Same);
        if (pair.OldPath is null) return new ComparedLetter(pair.Name, LetterStatus.New, LetterComparison.Same) { Path = pair.Path };
        var (before, after) = (Read(then, pair.OldPath), Read(host.Files, pair.Path));
        var comparison = before == after ? LetterComparison.Same : LetterComparer.Compare(DocumentSyntax.Parse(before), DocumentSyntax.Parse(after));
        var isMoved = pair.OldName != pair.Name;
        return new ComparedLetter(pair.Name, isMoved ? LetterStatus.Moved : LetterStatus.Kept, comparison) { OldName = isMoved ? pair.OldName : null, Path = pair.Path };
    }

    private string Read(IFileAccess files, string path)
    {
        try
        {
            return files.ReadLetter(path).Text;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException($"'{VisibleText.Of(EditionPaths.Relative(host.Folder, path))}' cannot be compared: {VisibleText.Of(exception.Message)}.");
        }
    }

    private string FullPath(string typed) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(typed, host.Folder));

    private void Write(EditionComparison comparison)
    {
        switch (options.Format)
        {
            case ComparisonFormat.Json:
                ComparisonJsonReporter.Write(comparison, host.Output);
                break;
            case ComparisonFormat.Markdown:
                ComparisonMarkdownReporter.Write(comparison, host.Output);
                break;
            case ComparisonFormat.GitHub:
                var root = GitRepository.FindRoot(host.Folder, host.Files) ?? host.Folder;
                ComparisonGitHubReporter.Write(
                    comparison, host.Output, letter => letter.Path is null ? letter.Name : EditionPaths.Relative(root, letter.Path), options.AllowsTranscript ? "notice" : "error");
                WriteJobSummary(comparison);
                break;
            default:
                new ComparisonTextReporter(host.Output, host.OutputTerminal).Write(comparison);
                break;
        }
    }

    private void WriteJobSummary(EditionComparison comparison)
    {
        if (host.Variable(ReportWriter.JobSummary) is not { Length: > 0 } file) return;
        using var output = new StreamWriter(new FileStream(Path.GetFullPath(file, host.Folder), FileMode.Append), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        ComparisonMarkdownReporter.Write(comparison, output);
    }
}
