using Integration.Abstractions;

namespace Braze.Client.Tests;

public sealed class TrackGoldenTests
{
    [Theory]
    [InlineData("")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("th-TH")]
    public void Request_writes_the_documented_names_when_every_member_is_set(string culture)
    {
        using InCulture scope = new(culture);

        string actual = Wire.Text(Everything());

        Wire.Canonical(actual).Should().Be(Wire.Canonical(Wire.Golden("users.track.request.json")));
    }

    [Fact]
    public void Request_is_valid_when_every_member_is_set()
    {
        Action validate = () => Everything().ThrowIfInvalid(TrackLimits.Default, "request");

        validate.Should().NotThrow();
    }

    [Fact]
    public void Response_is_read_when_it_has_every_shape_of_error()
    {
        TrackResponse response = Wire.Response(Wire.Golden("users.track.response.json"));

        response.Message.Should().Be("success");
        response.AttributesProcessed.Should().Be(2);
        response.EventsProcessed.Should().Be(1);
        response.PurchasesProcessed.Should().Be(0);
        response.AdditionalProperties.Should().ContainKey("request_id").WhoseValue.GetString().Should().Be("r-1");
        response.Errors.Select(e => (e.Type, e.Id, e.Message, e.InputArray, e.Index)).Should().Equal(
            ("'quantity' is not valid", null, null, "purchases", 0L),
            ("'external_id', 'braze_id', 'user_alias', 'email' or 'phone' is required", null, null, "events", 1L),
            (null, "invalid-fields", "A field is invalid", null, null),
            (null, null, "something went wrong", null, null),
            (null, null, "u-1 cannot be renamed", null, 7L));
        response.Errors[2].Raw.GetProperty("parameter_values")[0].GetString().Should().Be("r1");
    }

    internal static TrackRequest Everything() => new()
    {
        Partner = "acme",
        Attributes =
        {
            EveryAttribute(),
            new UserAttributes(BrazeUser.Alias("anon-7", "web")) { UpdateExistingOnly = false },
            UserAttributes.ForPushTokenImport(new PushToken("app-1", "token-1") { DeviceId = "device-1" }, new PushToken("app-2", "token-2")),
        },
        Events =
        {
            EveryProperty(),
            new ProductViewed(BrazeUser.Email("a@b.test"), Wire.Now)
            {
                ProductId = "p-1",
                ProductName = "Shoe",
                VariantId = "v-1",
                Price = 224.96m,
                Currency = "USD",
                Source = "web",
                ImageUrl = "https://shop.test/p-1.png",
                ProductUrl = "https://shop.test/p-1",
                Types = [ProductViewType.PriceDrop, ProductViewType.BackInStock],
                Metadata = { ["color"] = "red" },
            },
            new CartUpdated(BrazeUser.Phone("+4700000000"), Wire.Now)
            {
                CartId = "c-1",
                Action = CartAction.Replace,
                TotalValue = 250.00m,
                SubtotalValue = 224.96m,
                Tax = 20.04m,
                Shipping = 5,
                Products =
                [
                    new EcommerceProduct
                    {
                        ProductId = "p-1",
                        ProductName = "Shoe",
                        VariantId = "v-1",
                        Quantity = 1,
                        Price = 224.96m,
                        ImageUrl = "https://shop.test/p-1.png",
                        ProductUrl = "https://shop.test/p-1",
                        Metadata = { ["color"] = "red" },
                    },
                ],
                Currency = "USD",
                Source = "web",
                Metadata = { ["coupon"] = "none" },
            },
            new CheckoutStarted(Wire.User, Wire.Now)
            {
                CheckoutId = "ch-1",
                TotalValue = 250.00m,
                CartId = "c-1",
                SubtotalValue = 224.96m,
                Tax = 20.04m,
                Shipping = 5,
                Products = [Shop.Shoe()],
                Currency = "USD",
                Source = "web",
                Metadata = { ["step"] = 1 },
            },
            new OrderPlaced(Wire.User, Wire.Now)
            {
                OrderId = "o-1",
                TotalValue = 240.00m,
                CartId = "c-1",
                SubtotalValue = 224.96m,
                Tax = 20.04m,
                Shipping = 5,
                TotalDiscounts = 10,
                Discounts = [new OrderDiscount { Code = "TEN", Amount = 10, Type = "coupon" }],
                Products = [Shop.Shoe()],
                Currency = "USD",
                Source = "web",
                Metadata = { ["gift"] = true },
            },
            new OrderCancelled(Wire.User, Wire.Now)
            {
                OrderId = "o-1",
                TotalValue = 240.00m,
                CancelReason = "too late",
                SubtotalValue = 224.96m,
                Tax = 20.04m,
                Shipping = 5,
                TotalDiscounts = 10,
                Discounts = [new OrderDiscount { Code = "TEN", Amount = 10 }],
                Products = [Shop.Shoe()],
                Currency = "USD",
                Source = "web",
                Metadata = { ["by"] = "user" },
            },
            new OrderRefunded(Wire.User, Wire.Now)
            {
                OrderId = "o-1",
                TotalValue = 0,
                TotalDiscounts = 10,
                Discounts = [new OrderDiscount { Code = "TEN", Amount = 10 }],
                Products = [Shop.Shoe()],
                Currency = "USD",
                Source = "web",
                Metadata = { ["partial"] = false },
            },
        },
        Purchases =
        {
            new Purchase(Wire.User, Wire.Now)
            {
                UpdateExistingOnly = true,
                AppId = "app-1",
                ProductId = "sub-gold",
                Currency = "NOK",
                Price = 199.0m,
                Quantity = 2,
                Properties = { ["color"] = "blue" },
            },
        },
    };

