using System.Globalization;
using System.Text.Json;

namespace Braze.Client.Tests;

public sealed class BrazeDateConverterTests
{
    [Theory]
    [InlineData("\"2026-02-01\"", "2026-02-01T00:00:00.0000000+00:00")]
    [InlineData("\"2026-02-01T10:20:30Z\"", "2026-02-01T10:20:30.0000000+00:00")]
    [InlineData("\"2026-02-01T10:20:30.5Z\"", "2026-02-01T10:20:30.5000000+00:00")]
    [InlineData("\"2026-02-01T10:20:30\"", "2026-02-01T10:20:30.0000000+00:00")]
    [InlineData("\"2026-02-01T10:20:30-05:00\"", "2026-02-01T10:20:30.0000000-05:00")]
    [InlineData("\"2026-02-01T10:20\"", "2026-02-01T10:20:00.0000000+00:00")]
    [InlineData("\"2026-02-01 10:20:30.000 UTC\"", "2026-02-01T10:20:30.0000000+00:00")]
    [InlineData("\"2026-02-01 10:20:30 UTC\"", "2026-02-01T10:20:30.0000000+00:00")]
    [InlineData("\"2026-02-01 10:20:30 +0200\"", "2026-02-01T10:20:30.0000000+02:00")]
    [InlineData("\"2026-02-01T10:20:30.000+00:00\"", "2026-02-01T10:20:30.0000000+00:00")]
    [InlineData("\"2026-02-01 10:20:30\"", "2026-02-01T10:20:30.0000000+00:00")]
    [InlineData("\"2026-13-01T10:00:00Z\"", null)]
    [InlineData("\"03/04/2026\"", null)]
    [InlineData("\"N/A\"", null)]
    [InlineData("\"\\ud800\"", null)]
    [InlineData("\"10:20\"", null)]
    [InlineData("\"yesterday\"", null)]
    [InlineData("\"\"", null)]
    [InlineData("1700000000", null)]
    [InlineData("{\"a\":1}", null)]
    [InlineData("null", null)]
    public void Read_takes_every_form_of_date_and_nothing_else(string time, string? expected)
    {
        string json = $$"""{"data":[{"time":{{time}},"dau":1}]}""";

        foreach (string culture in new[] { "de-DE", "ar-SA", "th-TH" })
        {
            using InCulture scope = new(culture);

            DataSeries<DailyActiveUsersPoint> series = JsonSerializer.Deserialize(json, BrazeResponseJson.Default.DataSeriesDailyActiveUsersPoint)!;

            DailyActiveUsersPoint point = series.Data.Should().ContainSingle().Subject;
            string? read = point.Time?.ToString("O", CultureInfo.InvariantCulture);
            read.Should().Be(expected, culture);
            point.ActiveUsers.Should().Be(1);
        }
    }
}
