namespace Braze.Client.Tests;

public sealed class AttributeValueTests
{
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    public void Numbers_and_dates_have_one_form_when_the_culture_has_another(string culture)
    {
        using InCulture scope = new(culture);

        Wire.Attribute(1234567.5).Should().Be("1234567.5");
        Wire.Attribute(-224.96m).Should().Be("-224.96");
        Wire.Attribute(new DateTimeOffset(2026, 3, 1, 23, 30, 0, TimeSpan.FromHours(-5))).Should().Be("\"2026-03-02T04:30:00.000Z\"");
        Wire.Attribute(new DateOnly(2020, 5, 28)).Should().Be("\"2020-05-28\"");
    }

    [Fact]
    public void Numbers_keep_their_digits_when_they_are_large_or_exact()
    {
        Wire.Attribute(long.MaxValue).Should().Be("9223372036854775807");
        Wire.Attribute(79228162514264337593543950335m).Should().Be("79228162514264337593543950335");
        Wire.Attribute(19.90m).Should().Be("19.90");
        Wire.Attribute((short)7).Should().Be("7");
        Wire.Attribute(7u).Should().Be("7");
        Wire.Attribute(0.5f).Should().Be("0.5");
    }

    [Fact]
    public void Increment_is_an_integer_and_never_a_float()
    {
        Wire.Attribute(AttributeValue.Increment(1)).Should().Be("""{"inc":1}""");
        Wire.Attribute(AttributeValue.Increment(long.MinValue)).Should().Be("""{"inc":-9223372036854775808}""");
    }

    [Fact]
    public void Character_is_text_and_not_its_number() => Wire.Attribute('A').Should().Be("\"A\"");

    [Fact]
    public void Milliseconds_are_cut_and_not_rounded_when_a_time_has_more_digits() =>
        Wire.Attribute(new DateTimeOffset(2026, 12, 31, 23, 59, 59, TimeSpan.Zero).AddTicks(9_999_999)).Should().Be("\"2026-12-31T23:59:59.999Z\"");

    [Fact]
    public void Array_takes_lists_arrays_and_arguments()
    {
        Wire.Attribute(new[] { "a", "b" }).Should().Be("""["a","b"]""");
        Wire.Attribute(new List<string> { "a" }).Should().Be("""["a"]""");
        Wire.Attribute(AttributeValue.Array("a", "b")).Should().Be("""["a","b"]""");
        Wire.Attribute(AttributeValue.Array()).Should().Be("[]");
        Wire.Attribute(AttributeValue.Numbers(1, 2.5)).Should().Be("[1,2.5]");
    }

    [Fact]
    public void Array_is_a_copy_so_that_a_later_change_of_the_list_does_not_show()
    {
        List<string> list = ["a"];
        AttributeValue value = list;
        list.Add("b");

        Wire.Attribute(value).Should().Be("""["a"]""");
    }

    [Fact]
    public void Modify_writes_only_what_there_is_to_do()
    {
        Wire.Attribute(AttributeValue.Modify(add: ["a"])).Should().Be("""{"add":["a"]}""");
        Wire.Attribute(AttributeValue.Modify(remove: ["b"])).Should().Be("""{"remove":["b"]}""");
        Wire.Attribute(AttributeValue.ModifyObjects(remove: [new ObjectMatch("id", 1)])).Should()
            .Be("""{"$remove":[{"$identifier_key":"id","$identifier_value":1}]}""");
    }

