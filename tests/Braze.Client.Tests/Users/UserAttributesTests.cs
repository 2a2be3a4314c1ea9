using System.Text.Json.Nodes;
using Integration.Abstractions;
using Integration.Http;

namespace Braze.Client.Tests;

public sealed class UserAttributesTests
{
    public static TheoryData<string, Action<UserAttributes>, Action<UserAttributes>, string> Fields => new()
    {
        { "first_name", a => a.FirstName = Optional.Null, a => a.FirstName = "Ann", "\"Ann\"" },
        { "last_name", a => a.LastName = Optional.Null, a => a.LastName = "Ann", "\"Ann\"" },
        { "email", a => a.Email = Optional.Null, a => a.Email = "a@b.test", "\"a@b.test\"" },
        { "phone", a => a.Phone = Optional.Null, a => a.Phone = "0", "\"0\"" },
        { "home_city", a => a.HomeCity = Optional.Null, a => a.HomeCity = "", "\"\"" },
        { "country", a => a.Country = Optional.Null, a => a.Country = "NO", "\"NO\"" },
        { "language", a => a.Language = Optional.Null, a => a.Language = "nb", "\"nb\"" },
        { "dob", a => a.DateOfBirth = Optional.Null, a => a.DateOfBirth = new DateOnly(1990, 5, 8), "\"1990-05-08\"" },
        { "gender", a => a.Gender = Optional.Null, a => a.Gender = Gender.Male, "\"M\"" },
        { "time_zone", a => a.TimeZone = Optional.Null, a => a.TimeZone = "Europe/Oslo", "\"Europe/Oslo\"" },
        {
            "current_location", a => a.CurrentLocation = Optional.Null, a => a.CurrentLocation = new UserLocation(-180, 90),
            """{"longitude":-180,"latitude":90}"""
        },
        {
            "date_of_first_session", a => a.DateOfFirstSession = Optional.Null, a => a.DateOfFirstSession = Wire.Now,
            "\"2026-03-01T10:00:00.000Z\""
        },
        {
            "date_of_last_session", a => a.DateOfLastSession = Optional.Null, a => a.DateOfLastSession = Wire.Now, "\"2026-03-01T10:00:00.000Z\""
        },
        {
            "marked_email_as_spam_at", a => a.MarkedEmailAsSpamAt = Optional.Null, a => a.MarkedEmailAsSpamAt = Wire.Now,
            "\"2026-03-01T10:00:00.000Z\""
        },
        {
            "email_subscribe", a => a.EmailSubscribe = Optional.Null, a => a.EmailSubscribe = GlobalSubscriptionState.Subscribed, "\"subscribed\""
        },
        { "push_subscribe", a => a.PushSubscribe = Optional.Null, a => a.PushSubscribe = GlobalSubscriptionState.OptedIn, "\"opted_in\"" },
        { "email_open_tracking_disabled", a => a.EmailOpenTrackingDisabled = Optional.Null, a => a.EmailOpenTrackingDisabled = false, "false" },
        { "email_click_tracking_disabled", a => a.EmailClickTrackingDisabled = Optional.Null, a => a.EmailClickTrackingDisabled = true, "true" },
        { "facebook", a => a.Facebook = Optional.Null, a => a.Facebook = new FacebookProfile(), "{}" },
        { "twitter", a => a.Twitter = Optional.Null, a => a.Twitter = new TwitterProfile { Id = 1 }, """{"id":1}""" },
    };

    [Theory]
    [MemberData(nameof(Fields))]
    public void Field_is_absent_null_or_a_value_when_left_out_cleared_or_set(
        string name, Action<UserAttributes> clear, Action<UserAttributes> set, string value)
    {
        UserAttributes attributes = new(Wire.User);
        Wire.Json(attributes).Should().NotContain(member => member.Key == name);

        clear(attributes);
        Wire.Json(attributes).Should().Contain(member => member.Key == name && member.Value == null);

        set(attributes);
        Wire.Json(attributes)[name]!.ToJsonString().Should().Be(value);
    }

