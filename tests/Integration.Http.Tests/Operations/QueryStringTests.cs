using System.Globalization;

namespace Integration.Http.Tests;

public sealed class QueryStringTests
{
    [Fact]
    public void Build_escapes_values_and_keeps_names() =>
        new QueryString().Add("email", "a+b@x.test").Add("last_edit.time[gt]", "ü &=").Build()
            .Should().Be("email=a%2Bb%40x.test&last_edit.time[gt]=%C3%BC%20%26%3D");

    [Fact]
    public void Build_is_null_when_every_value_is() =>
        new QueryString().Add("a", (string?)null).Add("b", (long?)null).Add("c", (bool?)null).Add("d", (DateTimeOffset?)null).Add("e", (DateOnly?)null).AddEach("f[]", null).Build()
            .Should().BeNull();

    [Fact]
    public void AddEach_repeats_the_name() => new QueryString().AddEach("external_id[]", ["u-1", "u-2"]).Build().Should().Be("external_id[]=u-1&external_id[]=u-2");

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("sv-SE")]
    public void Build_does_not_depend_on_the_culture(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            new QueryString()
                .Add("page", -1).Add("on", true).Add("off", false)
                .Add("at", new DateTimeOffset(2026, 3, 1, 1, 30, 0, TimeSpan.FromHours(2))).Add("day", new DateOnly(2026, 2, 28))
                .Build().Should().Be("page=-1&on=true&off=false&at=2026-02-28T23%3A30%3A00Z&day=2026-02-28");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void ToString_shows_no_value() => new QueryString().Add("email", "a@b.test").ToString().Should().Be("QueryString");
}
