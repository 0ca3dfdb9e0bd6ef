using Validator.Analysis;
using Validator.Dates;

namespace Validator.Rules.Dates;

/// <summary>The dates of one block.</summary>
internal sealed class DatesOfBlock
{
    private readonly BlockReading reading;
    private readonly IReadOnlyList<HistoricalDate> dates;

    private DatesOfBlock(BlockReading reading, IReadOnlyList<HistoricalDate> dates)
    {
        this.reading = reading;
        this.dates = [.. dates.Select(date => date.Move(-reading.Block.Span.Start))];
    }

    /// <summary>The dates where they stand now, in the order of the text.</summary>
    public IEnumerable<HistoricalDate> All => dates.Select(date => date.Move(reading.Block.Span.Start));

    public static DatesOfBlock? Of(BlockReading reading) => DateScanner.In(reading.Block) is { Count: > 0 } dates ? new DatesOfBlock(reading, dates) : null;
}