    [Fact]
    public void Field_is_left_out_when_a_csharp_null_is_assigned()
    {
        string? unknown = null;

        JsonObject json = Wire.Json(new UserAttributes(Wire.User) { FirstName = unknown, ["tier"] = unknown, ["points"] = (long?)null });

        json.Should().ContainSingle().Which.Key.Should().Be("external_id");
    }

    [Fact]
    public void Properties_return_what_was_assigned()
    {
        UserLocation location = new(1, 2);
        UserAttributes attributes = new(Wire.User)
        {
            FirstName = "Ann",
            HomeCity = Optional.Null,
            DateOfBirth = new DateOnly(1990, 5, 28),
            Gender = Gender.PreferNotToSay,
            CurrentLocation = location,
            DateOfLastSession = Wire.Now,
            PushSubscribe = GlobalSubscriptionState.Unsubscribed,
            EmailOpenTrackingDisabled = false,
        };

        attributes.FirstName.Value.Should().Be("Ann");
        attributes.LastName.IsSet.Should().BeFalse();
        attributes.HomeCity.IsNull.Should().BeTrue();
        attributes.DateOfBirth.Value.Should().Be(new DateOnly(1990, 5, 28));
        attributes.Gender.Value.Should().Be(Gender.PreferNotToSay);
        attributes.CurrentLocation.Value.Should().BeSameAs(location);
        attributes.DateOfLastSession.Value.Should().Be(Wire.Now);
        attributes.PushSubscribe.Value.Should().Be(GlobalSubscriptionState.Unsubscribed);
        attributes.EmailOpenTrackingDisabled.Value.Should().BeFalse();
        attributes["first_name"].IsSet.Should().BeFalse("reserved fields are not custom attributes");
    }

    [Fact]
    public void Indexer_replaces_in_place_when_a_name_is_set_again()
    {
        UserAttributes attributes = new(Wire.User) { ["a"] = 1, ["b"] = 2, ["c"] = 3 };

        attributes["b"] = "two";
        attributes["a"] = (string?)null;

        Wire.Json(attributes).ToJsonString().Should().Be("""{"external_id":"u-1","b":"two","c":3}""");
    }

    [Fact]
    public void Indexer_keeps_the_last_value_of_each_name_when_there_are_many()
    {
        UserAttributes attributes = new(Wire.User);
        for (int i = 0; i < 100; i++)
        {
            attributes[$"a{i}"] = -1;
        }

        for (int i = 0; i < 100; i += 2)
        {
            attributes[$"a{i}"] = i;
            attributes[$"a{i + 1}"] = (string?)null;
        }

        Wire.Json(attributes).Skip(1).Select(m => (m.Key, (int)m.Value!)).Should().Equal(Enumerable.Range(0, 50).Select(i => ($"a{i * 2}", i * 2)));
    }