    private static UserAttributes EveryAttribute() => new(Wire.User)
    {
        UpdateExistingOnly = true,
        MergeObjects = true,
        FirstName = "Ann",
        LastName = "Åsen",
        Email = "a+tag@b.test",
        Phone = "+4700000000",
        HomeCity = Optional.Null,
        Country = "NO",
        Language = "nb",
        DateOfBirth = new DateOnly(1990, 5, 28),
        Gender = Gender.Female,
        TimeZone = "Europe/Oslo",
        CurrentLocation = new UserLocation(longitude: 10.75, latitude: 59.9),
        DateOfFirstSession = new DateTimeOffset(2024, 2, 1, 10, 30, 0, TimeSpan.FromHours(1)),
        DateOfLastSession = Wire.Now.AddMilliseconds(123.9),
        MarkedEmailAsSpamAt = Optional.Null,
        EmailSubscribe = GlobalSubscriptionState.OptedIn,
        PushSubscribe = GlobalSubscriptionState.Unsubscribed,
        EmailOpenTrackingDisabled = true,
        EmailClickTrackingDisabled = false,
        Facebook = new FacebookProfile { Id = "fb-1", Likes = ["skiing", "tea"], NumberOfFriends = 12 },
        Twitter = new TwitterProfile { Id = 3_000_000_000, ScreenName = "ann", FollowersCount = 1, FriendsCount = 2, StatusesCount = 3 },
        SubscriptionGroups =
        {
            new SubscriptionGroup("00000000-0000-0000-0000-000000000001", SubscriptionGroupState.Subscribed) { UseDoubleOptIn = true },
            new SubscriptionGroup("00000000-0000-0000-0000-000000000002", SubscriptionGroupState.Unsubscribed),
        },
        ["tier"] = "gold",
        ["grade"] = 'A',
        ["active"] = true,
        ["points"] = 3_000_000_000,
        ["score"] = 0.5,
        ["balance"] = 224.96m,
        ["renewed_at"] = new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.FromHours(1)),
        ["anniversary"] = new DateOnly(2020, 5, 28),
        ["birthday_gift"] = AttributeValue.Null,
        ["note"] = "",
        ["visits"] = AttributeValue.Increment(1),
        ["credits"] = AttributeValue.Increment(-2),
        ["colors"] = AttributeValue.Array("red", "green"),
        ["sizes"] = AttributeValue.Numbers(38, 39.5),
        ["segments"] = AttributeValue.Modify(add: ["vip"], remove: ["trial"]),
        ["prefs"] = new AttributeObject
        {
            ["lang"] = "nb",
            ["since"] = new DateOnly(2024, 2, 1),
            ["seen"] = Wire.Now,
            ["shoe"] = new AttributeObject { ["size"] = 38, ["fits"] = true },
            ["tags"] = new[] { "a", "b" },
        },
        ["cars"] = AttributeValue.Objects(
            new AttributeObject { ["id"] = 1, ["make"] = "x" },
            new AttributeObject { ["id"] = 2, ["make"] = "y" }),
        ["pets"] = AttributeValue.ModifyObjects(
            add: [new AttributeObject { ["id"] = 5, ["breed"] = "poodle" }],
            update: [new ObjectUpdate("id", 4, new AttributeObject { ["breed"] = "goldfish" })],
            remove: [new ObjectMatch("id", "three")]),
    };

    private static CustomEvent EveryProperty() => new(BrazeUser.BrazeId("000000000000000000000001"), "rented_movie", Wire.Now)
    {
        UpdateExistingOnly = true,
        AppId = "app-1",
        Properties =
        {
            ["title"] = "X",
            ["rating"] = 4.5,
            ["paid"] = 19.90m,
            ["copies"] = 2,
            ["late"] = false,
            ["due"] = Wire.Now.AddDays(7),
            ["released"] = new DateOnly(1999, 12, 31),
            ["genres"] = new List<string> { "drama", "war" },
            ["seats"] = PropertyValue.Numbers(1, 2),
            ["shop"] = new PropertyObject { ["city"] = "Oslo", ["open"] = new PropertyObject { ["from"] = 9 } },
            ["lines"] = PropertyValue.Objects(new PropertyObject { ["sku"] = "s-1" }, new PropertyObject { ["sku"] = "s-2" }),
        },
    };
}
