using Microsoft.CodeAnalysis.Text;
using Validator.Files;
using Validator.Syntax;

namespace Validator.Tests;

public sealed class HeadingParsingTests
{
    [Theory]
    [InlineData("British Ambassador to Moscow, A. Kerr, to Prime Minister, W. Churchill. 1 July 1943.", "British Ambassador to Moscow, A. Kerr", "Prime Minister, W. Churchill", "1 July 1943")]
    [InlineData("The Minister in Norway (Hale) to the Secretary of State. 5 May 1918.[footnoteRef:1] [1:  Not found.] ", "The Minister in Norway (Hale)", "the Secretary of State", "5 May 1918")]
    [InlineData("Embassy in Chile to Department of State, July 7, 1969, 1230Z. 7 July 1969.", "Embassy in Chile", "Department of State, July 7, 1969, 1230Z", "7 July 1969")]
    [InlineData("A. Marlow to Sir J. Penrose. July 1, 1843.", "A. Marlow", "Sir J. Penrose", "July 1, 1843")]
    [InlineData("A. Marlow to Sir J. Penrose. Thursday, 1 July 1943.", "A. Marlow", "Sir J. Penrose", "Thursday, 1 July 1943")]
    [InlineData("A. Marlow to Sir J. Penrose. 1/14 February 1918.", "A. Marlow", "Sir J. Penrose", "1/14 February 1918")]
    [InlineData("A. Marlow to Sir J. Penrose. 5–7 July 1943.", "A. Marlow", "Sir J. Penrose", "5–7 July 1943")]
    [InlineData("A. Marlow to Sir J. Penrose. [July 1943].", "A. Marlow", "Sir J. Penrose", "[July 1943]")]
    [InlineData("A. Marlow to Sir J. Penrose. [undated].", "A. Marlow", "Sir J. Penrose", "[undated]")]
    [InlineData("A. Marlow to Sir J. Penrose. Undated.", "A. Marlow", "Sir J. Penrose", "Undated")]
    [InlineData("A. Marlow to Sir J. Penrose. 1943.", "A. Marlow", "Sir J. Penrose", "1943")]
    [InlineData("A. Marlow to Sir J. Penrose.", "A. Marlow", "Sir J. Penrose", null)]
    [InlineData("Memorandum of Conversation. 3 May 1961.", null, null, "3 May 1961")]
    [InlineData("Minutes of the Commissioners, Hotel Bellevue, August 13, 1919, 2 p.m.", null, null, "August 13, 1919, 2 p.m")]
    [InlineData("Embassy in Chile to Department of State, November 19, 1953. 19 November 1953.", "Embassy in Chile", "Department of State, November 19, 1953", "19 November 1953")]
    [InlineData("Minutes of the Commissioners, Tuesday, May 27, 1919.", null, null, "Tuesday, May 27, 1919")]
    [InlineData("A. Marlow to. 3 May 1921.", "A. Marlow", "", "3 May 1921")]
    [InlineData("to Sir J. Penrose. 3 May 1921.", "", "Sir J. Penrose", "3 May 1921")]
    public void Heading_NamesItsPartiesAndDate(string line, string? sender, string? recipient, string? date)
    {
        var document = DocumentSyntax.Parse(line + "\nText");
        var parts = document.Heading!.Parts;
        TextOf(document, parts.Sender).Should().Be(sender);
        TextOf(document, parts.Recipient).Should().Be(recipient);
        TextOf(document, parts.Date).Should().Be(date);
    }

    [Fact]
    public void RealHeadings_AgreeWithTheManifest()
    {
        Assert.SkipUnless(Corpus.IsPresent, Corpus.Absent);
        int right = 0, all = 0;
        foreach (var row in Corpus.Manifest)
        {
            if (row["sender"].Length == 0 || row["recipient"].Length == 0) continue;
            var document = DocumentSyntax.Parse(LetterDecoder.Decode(File.ReadAllBytes(Corpus.LetterNamed(row["file"]))).Text);
            var parts = document.Heading!.Parts;
            all++;
            if (WithoutArticle(TextOf(document, parts.Sender)) == WithoutArticle(row["sender"]) && WithoutArticle(TextOf(document, parts.Recipient)) == WithoutArticle(row["recipient"]) && parts.Date is not null == row["date"].Length > 0) right++;
        }

        right.Should().BeGreaterThan(all * 98 / 100);
    }

    private static string? TextOf(DocumentSyntax document, TextSpan? span) => span is null ? null : document.Text.Substring(span.Value.Start, span.Value.Length);

    private static string WithoutArticle(string? party) =>
        (party ?? "").StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? party![4..].TrimEnd('.') : (party ?? "").TrimEnd('.', ',');
}
