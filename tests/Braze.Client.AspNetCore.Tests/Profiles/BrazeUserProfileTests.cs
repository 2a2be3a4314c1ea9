using System.Globalization;
using System.Text.Json;

namespace Braze.Client.AspNetCore.Tests;

/// <summary>Profiles as templates render them.</summary>
public sealed class BrazeUserProfileTests
{
    [Fact]
    public void Read_takes_every_field_of_the_template()
    {
        BrazeUserProfile profile = PayloadReader.Profile("""
            {
              "city": "Anytown", "country": "US", "first_name": "Ann", "gender": "F", "language": "en", "last_name": "Example",
              "date_of_birth": "19820101", "phone_number": "+15555550100", "time_zone": "GMT+7", "twitter_handle": "ann_example",
              "email": "a@b.test", "braze_id": "00000000000000000000000a", "external_id": "u-1"
            }
            """)!;

        profile.Should().BeEquivalentTo(new BrazeUserProfile
        {
            City = "Anytown",
            Country = "US",
            FirstName = "Ann",
            Gender = "F",
            Language = "en",
            LastName = "Example",
            DateOfBirthText = "19820101",
            PhoneNumber = "+15555550100",
            TimeZone = "GMT+7",
            TwitterHandle = "ann_example",
            Email = "a@b.test",
            BrazeId = "00000000000000000000000a",
            ExternalId = "u-1",
        });
        profile.DateOfBirth.Should().Be(new DateOnly(1982, 1, 1));
    }

    [Theory]
    [InlineData("\"19820101\"", "1982-01-01")]
    [InlineData("19820101", "1982-01-01")]
    [InlineData("\"1982-01-31\"", "1982-01-31")]
    [InlineData("\" 1982-01-31 \"", "1982-01-31")]
    [InlineData("\"1982-01-31T23:59:59+14:00\"", "1982-01-31")]
    [InlineData("\"1982-01-31 00:00:00 UTC\"", "1982-01-31")]
    [InlineData("\"1982/01/31\"", "1982-01-31")]
    [InlineData("\"1982/01/31 00:00:00\"", "1982-01-31")]
    [InlineData("\"\"", null)]
    [InlineData("\"  \"", null)]
    [InlineData("null", null)]
    [InlineData("\"01/02/1982\"", null)]
    [InlineData("\"31/01/1982\"", null)]
    [InlineData("\"1982/01-31\"", null)]
    [InlineData("\"1982/31/01\"", null)]
    [InlineData("\"1982-02-30\"", null)]
    [InlineData("\"19821301\"", null)]
    [InlineData("\"1982-01-311\"", null)]
    [InlineData("\"unknown\"", null)]
    [InlineData("382147200000", null)]
    [InlineData("true", null)]
    [InlineData("{}", null)]
    [InlineData("[1982]", null)]
    public void Read_takes_a_day_in_the_forms_it_comes_in(string json, string? expected)
    {
        BrazeUserProfile profile = PayloadReader.Profile($$"""{"date_of_birth":{{json}},"city":"x"}""")!;

        DateOnly? day = expected is null ? null : DateOnly.ParseExact(expected, "O", CultureInfo.InvariantCulture);
        profile.DateOfBirth.Should().Be(day);
        profile.City.Should().Be("x", "what follows the day is read as well");
    }

    [Theory]
    [InlineData("\"01/02/1982\"", "01/02/1982")]
    [InlineData("\"unknown\"", "unknown")]
    [InlineData("382147200000", "382147200000")]
    [InlineData("\"1982-01-31T23:59:59+14:00\"", "1982-01-31T23:59:59+14:00")]
    [InlineData("19820101", "19820101")]
    [InlineData("\"\"", null)]
    [InlineData("null", null)]
    public void Read_keeps_the_text_of_a_day(string json, string? expected)
    {
        BrazeUserProfile profile = PayloadReader.Profile($$"""{"date_of_birth":{{json}}}""")!;

        profile.DateOfBirthText.Should().Be(expected);
        profile.AdditionalProperties.Should().BeNull("the day is a field this class knows");
    }

    [Fact]
    public void Set_date_of_birth_writes_the_text()
    {
        BrazeUserProfile profile = new() { DateOfBirth = new DateOnly(1982, 1, 31) };

        profile.DateOfBirthText.Should().Be("1982-01-31");
        profile.DateOfBirth.Should().Be(new DateOnly(1982, 1, 31));

        profile.DateOfBirth = null;

        profile.DateOfBirthText.Should().BeNull();
    }

    [Theory]
    [InlineData("\"\"", null)]
    [InlineData("\" \\t\"", null)]
    [InlineData("null", null)]
    [InlineData("15555550100", "15555550100")]
    [InlineData("1.50", "1.50")]
    [InlineData("true", "true")]
    [InlineData("[\"a\"]", "[\"a\"]")]
    [InlineData("\"\\ud800\"", null)]
    [InlineData("\" a \"", " a ")]
    public void Read_takes_text_of_any_kind_and_blank_as_absent(string json, string? expected)
    {
        BrazeUserProfile profile = PayloadReader.Profile($$"""{"phone_number":{{json}},"city":"x"}""")!;

        profile.PhoneNumber.Should().Be(expected);
        profile.City.Should().Be("x");
    }

    [Fact]
    public void Read_keeps_fields_it_does_not_know()
    {
        BrazeUserProfile profile = PayloadReader.Profile("""{"loyalty_tier":"gold","visits":3,"nested":{"a":[1]}}""")!;

        profile.AdditionalProperties.Should().HaveCount(3);
        profile.AdditionalProperties!["loyalty_tier"].GetString().Should().Be("gold");
        profile.AdditionalProperties["visits"].GetInt32().Should().Be(3);
        profile.AdditionalProperties["nested"].ValueKind.Should().Be(JsonValueKind.Object);
    }

    [Fact]
    public void Read_takes_an_empty_object_names_in_any_case_and_a_trailing_comma()
    {
        PayloadReader.Profile("{}")!.AdditionalProperties.Should().BeNull();
        PayloadReader.Profile("""{"First_Name":"Ann","EMAIL":"a@b.test",}""").Should().BeEquivalentTo(new BrazeUserProfile { FirstName = "Ann", Email = "a@b.test" });
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("[{}]")]
    [InlineData("\"text\"")]
    [InlineData("1")]
    [InlineData("{")]
    [InlineData("{\"first_name\":\"An\"n\"}")]
    [InlineData("{} {}")]
    [InlineData("{}<br>")]
    [InlineData("<!DOCTYPE html><html></html>")]
    [InlineData("first_name=Ann&email=a%40b.test")]
    public void Read_refuses_what_is_not_one_object(string body) => PayloadReader.Profile(body).Should().BeNull();

    [Fact]
    public void Read_refuses_nesting_without_end() =>
        PayloadReader.Profile("{\"x\":" + new string('[', 10_000) + new string(']', 10_000) + "}").Should().BeNull();
}
