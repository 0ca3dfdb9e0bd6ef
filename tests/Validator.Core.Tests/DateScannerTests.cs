using CsCheck;
using Validator.Dates;

namespace Validator.Tests;

public sealed class DateScannerTests
{
    [Theory]
    [InlineData("on 1 July 1943.", "1 July 1943", "1 July 1943")]
    [InlineData("on July 1, 1943, and", "July 1, 1943", "1 July 1943")]
    [InlineData("July 1st 1943", "July 1st 1943", "1 July 1943")]
    [InlineData("the 2d of July, 1943", "2d of July, 1943", "2 July 1943")]
    [InlineData("the 14th day of July 1843", "14th day of July 1843", "14 July 1843")]
    [InlineData("Sept. 31, 1959", "Sept. 31, 1959", "31 September 1959")]
    [InlineData("SEPTEMBER 30, 1959", "SEPTEMBER 30, 1959", "30 September 1959")]
    [InlineData("Wien, 2. März 1895", "2. März 1895", "2 March 1895")]
    [InlineData("den 3ten Mai", "3ten Mai", "3 May")]
    [InlineData("am 3. Okt. 1895", "3. Okt. 1895", "3 October 1895")]
    [InlineData("le 14 juillet 1789", "14 juillet 1789", "14 July 1789")]
    [InlineData("le 1er févr. 1789", "1er févr. 1789", "1 February 1789")]
    [InlineData("19 мая 1860 г.", "19 мая 1860", "19 May 1860")]
    [InlineData("5 янв. 1860", "5 янв. 1860", "5 January 1860")]
    [InlineData("am 12. 4. 1943 war", "12. 4. 1943", "12 April 1943")]
    [InlineData("am 12.4.1943.", "12.4.1943", "12 April 1943")]
    [InlineData("Stockholm, November 13, 1918, 6 p.m.", "November 13, 1918", "13 November 1918")]
    [InlineData("London, [July] 1, [1943]", "July] 1, [1943", "1 July 1943")]
    [InlineData("May 27[footnoteRef:3], 1919", "May 27[footnoteRef:3], 1919", "27 May 1919")]
    [InlineData("July 1, 1230Z", "July 1", "1 July")]
    [InlineData("July 1, 1800 hours", "July 1", "1 July")]
    [InlineData("telegram 81 March 3, 1949", "March 3, 1949", "3 March 1949")]
    [InlineData("3 July 5 p.m.", "3 July", "3 July")]
    [InlineData("March 8 1 p.m.", "March 8", "8 March")]
    [InlineData("12 July 43", "12 July", "12 July")]
    [InlineData("on 30 January 1648/9 at noon", "30 January 1648/9", "30 January 1649")]
    [InlineData("Feb. 10, 1699/1700.", "Feb. 10, 1699/1700", "10 February 1700")]
    [InlineData("10 March 1690–91", "10 March 1690–91", "10 March 1691")]
    [InlineData("10 March 1690/4", "10 March 1690", "10 March 1690")]
    [InlineData("10 March 1943/4 p.m.", "10 March 1943", "10 March 1943")]
    public void Date_IsReadWithItsParts(string text, string found, string parts)
    {
        var date = DateScanner.In(text).Should().ContainSingle().Subject;
        text.Substring(date.Span.Start, date.Span.Length).Should().Be(found);
        date.Start.ToString().Should().Be(parts);
        date.Form.Should().Be(DateForm.Single);
    }

    [Theory]
    [InlineData("5–7 July 1943", "5 July 1943", "7 July 1943", DateForm.Range)]
    [InlineData("July 5-7, 1943", "5 July 1943", "7 July 1943", DateForm.Range)]
    [InlineData("July 27–8, 1943", "27 July 1943", "28 July 1943", DateForm.Range)]
    [InlineData("5. bis 7. Juli 1943", "5 July 1943", "7 July 1943", DateForm.Range)]
    [InlineData("31 June–2 July", "31 June", "2 July", DateForm.Range)]
    [InlineData("October 1, 1948–March 81, 1949", "1 October 1948", "81 March 1949", DateForm.Range)]
    [InlineData("30 December–2 January 1944", "30 December 1943", "2 January 1944", DateForm.Range)]
    [InlineData("5/6 July 1943", "5 July 1943", "6 July 1943", DateForm.Range)]
    [InlineData("1/14 February 1918", "1 February 1918", "14 February 1918", DateForm.Dual)]
    [InlineData("19 (31) мая 1860", "19 May 1860", "31 May 1860", DateForm.Dual)]
    [InlineData("25 May 1641–2 June 1641", "25 May 1641", "2 June 1641", DateForm.Range)]
    [InlineData("31 January/13 February 1918", "31 January 1918", "13 February 1918", DateForm.Dual)]
    public void TwoDays_AreARangeOrAPair(string text, string start, string end, DateForm form)
    {
        var date = DateScanner.In(text).Should().ContainSingle().Subject;
        date.Span.Length.Should().Be(text.Length);
        (date.Start.ToString(), date.End.ToString(), date.Form).Should().Be((start, end, form));
    }

    [Theory]
    [InlineData("May 1950")]
    [InlineData("march 81 miles")]
    [InlineData("we may 31 times")]
    [InlineData("file 751G.00/4–1655")]
    [InlineData("telegram No. 31 June was")]
    [InlineData("see Document 31. June was")]
    [InlineData("$31 March")]
    [InlineData("at 4:31 March")]
    [InlineData("1,431 March")]
    [InlineData("June 31,500 men")]
    [InlineData("June 5 p.m.")]
    [InlineData("31\tMarch")]
    [InlineData("31\nMarch 1949")]
    [InlineData("18 Brumaire an 8")]
    [InlineData("4.12.1")]
    public void OtherNumbers_AreNoDates(string text) => DateScanner.In(text).Should().BeEmpty();

