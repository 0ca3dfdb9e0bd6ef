namespace Validator.Tests;

/// <summary>Ways of numbering that real letters use. Each is sound unless a mark says otherwise.</summary>
public sealed class NumberingTests
{
    [Theory]
    [InlineData("a telegram's serial and its paragraphs", "2109. Your telegram of yesterday.\n1. One.\n2. Two.")]
    [InlineData("a serial, a lead, and paragraphs from 2", "1240. The meeting opened.\n2. Two.\n3. Three.")]
    [InlineData("a serial alone", "17. Your telegram No. 18 has come.")]
    [InlineData("two serials", "3126. For Dale from Cross:\n723. The conference met to-day.")]
    [InlineData("a serial with the first paragraph", "317. 1. One.\n2. Two.")]
    [InlineData("a lead and paragraphs from 2", "The meeting opened.\n2. Two.\n3. Three.")]
    [InlineData("sections that letters count, through which numbers run on", "A. Summary\n1. One.\n2. Two.\nB. Problems\n3. Three.\n4. Four.")]
    [InlineData("sections that begin anew", "A. Summary\n1. One.\n2. Two.\nB. Problems\n1. One.\n2. Two.")]
    [InlineData("points inside a paragraph", "1. One.\n2. These are wanted:\n1. Coal.\n2. Oil.\n3. Three.")]
    [InlineData("letters inside paragraphs", "1. One:\na. First.\nb. Second.\n2. Two:\na. First.\nb. Second.\n3. Three.")]
    [InlineData("Roman heads", "I. Past\n1. One.\n2. Two.\nII. Present\n1. One.\n2. Two.")]
    [InlineData("numbers for several paragraphs", "1. One.\n2 and 3. Both are well.\n4–6. So are these.\n7. Seven.")]
    [InlineData("supplied numbers among printed ones", "[1.] One.\n2. Two.\n[3.] Three.\n4. Four.")]
    [InlineData("a quotation with numbers of its own", "1. One.\n2. Revise to read as follows:\n“16. The coast should begin.”\n3. Three.\n“17. The coast should end.”\n4. Four.")]
    [InlineData("a number that the editor marks", "1. One.\n2. Two.\n2. [sic] Three.\n3. Four.")]
    [InlineData("a number that the editor corrects", "1. One.\na. First.\nb. Second.\n3. [c.] Third.\nd. Fourth.\n2. Two.")]
    [InlineData("a part after a label", "1. One.\n2. Two.\nEnclosure\n1. One.\n2. Two.")]
    [InlineData("a part after a title in capitals", "1. One.\n2. Two.\nPART TWO.\n1. One.\n2. Two.")]
    [InlineData("signatures like letters", "A. Kerr\nC. Hill\nE. Dale")]
    [InlineData("an extract", "[Extract.]\n4. Four.\n7. Seven.\n9. Nine.")]
    [InlineData("an omission at a paragraph's end before its note", "1. One[footnoteRef:1]. […] [1:  Not printed.] \n\n3. Three.")]
    [InlineData("an omission on a line of its own", "1. One.\n[…]\n5. Five.")]
    [InlineData("a statement of omission", "1. One.\n[Here follow paragraphs 2–9 on coal.]\n10. Ten.")]
    [InlineData("lines that may not be printed", "1. One.\n[2 lines not declassified]\n3. Three.")]
    [InlineData("a statement in the editor's own words", "1. One.\n[Paragraphs 2–9 are omitted.]\n10. Ten.")]
    [InlineData("a statement with numbers as its marks have them", "1. One.\n[2–9. Omitted.]\n10. Ten.")]
    [InlineData("a statement in German", "1. One.\n[Hier fehlt ein Blatt.]\n10. Ten.")]
    [InlineData("a statement in French", "1. One.\n[Huit paragraphes omis.]\n10. Ten.")]
    [InlineData("a missing page", "1. One.\n[One page missing][footnoteRef:1] [1:  Torn off.] \n\n10. Ten.")]
    [InlineData("a statement over several lines", "1. One.\n[Omitted here are\ntwo paragraphs]\n4. Four.")]
    [InlineData("a whole date at a line's start", "1. One.\nWien, 12. 4. 1921.\n2. Two.")]
    [InlineData("an asterisk before a number", "1. One.\n2. Two.\n*3. Three.\n4. Four.")]
    [InlineData("a colon inside parentheses", "1. One.\n2. Two.\nThe following men, who are drawn by the lot, are put at the end of the roll of all: (Law of 1832:)\n1. One.\n2. Two.")]
    [InlineData("zeros before all digits", "01. One.\n02. Two.\n03. Three.")]
    [InlineData("a file number in the hole", "1. One. […]\n500.A15 a 1/446\n3. Three.")]
    [InlineData("points under a paragraph that goes on through them", "1. One.\n2. Two.\n3. Three is this.\nWe are short of these:\n1. Coal.\n2. Oil.\n4. Four.")]
    [InlineData("a list of one under the first paragraph", "1. We ask one thing:\n1. Coal.\n2. We offer ships.")]
    [InlineData("a quotation inside a quotation", "1. One.\n2. Two.\n3. He said:\n“1. We agree.\n2. We say “no.”\n3. We sail.\n4. We stay.”\n4. Four.")]
    [InlineData("an omission that names the numbers before the first", "[1–2. …]\n3. Three.\n4. Four.")]
    public void UsualNumbering_IsSound(string what, string body) => Find(body).Should().BeEmpty(what);

