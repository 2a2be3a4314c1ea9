using System.Globalization;

namespace Braze.Client.Csv.Tests;

public sealed class CellTextTests
{
    [Theory]
    [InlineData("2026-01-02T03:04:05Z", "2026-01-02T03:04:05Z")]
    [InlineData("2026-01-02T03:04:05.678Z", "2026-01-02T03:04:05.678Z")]
    [InlineData("2026-01-02T03:04:05", "2026-01-02T03:04:05Z")]
    [InlineData("2026-01-02T03:04:05+02:00", "2026-01-02T01:04:05Z")]
    [InlineData("2026-01-02 03:04:05 +0200", "2026-01-02T01:04:05Z")]
    [InlineData("2026-01-02 03:04:05 UTC", "2026-01-02T03:04:05Z")]
    [InlineData(" 2026-01-02 03:04:05.678 UTC ", "2026-01-02T03:04:05.678Z")]
    [InlineData("2026-01-02", "2026-01-02T00:00:00Z")]
    [InlineData("20260102", "2026-01-02T00:00:00Z")]
    public void TryReadMoment_takes_what_is_certain(string text, string moment)
    {
        CellText.TryReadMoment(text, out DateTimeOffset value).Should().BeTrue();

        value.Should().Be(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("12:30")]
    [InlineData("01/02/2026")]
    [InlineData("2026-13-02")]
    [InlineData("2026-01-001T00:00:00Z")]
    [InlineData("1735786800")]
    [InlineData("yesterday")]
    public void TryReadMoment_guesses_nothing(string? text) => CellText.TryReadMoment(text, out _).Should().BeFalse();

    [Theory]
    [InlineData("1980-12-21")]
    [InlineData(" 1980-12-21 ")]
    [InlineData("1980-12-21T23:59:59-11:00")]
    [InlineData("1980-12-21 00:00:00 UTC")]
    [InlineData("19801221")]
    public void TryReadDay_takes_the_day_alone(string text)
    {
        CellText.TryReadDay(text, out DateOnly value).Should().BeTrue();

        value.Should().Be(new DateOnly(1980, 12, 21));
    }

    [Theory]
    [InlineData("1980-12-211")]
    [InlineData("1980-12")]
    [InlineData("21.12.1980")]
    [InlineData("")]
    public void TryReadDay_guesses_nothing(string text) => CellText.TryReadDay(text, out _).Should().BeFalse();

    [Theory]
    [InlineData("3", 3)]
    [InlineData(" 3 ", 3)]
    [InlineData("3.0", 3)]
    [InlineData("-3", -3)]
    [InlineData("1.2E+3", 1200)]
    [InlineData("9223372036854775807", long.MaxValue)]
    public void TryReadCount_takes_whole_numbers(string text, long expected)
    {
        CellText.TryReadCount(text, out long value).Should().BeTrue();

        value.Should().Be(expected);
    }

    [Theory]
    [InlineData("3.5")]
    [InlineData("1,000")]
    [InlineData("9223372036854775808")]
    [InlineData("=1+1")]
    public void TryReadCount_takes_nothing_else(string text) => CellText.TryReadCount(text, out _).Should().BeFalse();

    [Theory]
    [InlineData("true", true)]
    [InlineData("TRUE", true)]
    [InlineData("1", true)]
    [InlineData("False", false)]
    [InlineData("0", false)]
    public void TryReadBoolean_takes_words_and_digits(string text, bool expected)
    {
        CellText.TryReadBoolean(text, out bool value).Should().BeTrue();

        value.Should().Be(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("yes")]
    [InlineData("2")]
    public void TryReadBoolean_takes_nothing_else(string text) => CellText.TryReadBoolean(text, out _).Should().BeFalse();
}
