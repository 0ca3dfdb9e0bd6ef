using Microsoft.CodeAnalysis;

namespace Validator.Tests;

public sealed class DateRuleTests
{
    [Theory]
    [InlineData("31 June 1943", "There is no “31 June 1943”: June has 30 days")]
    [InlineData("30 February 1943", "There is no “30 February 1943”: February 1943 has 28 days")]
    [InlineData("29 February 1900", "There is no “29 February 1900”: February 1900 has 29 days by the Julian calendar only")]
    [InlineData("30 February", "There is no “30 February”: February has 29 days")]
    public void ImpossibleDate_IsToldWithItsMonthsLength(string date, string message) =>
        Check.Messages(Letter(date), "ED5001").Should().Equal(message);

    [Theory]
    [InlineData("Friday, 1 July 1943", "1 July 1943 was a Thursday, not a Friday")]
    [InlineData("Wednesday, 25 October 1917", "25 October 1917 was a Thursday, not a Wednesday; by the Julian calendar it was a Wednesday")]
    [InlineData("Friday, 25 October 1917 (O.S.)", "25 October 1917 was a Wednesday, not a Friday (Old Style)")]
    [InlineData("Friday, 1/14 February 1918", "14 February 1918 was a Thursday, not a Friday")]
    public void Weekday_IsToldWithTheRightOne(string date, string message) =>
        Check.Messages(Letter(date), "ED5002").Should().Equal(message);

    [Theory]
    [InlineData("Thursday, 4 October 1582")]
    [InlineData("Wednesday, 25 October 1917 (O.S.)")]
    [InlineData("Thursday, 1/14 February 1918")]
    [InlineData("Friday, 1 July")]
    [InlineData("Friday, 31 June 1943")]
    public void Weekday_ThatFitsOrCannotBeReckoned_IsNoFinding(string date) => Check.Messages(Letter(date), "ED5002").Should().BeEmpty();

    [Theory]
    [InlineData("1/15 February 1918", "1 February 1918 Old Style was 14 February 1918 New Style, not 15 February 1918")]
    [InlineData("31 January/12 February 1918", "31 January 1918 Old Style was 13 February 1918 New Style, not 12 February 1918")]
    public void DualDate_IsToldWithTheRightDay(string date, string message) => Check.Messages(Letter(date), "ED5003").Should().Equal(message);

    [Theory]
    [InlineData("1/11 March 1650")]
    [InlineData("1/12 March 1750")]
    [InlineData("1/13 March 1850")]
    [InlineData("1/14 March 1950")]
    [InlineData("25/9 March 1850")]
    [InlineData("20 December 1849/1 January 1850")]
    [InlineData("20 December/1 January 1850")]
    [InlineData("14/1 March 1950")]
    [InlineData("5/6 July 1943")]
    public void DualDate_OfItsCentury_IsNoFinding(string date) => Check.Messages(Letter(date), "ED5003").Should().BeEmpty();

    [Theory]
    [InlineData("7–5 July 1943", "The range ends on 5 July 1943, before it begins on 7 July 1943")]
    [InlineData("7 July–5 June 1943", "The range ends on 5 June 1943, before it begins on 7 July 1943")]
    [InlineData("7 July 1943–5 July 1942", "The range ends on 5 July 1942, before it begins on 7 July 1943")]
    public void ReversedRange_IsToldWithBothEnds(string date, string message) => Check.Messages(Letter(date), "ED5004").Should().Equal(message);

    [Theory]
    [InlineData("The packet was due on 31 June 1943.", DiagnosticSeverity.Warning)]
    [InlineData("Port Amity, 31 June 1943, 6 p.m.", DiagnosticSeverity.Error)]
    [InlineData("[Port Amity, June 31, 1943]", DiagnosticSeverity.Error)]
    [InlineData("Wien, 31. Juni", DiagnosticSeverity.Error)]
    [InlineData("The packet\t31 June 1943", DiagnosticSeverity.Warning)]
    [InlineData("The packet[footnoteRef:1] sailed. [1:  On 31 June 1943.] ", DiagnosticSeverity.Error)]
    [InlineData("The packet sailed [31 June 1943].", DiagnosticSeverity.Error)]
    public void ImpossibleDate_IsAnErrorUnlessTheAuthorWroteIt(string line, DiagnosticSeverity severity) =>
        Check.Find("E. Marlow to Sir J. Penrose. 1 July 1943.\n" + line + "\n").Where(finding => finding.Id == "ED5001").Select(finding => finding.Severity).Should().Equal(severity);