    [Theory]
    [InlineData("1. One.\n2. Two.\n{|ED2001:4.|} Four.\n5. Five.")]
    [InlineData("1. One [grp. undec.]\n{|ED2001:3.|} Three.")]
    [InlineData("1. One ... and more.\n{|ED2001:3.|} Three.")]
    [InlineData("1. One.\n2. Two.\n{|ED2005:2.|} Three.\n4. Four.\n5. Five.")]
    [InlineData("1. One.\n2. Two.\n3. Three.\n{|ED2005:3.|} Four.\n4. Five.\n6. Six.\n7. Seven.")]
    [InlineData("1. One.\n2. Two.\n{|ED2001:8.|} Three.\n4. Four.\n5. Five.")]
    [InlineData("1. One.\n{|ED2005:1.|} Two.\n3. Three.")]
    [InlineData("1. One.\n2. Two.\n3. Three.\n4. Four.\n{|ED2006:2.|} Back.\n5. Five.")]
    [InlineData("1. One.\n2. Two.\n{|ED2009:3|} Three has lost its stop.\n4. Four.")]
    [InlineData("1. One.\n2. Two [Paragraphs 3–6 are omitted] and more.\n{|ED2001:7.|} Seven.")]
    [InlineData("1. One.\n[group missing]\n{|ED2001:3.|} Three.")]
    [InlineData("1. One.\n[Signed]\n{|ED2001:3.|} Three.")]
    [InlineData("1. One.\n[The promised map]\n{|ED2001:3.|} Three.")]
    [InlineData("1. One.\n[The following was added in cipher:]\n{|ED2001:3.|} Three.")]
    [InlineData("1. One:\n(a) First.\n(b) Second.\n{|ED2001:(d)|} Fourth.\n2. Two.")]
    [InlineData("1. One.\n2. Two.\nAn unnumbered one.\n{|ED2001:4.|} Four.")]
    [InlineData("{|ED2003:[1–3. …]|}\n3. Three.\n4. Four.")]
    [InlineData("[…]\n5. We hope.\n{|ED2005:5.|} We go.")]
    [InlineData("1. We hope […\n3. We go.\n4. We stay.")]
    [InlineData("1. One.\n2. Two.\n2. [sci] Three.\n3. Four.")]
    [InlineData("1. One.\n2. Two.\n2. [sic Three.\n3. Four.")]
    [InlineData("1. One.\na. First.\nb. Second.\n3. [c. Third.\nd. Fourth.\n2. Two.")]
    [InlineData("1. The aims are:\n(1) To sail.\n(2) To stay.\n{|ED2001:3.|} We hope.\n4. We go.")]
    [InlineData("1. One.\n{|ED2009:(2.)|} Two.\n3. Three.")]
    [InlineData("1. One.\n2. Two.\n3. Three.\n3. [sic] Four.\n4. Five.\n5. Six.\n{|ED2001:7.|} Seven.\n8. Eight.")]
    [InlineData("1. One.\n{|ED2001:3.|} Two.\n4. Three.\n5. Four.\n6. Five.\n{|ED2005:6.|} Six.")]
    [InlineData("He said:\n“1. We agree.\n2. We sail.\n{|ED2001:4.|} We stay.\n5. We hope.”")]
    [InlineData("He said:\n“1. We agree.\n2. We sail.\n{|ED2005:2.|} We stay.\n4. We hope.”")]
    [InlineData("1. One.\n2. Two.\n3. The text reads:\n“3. Go.”\n4. Four.\n5. Five.\n{|ED2001:7.|} Seven.")]
    [InlineData("1. The aims are:\n(a) To sail.\n(b) To stay.\n{|ED2005:1.|} We hope.\n3. We go.\n4. We return.")]
    [InlineData("We ask:\n1. We hope.\n{|ED2005:1.|} We go.\nYours,")]
    [InlineData("We ask two things:\n1. First.\n2. Second.\nWe have heard. We offer:\n1. Ships.\n{|ED2001:3.|} Money.\n4. Men.")]
    [InlineData("We ask two things:\n1. First.\n2. Second.\nOFFERS\n1. Ships.\n{|ED2001:3.|} Money.\n4. Men.")]
    [InlineData("We ask:\n1. One.\n2. Two.\nWe offer:\n1. One.\n2. Two.\n3. Three.\n{|ED2005:3.|} Four.\n5. Five.")]
    public void Mistake_IsOneFindingAtItsPlace(string body)
    {
        var expected = MarkedText.Read("E. Marlow to Sir J. Penrose. 3 May 1921.\n" + body + "\n");
        Check.Find(expected.Text).Where(finding => finding.Id.StartsWith("ED2", StringComparison.Ordinal))
            .Select(finding => (finding.Id, finding.Span)).Should().Equal(expected.Expected.Select(finding => (finding.Id, finding.Span)));
    }

    [Fact]
    public void MissingNumberWithAParagraphInItsPlace_NamesTheLineAndWarns()
    {
        var finding = Find("1. One.\nAn unnumbered one.\n3. Three.").Should().ContainSingle().Subject;
        finding.Should().Be("Warning ED2001: Paragraph 2 is missing between 1 and 3; where text is left out, […] says so; the unnumbered paragraph at line 3 may be it");
    }

    private static IEnumerable<string> Find(string body) =>
        Check.Find("E. Marlow to Sir J. Penrose. 3 May 1921.\n" + body + "\n")
            .Where(finding => finding.Id.StartsWith("ED2", StringComparison.Ordinal) && finding.Id != "ED2010")
            .Select(finding => $"{finding.Severity} {finding.Id}: {finding.Message}");
}
