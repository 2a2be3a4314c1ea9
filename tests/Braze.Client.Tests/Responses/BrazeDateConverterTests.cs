using System.Text.Json;

namespace Braze.Client.Tests;

public sealed class BrazeDateConverterTests
{
    [Theory]
    [InlineData("\"2026-03-01T10:00:00Z\"")]
    [InlineData("\"2026-03-01T10:00:00.000+00:00\"")]
    [InlineData("\"2026-03-01T12:00:00+02:00\"")]
    [InlineData("\"2026-03-01T10:00:00\"")]
    [InlineData("\"2026-03-01 10:00:00.000 UTC\"")]
    public void Moment_is_read_in_every_spelling_of_Braze(string json)
    {
        foreach (string culture in new[] { "en-US", "ar-SA", "th-TH" })
        {
            using InCulture scope = new(culture);

            Read(json).Should().Be(Wire.Now);
        }
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("\"12:30\"")]
    [InlineData("\"03/04/2026\"")]
    [InlineData("\"2026-13-01T10:00:00Z\"")]
    [InlineData("1767225600")]
    [InlineData("{\"at\":[1,2]}")]
    public void Moment_is_null_when_it_cannot_be_read(string json) => Read(json).Should().BeNull();

    private static DateTimeOffset? Read(string json) =>
        JsonSerializer.Deserialize($$"""{"created_at":{{json}}}""", BrazeResponseJson.Default.PreferenceCenterCreateResponse)!.CreatedAt;
}