    [Theory]
    [InlineData("It was due on 31 June, they say, and we waited.")]
    [InlineData("The packet\t31 June")]
    [InlineData("The packet[footnoteRef:1] sailed. [1:  On 31 June.] ")]
    [InlineData("Port Amity, June 43")]
    public void ImpossibleDate_WithoutAYear_IsNoneInRunningText(string line) =>
        Check.Messages("E. Marlow to Sir J. Penrose. 1 July 1943.\n" + line + "\n", "ED5001").Should().BeEmpty();

    [Theory]
    [InlineData("1943-07-02.txt", "1 July 1943", "The heading is dated 1 July 1943, but the file’s name says 2 July 1943")]
    [InlineData("marlow-1943-07-02-a.txt", "July 1–3, 1942", "The heading is dated July 1–3, 1942, but the file’s name says 2 July 1943")]
    [InlineData("1943-07-02.txt", "June 1943", "The heading is dated June 1943, but the file’s name says 2 July 1943")]
    public void FileName_IsToldWithBothDates(string name, string date, string message) =>
        Check.Messages(Letter(date), "ED5006", name: name).Should().Equal(message);

    [Theory]
    [InlineData("1943-07-02.txt", "2 July 1943")]
    [InlineData("1943-07-02.txt", "July 1943")]
    [InlineData("1943-07-02.txt", "2 July")]
    [InlineData("1943-07-02.txt", "1–3 July 1943")]
    [InlineData("1918-02-14.txt", "1/14 February 1918")]
    [InlineData("1918-02-01.txt", "1/14 February 1918")]
    [InlineData("1918-02-14.txt", "1 February 1918 (O.S.)")]
    [InlineData("1943-07-02.txt", "Undated")]
    [InlineData("1943-07-02.txt", "31 June 1943")]
    [InlineData("1943-13-02.txt", "1 July 1943")]
    [InlineData("11943-07-02.txt", "1 July 1943")]
    public void FileName_ThatFitsOrSaysNoDay_IsNoFinding(string name, string date) => Check.Messages(Letter(date), "ED5006", name: name).Should().BeEmpty();

    [Theory]
    [InlineData("1918-02-14.txt", "1/15 February 1918", "ED5003")]
    [InlineData("1918-02-02.txt", "1/15 February 1918", "ED5003")]
    [InlineData("1918-02-15.txt", "1/15 February 1918", "ED5003")]
    [InlineData("1918-03-14.txt", "1/15 February 1918", "ED5003", "ED5006")]
    public void SlipInOneOfTwoStyles_IsOneFinding(string name, string date, params string[] ids) =>
        Check.Find(Letter(date), name: name).Select(finding => finding.Id).Order().Should().Equal(ids);

    [Theory]
    [InlineData("21 June 1941", 1)]
    [InlineData("22 June 1941", 0)]
    [InlineData("May 1941", 1)]
    [InlineData("1946", 1)]
    [InlineData("1945", 0)]
    public void Span_CountsSoFarAsTheHeadingSays(string date, int findings) =>
        Check.Messages(Letter(date), "ED5005", "edition_span = 1941-06-22..1945-09-02").Should().HaveCount(findings);

    [Theory]
    [InlineData("edition_span = {|ED0003:1945-09-02..1941-06-22|}\n")]
    [InlineData("edition_span = {|ED0003:1941|}\n")]
    [InlineData("edition_persons = {|ED0003:nobody.txt|}\n")]
    [InlineData("edition_persons = persons.txt\n")]
    [InlineData("edition_date_format = {|ED0003:year-month-day|}\n")]
    public void Settings_AreChecked(string lines) => Check.Configuration(lines);

    [Fact]
    public void UnknownPerson_IsToldWithTheNearest() =>
        Check.Messages("Consul, E. Marlowe, to Sir J. Penrose. 3 May 1921.\nText\n", "ED5007", "edition_persons = persons.txt")
            .Should().Equal("Consul, E. Marlowe is not in the edition’s register of persons; the nearest is E. Marlow");

    [Theory]
    [InlineData("3 May 1921", "month-day-year", "May 3, 1921")]
    [InlineData("3–5 May 1921", "month-day-year", "May 3–5, 1921")]
    [InlineData("May 3", "day-month-year", "3 May")]
    public void DateFormat_RewritesTheDate(string date, string format, string rewritten) =>
        Check.Fix(Letter(date), "ED8003", $"edition_date_format = {format}").Should().Be(Letter(rewritten));

    private static string Letter(string date) => $"E. Marlow to Sir J. Penrose. {date}.\nThe packet has sailed.\n";

    [Fact]
    public void RangeToADayThatIsNone_IsNotReversedBesides() =>
        Check.Find("E. Marlow to Sir J. Penrose. 33–5 May 1921.\nWe hope.\n").Select(finding => finding.Id).Should().Equal("ED5001");
}
