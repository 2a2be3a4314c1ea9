namespace Braze.Client.Tests;

public sealed class BrazeKpiTests
{
    [Fact]
    public async Task GetNewUsersSeriesAsync_reads_the_golden_series()
    {
        DataSeries<NewUsersPoint> series = await GoldenAnswer.ReadAsync(BrazeOperations.KpiNewUsersDataSeries, client => client.Kpi.GetNewUsersSeriesAsync(2));

        series.Data.Select(p => (p.Time, p.NewUsers)).Should().Equal((GoldenAnswer.Day(1), 21), (GoldenAnswer.Day(2), 22));
    }

    [Fact]
    public async Task GetDailyActiveUsersSeriesAsync_reads_the_golden_series()
    {
        DataSeries<DailyActiveUsersPoint> series =
            await GoldenAnswer.ReadAsync(BrazeOperations.KpiDailyActiveUsersDataSeries, client => client.Kpi.GetDailyActiveUsersSeriesAsync(2));

        series.Data.Select(p => (p.Time, p.ActiveUsers)).Should().Equal((GoldenAnswer.Day(1), 31), (GoldenAnswer.Day(2), 32));
    }

    [Fact]
    public async Task GetMonthlyActiveUsersSeriesAsync_reads_the_golden_series()
    {
        DataSeries<MonthlyActiveUsersPoint> series =
            await GoldenAnswer.ReadAsync(BrazeOperations.KpiMonthlyActiveUsersDataSeries, client => client.Kpi.GetMonthlyActiveUsersSeriesAsync(2));

        series.Data.Select(p => (p.Time, p.ActiveUsers)).Should().Equal((GoldenAnswer.Day(1), 41), (GoldenAnswer.Day(2), 42));
    }

    [Fact]
    public async Task GetUninstallsSeriesAsync_reads_the_golden_series()
    {
        DataSeries<UninstallsPoint> series = await GoldenAnswer.ReadAsync(BrazeOperations.KpiUninstallsDataSeries, client => client.Kpi.GetUninstallsSeriesAsync(2));

        series.Data.Select(p => (p.Time, p.Uninstalls)).Should().Equal((GoldenAnswer.Day(1), 51), (GoldenAnswer.Day(2), 52));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public async Task Series_are_refused_unsent_when_their_length_is_not_1_to_100(int days)
    {
        using BrazeHost host = BrazeHost.Accepting();

        await FluentActions.Awaiting(() => host.Client.Kpi.GetNewUsersSeriesAsync(days)).Should().ThrowAsync<ArgumentOutOfRangeException>().WithMessage("*1 to 100*");
        host.Handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task Series_name_only_the_length_when_nothing_else_is_said()
    {
        using BrazeHost host = BrazeHost.Accepting();

        await host.Client.Kpi.GetUninstallsSeriesAsync(100);

        host.Handler.Requests.Should().ContainSingle().Which.Path.Should().Be("/kpi/uninstalls/data_series?length=100");
    }
}
