namespace Braze.Client.Tests;

public sealed class CatalogItemValuesTests
{
    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("é")]
    public void Id_is_refused_when_it_has_another_character(string id)
    {
        Action create = () => _ = new CatalogItemValues(id);

        create.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Id_may_have_250_characters()
    {
        new CatalogItemValues(new string('a', 250)).Id.Should().HaveLength(250);
        Action longer = () => _ = new CatalogItemValues(new string('a', 251));
        longer.Should().Throw<ArgumentException>().WithMessage("*251*250*");
    }

    [Fact]
    public void Field_is_refused_when_it_is_the_id()
    {
        CatalogItemValues item = new("a");

        Action set = () => item["id"] = "b";

        set.Should().Throw<ArgumentException>().WithMessage("*constructor*");
    }

    [Fact]
    public void Field_takes_5000_characters()
    {
        CatalogItemValues item = new("a") { ["x"] = new string('a', 5000) };
        item.Count.Should().Be(1);
        Action longer = () => item["x"] = new string('a', 5001);
        longer.Should().Throw<ArgumentException>().WithMessage("*5001*5000*");
    }

    [Fact]
    public void Field_is_refused_when_it_is_no_finite_number()
    {
        CatalogItemValues item = new("a");

        Action set = () => item["x"] = double.NaN;

        set.Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData(181, 0)]
    [InlineData(0, -91)]
    [InlineData(double.NaN, 0)]
    public void Geo_is_refused_when_it_is_no_place(double longitude, double latitude)
    {
        Action create = () => CatalogValue.Geo(longitude, latitude);

        create.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Field_that_is_null_is_left_out()
    {
        CatalogItemValues item = new("a") { ["x"] = "1" };

        item["x"] = (string?)null;

        item.Count.Should().Be(0);
        item["x"].IsSet.Should().BeFalse();
    }
}