    [Theory]
    [InlineData("external_id", "BrazeUser.External")]
    [InlineData("external_user_id", "BrazeUser.External")]
    [InlineData("braze_id", "BrazeUser.BrazeId")]
    [InlineData("user_alias", "BrazeUser.Alias")]
    [InlineData("_update_existing_only", "UpdateExistingOnly")]
    [InlineData("_merge_objects", "MergeObjects")]
    [InlineData("push_token_import", "PushTokenImport")]
    [InlineData("push_tokens", "PushTokens")]
    [InlineData("subscription_groups", "SubscriptionGroups")]
    [InlineData("email_subscription_info", "EmailSubscribe")]
    [InlineData("email", "Email")]
    [InlineData("dob", "DateOfBirth")]
    public void Indexer_names_the_property_to_use_when_a_name_is_reserved(string name, string advice)
    {
        Action set = () => _ = new UserAttributes(Wire.User) { [name] = "x" };

        set.Should().Throw<ArgumentException>().WithMessage($"*'{name}'*{advice}*");
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void Indexer_refuses_every_reserved_field(string name, Action<UserAttributes> clear, Action<UserAttributes> set, string value)
    {
        _ = (clear, set, value);
        Action assign = () => new UserAttributes(Wire.User)[name] = AttributeValue.Null;

        assign.Should().Throw<ArgumentException>().WithMessage($"*'{name}' is not a custom attribute*");
    }

    [Fact]
    public void Indexer_takes_a_name_of_255_characters_and_refuses_256()
    {
        string longest = new('x', 255);
        Action tooLong = () => _ = new UserAttributes(Wire.User) { [longest + "x"] = 1 };

        Wire.Json(new UserAttributes(Wire.User) { [longest] = 1 }).Should().Contain(m => m.Key == longest);
        tooLong.Should().Throw<ArgumentException>().WithMessage("*256*limit is 255*");
    }

    [Fact]
    public void Indexer_refuses_an_empty_name()
    {
        Action set = () => _ = new UserAttributes(Wire.User) { [""] = 1 };

        set.Should().Throw<ArgumentException>().And.ParamName.Should().Be("name");
    }

    [Fact]
    public void Email_is_refused_when_the_user_is_named_by_email()
    {
        Action set = () => _ = new UserAttributes(BrazeUser.Email("a@b.test")) { Email = "c@d.test" };

        set.Should().Throw<ArgumentException>().WithMessage("*named by Email*").And.Message.Should().NotContain("@");
    }

    [Fact]
    public void Phone_is_refused_when_the_user_is_named_by_phone()
    {
        Action set = () => _ = new UserAttributes(BrazeUser.Phone("+4700000000")) { Phone = Optional.Null };

        set.Should().Throw<ArgumentException>().WithMessage("*named by Phone*").And.Message.Should().NotContain("47");
    }

    [Fact]
    public void Email_is_an_attribute_when_the_user_is_named_otherwise() =>
        Wire.Json(new UserAttributes(BrazeUser.Phone("0")) { Email = "a@b.test" }).ToJsonString()
            .Should().Be("""{"phone":"0","email":"a@b.test"}""");

    [Fact]
    public void UserLocation_refuses_coordinates_outside_the_globe_and_keeps_them_out_of_the_message()
    {
        Action longitude = () => _ = new UserLocation(180.5, 0);
        Action latitude = () => _ = new UserLocation(0, -90.5);
        Action notANumber = () => _ = new UserLocation(double.NaN, 0);

        longitude.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*longitude*180 degrees*").And.Message.Should().NotContain("180.5");
        latitude.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*latitude*90 degrees*");
        notANumber.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void SubscriptionGroup_refuses_an_id_that_is_no_uuid()
    {
        Action create = () => _ = new SubscriptionGroup("group", SubscriptionGroupState.Subscribed);

        create.Should().Throw<ArgumentException>().WithMessage("*UUID of 36 characters*");
    }

    [Theory]
    [InlineData(7, false)]
    [InlineData(8, true)]
    [InlineData(255, true)]
    [InlineData(256, false)]
    public void PushToken_takes_a_device_id_of_8_to_255_bytes(int length, bool isValid)
    {
        Action create = () => _ = new PushToken("app", "token") { DeviceId = new string('d', length) };

        if (isValid)
        {
            create.Should().NotThrow();
        }
        else
        {
            create.Should().Throw<ArgumentException>().WithMessage($"*{length} bytes*8 to 255*");
        }
    }

    [Fact]
    public void Import_of_push_tokens_is_refused_when_the_user_has_an_id_or_there_is_no_token()
    {
        UserAttributes byId = new(Wire.User) { PushTokenImport = true, PushTokens = { new PushToken("app", "token") } };
        UserAttributes withoutToken = new(BrazeUser.Email("a@b.test")) { PushTokenImport = true };
        UserAttributes switchedOff = UserAttributes.ForPushTokenImport(new PushToken("app", "token"));
        switchedOff.PushTokenImport = false;
        Action empty = () => UserAttributes.ForPushTokenImport();

        byId.FindProblem().Should().Contain("external id or Braze id");
        withoutToken.FindProblem().Should().Contain("at least one push token");
        switchedOff.FindProblem().Should().Contain("names no user");
        empty.Should().Throw<ArgumentException>().WithMessage("*at least one token*");
    }

    [Fact]
    public void Import_of_push_tokens_is_valid_when_the_user_is_named_by_alias_email_or_nothing()
    {
        PushToken token = new("app", "token");

        new UserAttributes(BrazeUser.Alias("n", "l")) { PushTokenImport = true, PushTokens = { token } }.FindProblem().Should().BeNull();
        new UserAttributes(BrazeUser.Email("a@b.test")) { PushTokenImport = true, PushTokens = { token } }.FindProblem().Should().BeNull();
        UserAttributes.ForPushTokenImport(token).FindProblem().Should().BeNull();
    }

    [Fact]
    public void Lists_are_refused_when_they_contain_null()
    {
        new UserAttributes(Wire.User) { SubscriptionGroups = { null! } }.FindProblem().Should().Contain("SubscriptionGroups contains null");
        new UserAttributes(Wire.User) { PushTokens = { null! } }.FindProblem().Should().Contain("PushTokens contains null");
    }

    [Fact]
    public void Updates_of_objects_in_arrays_need_MergeObjects()
    {
        UserAttributes attributes = new(Wire.User)
        {
            ["pets"] = AttributeValue.ModifyObjects(update: [new ObjectUpdate("id", 4, new AttributeObject { ["breed"] = "x" })]),
        };

        attributes.FindProblem().Should().Contain("'pets'").And.Contain("MergeObjects = true");
        attributes.MergeObjects = true;
        attributes.FindProblem().Should().BeNull();
    }

    [Fact]
    public void Nested_attribute_is_refused_above_100_KB_because_Braze_would_drop_it_silently()
    {
        AttributeObject large = new() { ["text"] = AttributeValue.Array(Enumerable.Repeat(new string('x', 250), 410)) };
        Action asObject = () => Wire.Text(new TrackRequest { Attributes = { new UserAttributes(Wire.User) { ["big"] = large } } });
        Action asArray = () => Wire.Text(new TrackRequest { Attributes = { new UserAttributes(Wire.User) { ["big"] = AttributeValue.Objects(large) } } });

        asObject.Should().Throw<ArgumentException>().WithMessage("*'big'*limit is 102400*");
        asArray.Should().Throw<ArgumentException>().WithMessage("*'big'*limit is 102400*");
    }

    [Fact]
    public void Safety_is_at_most_once_only_when_a_repeat_would_count_twice()
    {
        AttributeObject pet = new() { ["id"] = 1 };

        Safety("x").Should().Be(RetrySafety.Idempotent);
        Safety(AttributeValue.Null).Should().Be(RetrySafety.Idempotent);
        Safety(AttributeValue.Modify(add: ["a"], remove: ["b"])).Should().Be(RetrySafety.Idempotent);
        Safety(AttributeValue.ModifyObjects(update: [new ObjectUpdate("id", 1, pet)], remove: [new ObjectMatch("id", 2)])).Should().Be(RetrySafety.Idempotent);
        Safety(AttributeValue.Increment(0)).Should().Be(RetrySafety.AtMostOnce);
        Safety(AttributeValue.ModifyObjects(add: [pet])).Should().Be(RetrySafety.AtMostOnce);

        static RetrySafety Safety(AttributeValue value) =>
            new TrackRequest { Attributes = { new UserAttributes(Wire.User) { ["a"] = 1 }, new UserAttributes(Wire.User) { ["x"] = value } } }.Safety;
    }
}