    [Theory]
    [InlineData("Thursday, 1 July 1943", DayOfWeek.Thursday)]
    [InlineData("Thursday, the 1st of July 1943", DayOfWeek.Thursday)]
    [InlineData("Thursday morning, July 1, 1943", DayOfWeek.Thursday)]
    [InlineData("Donnerstag, den 1. Juli 1943", DayOfWeek.Thursday)]
    [InlineData("Do. 1. Juli 1943", DayOfWeek.Thursday)]
    [InlineData("jeudi 1er juillet 1943", DayOfWeek.Thursday)]
    [InlineData("в четверг 1 июля 1943", DayOfWeek.Thursday)]
    [InlineData("Thurs., July 1, 1943", DayOfWeek.Thursday)]
    [InlineData("last Thursday [July 1, 1943]", DayOfWeek.Thursday)]
    [InlineData("July 1, 1943 (Thursday)", DayOfWeek.Thursday)]
    [InlineData("the Baltimore Sun, July 1, 1943", null)]
    [InlineData("came on Thursday. July 1, 1943", null)]
    [InlineData("Wednesday and Thursday, July 1, 1943", null)]
    public void Weekday_BelongsToTheDateBesideIt(string text, DayOfWeek? weekday) =>
        DateScanner.In(text).Should().ContainSingle().Which.Weekday.Should().Be(weekday);

    [Theory]
    [InlineData(1943, 7, 1, CalendarStyle.Gregorian, DayOfWeek.Thursday)]
    [InlineData(1917, 10, 25, CalendarStyle.Julian, DayOfWeek.Wednesday)]
    [InlineData(1582, 10, 4, CalendarStyle.Julian, DayOfWeek.Thursday)]
    [InlineData(1582, 10, 15, CalendarStyle.Gregorian, DayOfWeek.Friday)]
    public void Weekday_FollowsTheCalendar(int year, int month, int day, CalendarStyle style, DayOfWeek weekday) =>
        HistoricalCalendar.WeekdayOf(new PartialDate(year, month, day), style).Should().Be(weekday);

    [Fact]
    public void DayNumbers_AgreeWithTheFrameworkAndGoBothWays()
    {
        var first = HistoricalCalendar.DayNumber(new PartialDate(1, 1, 1), CalendarStyle.Gregorian);
        for (var day = new DateTime(1500, 1, 1); day.Year < 2100; day = day.AddDays(11))
        {
            var date = new PartialDate(day.Year, day.Month, day.Day);
            var number = HistoricalCalendar.DayNumber(date, CalendarStyle.Gregorian);
            (number - first).Should().Be((day - DateTime.MinValue).Days);
            HistoricalCalendar.GregorianOf(number).Should().Be(date);
        }
    }

    [Theory]
    [InlineData("A. Marlow to Sir J. Penrose. 1 July 1943.", "1 July 1943", "1 July 1943")]
    [InlineData("A. Marlow to Sir J. Penrose. [July 1943].", "July 1943", "July 1943")]
    [InlineData("A. Marlow to Sir J. Penrose. June–July 1943.", "June 1943", "July 1943")]
    [InlineData("A. Marlow to Sir J. Penrose. 1943.", "1943", "1943")]
    [InlineData("A. Marlow to Sir J. Penrose. 3 July.", "3 July", "3 July")]
    public void HeadingDate_HasWhatTheHeadingSays(string heading, string start, string end)
    {
        var date = HeadingDate.Of(Syntax.DocumentSyntax.Parse(heading + "\nText of 3 May 1921."))!;
        (date.Start.ToString(), date.End.ToString()).Should().Be((start, end));
    }

    [Fact]
    public void UndatedHeading_HasNoDate() =>
        HeadingDate.Of(Syntax.DocumentSyntax.Parse("A. Marlow to Sir J. Penrose. Undated.\nText")).Should().BeNull();

    [Fact]
    public void AnyText_GivesDatesInOrderAndWithinIt()
    {
        string[] pieces =
        [
            "1", "31", "81", "1943", "July", "Sept.", "мая", "März", " ", " ", ", ", "–", "/", ".", "(", ")", "[", "]", "th", " of ", "Monday", "Do.", "\n", "\t", "[footnoteRef:1]", " bis ", "O.S.", "p.m.",
        ];
        Gen.Int[0, pieces.Length - 1].Array[0, 14].Select(chosen => string.Concat(chosen.Select(piece => pieces[piece]))).Sample(
            text =>
            {
                var end = 0;
                foreach (var date in DateScanner.In(text))
                {
                    date.Span.Start.Should().BeGreaterThanOrEqualTo(end);
                    end = date.Span.End;
                    end.Should().BeLessThanOrEqualTo(text.Length);
                    foreach (var part in new[] { date.DaysSpan, date.MonthSpan, date.StartSpan, date.EndSpan })
                        date.Span.Contains(part).Should().BeTrue();
                    text.Substring(date.Span.Start, date.Span.Length).Should().NotContain("\n").And.NotContain("\t");
                }

                HeadingDate.Of(Syntax.DocumentSyntax.Parse("A. Marlow to Sir J. Penrose. " + text));
            },
            iter: 20_000);
    }
}