    [Fact]
    public void Modify_refuses_to_do_nothing()
    {
        Action strings = () => AttributeValue.Modify(add: [], remove: []);
        Action objects = () => AttributeValue.ModifyObjects();

        strings.Should().Throw<ArgumentException>().WithMessage("*nothing to add*");
        objects.Should().Throw<ArgumentException>().WithMessage("*nothing to add*");
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Assignment_refuses_what_is_no_finite_number(double number)
    {
        Action[] attempts =
        [
            () => Wire.Attribute(number),
            () => AttributeValue.Numbers(1, number),
            () => _ = new AttributeObject { ["n"] = number },
            () => _ = new ObjectMatch("id", number),
            () => _ = new PropertyObject { ["n"] = number },
            () => PropertyValue.Numbers(number),
        ];

        attempts.Should().AllSatisfy(attempt => attempt.Should().Throw<ArgumentException>().WithMessage("*finite number*"));
    }

    [Fact]
    public void Assignment_takes_a_string_of_255_characters_and_refuses_256()
    {
        string longest = new('x', 255);
        Action[] attempts =
        [
            () => Wire.Attribute(longest + "x"),
            () => AttributeValue.Array(longest + "x"),
            () => AttributeValue.Modify(add: [longest + "x"]),
            () => AttributeValue.Modify(remove: [longest + "x"]),
            () => _ = new AttributeObject { ["n"] = longest + "x" },
        ];

        Wire.Attribute(longest).Should().Be($"\"{longest}\"");
        Wire.Attribute(AttributeValue.Array(longest)).Should().Be($"[\"{longest}\"]");
        attempts.Should().AllSatisfy(attempt => attempt.Should().Throw<ArgumentException>().WithMessage("*256 characters*limit is 255*"));
    }

    [Fact]
    public void Assignment_refuses_dates_after_the_year_3000()
    {
        Action moment = () => Wire.Attribute(DateTimeOffset.MaxValue);
        Action date = () => _ = new AttributeObject { ["n"] = DateOnly.MaxValue };

        moment.Should().Throw<ArgumentException>().WithMessage("*year 3000*");
        date.Should().Throw<ArgumentException>().WithMessage("*year 3000*");
        Wire.Attribute(new DateOnly(3000, 12, 31)).Should().Be("\"3000-12-31\"");
    }

    [Fact]
    public void Arrays_refuse_null_elements()
    {
        Action[] attempts =
        [
            () => AttributeValue.Array("a", null!),
            () => AttributeValue.Modify(add: [null!]),
            () => AttributeValue.Objects(null!, null!),
            () => AttributeValue.ModifyObjects(add: [null!]),
            () => AttributeValue.ModifyObjects(update: [null!]),
            () => AttributeValue.ModifyObjects(remove: [null!]),
            () => PropertyValue.Array("a", null!),
            () => PropertyValue.Objects([null!]),
        ];

        attempts.Should().AllSatisfy(attempt => attempt.Should().Throw<ArgumentException>().WithMessage("*is null*"));
    }

    [Theory]
    [InlineData("a.b")]
    [InlineData("$a")]
    [InlineData("a b")]
    public void Nested_name_refuses_dots_dollars_and_spaces(string name)
    {
        Action member = () => _ = new AttributeObject { [name] = 1 };
        Action match = () => _ = new ObjectMatch(name, 1);

        member.Should().Throw<ArgumentException>().WithMessage("*dot, a dollar sign or a space*");
        match.Should().Throw<ArgumentException>().WithMessage("*dot, a dollar sign or a space*");
    }

    [Fact]
    public void Nested_name_takes_255_characters_and_refuses_256()
    {
        string longest = new('x', 255);
        Action tooLong = () => _ = new AttributeObject { [longest + "x"] = 1 };

        new AttributeObject { [longest] = 1 }.Count.Should().Be(1);
        tooLong.Should().Throw<ArgumentException>().WithMessage("*256*limit is 255*");
    }

    [Fact]
    public void Nested_object_refuses_nulls_and_operations()
    {
        AttributeValue[] refused =
        [
            AttributeValue.Null,
            AttributeValue.Increment(1),
            AttributeValue.Modify(add: ["a"]),
            AttributeValue.ModifyObjects(remove: [new ObjectMatch("id", 1)]),
        ];

        refused.Should().AllSatisfy(value =>
        {
            Action set = () => _ = new AttributeObject { ["n"] = value };
            set.Should().Throw<ArgumentException>().WithMessage("*'n'*drop every nested change*");
        });
    }

    [Fact]
    public void Nested_object_leaves_out_what_is_csharp_null() =>
        Wire.Attribute(new AttributeObject { ["a"] = (string?)null, ["b"] = 1 }).Should().Be("""{"b":1}""");

    [Fact]
    public void Nested_object_that_contains_itself_is_refused_instead_of_exhausting_the_stack()
    {
        AttributeObject loop = new();
        loop["self"] = loop;
        Action write = () => Wire.Attribute(loop);

        write.Should().Throw<ArgumentException>().WithMessage("*50 levels*");
    }

    [Fact]
    public void ObjectMatch_refuses_values_that_identify_nothing()
    {
        AttributeValue[] refused = [AttributeValue.Null, default, new AttributeObject(), AttributeValue.Array("a"), Wire.Now];

        refused.Should().AllSatisfy(value =>
        {
            Action match = () => _ = new ObjectMatch("id", value);
            match.Should().Throw<ArgumentException>().WithMessage("*string, a boolean or a number*");
        });
    }

    [Fact]
    public void ToString_shows_no_value()
    {
        ((AttributeValue)"secret").ToString().Should().Be("Text");
        ((PropertyValue)"secret").ToString().Should().Be("Text");
        new AttributeObject { ["a"] = "secret" }.ToString().Should().Be("1 members");
        new PropertyObject { ["a"] = "secret" }.ToString().Should().Be("1 properties");
    }
}
