namespace Braze.Client.Tests;

public sealed class BrazeSessionsTests
{
    [Fact]
    public async Task GetSeriesAsync_reads_the_golden_series()
    {
        DataSeries<SessionsPoint> series = await GoldenAnswer.ReadAsync(
            BrazeOperations.SessionsDataSeries, client => client.Sessions.GetSeriesAsync(new SessionSeriesQuery(2) { Unit = SeriesUnit.Hour }));

        series.Data.Select(p => (p.Time, p.Sessions)).Should().Equal((GoldenAnswer.Hour(10), 1154), (GoldenAnswer.Hour(11), 1155));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public void Query_is_refused_when_its_length_is_not_1_to_100(int length) =>
        FluentActions.Invoking(() => new SessionSeriesQuery(length)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*1 to 100*");
}
