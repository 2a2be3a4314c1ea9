namespace Braze.Client.Tests;

public sealed class WireTimeConverterTests
{
    [Theory]
    [InlineData("2026-03-01T10:00:00Z")]
    [InlineData("2026-03-01T11:00:00.000+01:00")]
    [InlineData("2026-03-01T10:00:00")]
    [InlineData("2026-03-01 10:00:00.000 UTC")]
    [InlineData("2026-03-01 10:00:00")]
    public void Parse_reads_the_vendor_s_forms(string text) => WireTimeConverter.Parse(text).Should().Be(Wire.Now);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("N/A")]
    [InlineData("01/03/2026")]
    public void Parse_reads_none_when_it_is_no_ISO_date(string? text) => WireTimeConverter.Parse(text).Should().BeNull();
}
