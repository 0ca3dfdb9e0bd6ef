using Validator.Analysis;
using Validator.Dates;

namespace Validator.Rules.Dates;

/// <summary>The dates of one block.</summary>
internal sealed class DatesOfBlock : PlacedPart
{
    private readonly List<HistoricalDate> dates;

    private DatesOfBlock(BlockReading reading, IReadOnlyList<HistoricalDate> dates) : base(reading.Block) => this.dates = [.. dates];

    /// <summary>The dates, in the order of the text.</summary>
    public IReadOnlyList<HistoricalDate> All => Now(dates);

    public static DatesOfBlock? Of(BlockReading reading) => DateScanner.In(reading.Block) is { Count: > 0 } dates ? new DatesOfBlock(reading, dates) : null;

    /// <inheritdoc/>
    protected override void Move(int by) => Move(dates, date => date.Move(by));
}
