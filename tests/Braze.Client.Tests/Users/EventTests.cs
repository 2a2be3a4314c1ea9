using System.Text.Json.Nodes;
using Integration.Http;

namespace Braze.Client.Tests;

public sealed class EventTests
{
    [Fact]
    public void Event_has_only_what_is_required_when_nothing_else_is_set() =>
        Wire.Json(new CustomEvent(Wire.User, "visited", Wire.Now)).ToJsonString()
            .Should().Be("""{"external_id":"u-1","name":"visited","time":"2026-03-01T10:00:00.000Z"}""");

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Time_is_utc_and_gregorian_when_the_culture_has_another_calendar(string culture)
    {
        using InCulture scope = new(culture);
        DateTimeOffset time = new(2026, 3, 1, 11, 0, 0, 120, TimeSpan.FromHours(1));

        Wire.Json(new CustomEvent(Wire.User, "visited", time))["time"]!.GetValue<string>().Should().Be("2026-03-01T10:00:00.120Z");
        Wire.Json(NewPurchase(time: time))["time"]!.GetValue<string>().Should().Be("2026-03-01T10:00:00.120Z");
    }

    [Fact]
    public void Name_takes_255_characters_and_refuses_256()
    {
        Action tooLong = () => _ = new CustomEvent(Wire.User, new string('x', 256), Wire.Now);

        new CustomEvent(Wire.User, new string('x', 255), Wire.Now).Name.Should().HaveLength(255);
        tooLong.Should().Throw<ArgumentException>().WithMessage("*256*limit is 255*");
    }

    [Fact]
    public void Time_is_refused_when_it_was_never_set()
    {
        Action custom = () => _ = new CustomEvent(Wire.User, "visited", default);
        Action purchase = () => NewPurchase(time: default(DateTimeOffset));

        custom.Should().Throw<ArgumentException>().WithMessage("*never set*");
        purchase.Should().Throw<ArgumentException>().WithMessage("*never set*");
    }

    [Theory]
    [InlineData("ecommerce.product_viewed", "ProductViewed")]
    [InlineData("ecommerce.cart_updated", "CartUpdated")]
    [InlineData("ecommerce.checkout_started", "CheckoutStarted")]
    [InlineData("ecommerce.order_placed", "OrderPlaced")]
    [InlineData("ecommerce.order_cancelled", "OrderCancelled")]
    [InlineData("ecommerce.order_refunded", "OrderRefunded")]
    public void Custom_event_names_the_type_to_use_when_the_name_is_an_ecommerce_event(string name, string type)
    {
        Action create = () => _ = new CustomEvent(Wire.User, name, Wire.Now);

        create.Should().Throw<ArgumentException>().WithMessage($"*use {type}*");
    }

    [Theory]
    [InlineData("time")]
    [InlineData("event_name")]
    public void Event_property_is_refused_when_its_name_is_reserved(string name)
    {
        CustomEvent custom = new(Wire.User, "visited", Wire.Now) { Properties = { [name] = "x" } };

        custom.FindProblem().Should().Contain($"'{name}' is reserved");
    }

    [Fact]
    public void Event_property_may_be_called_like_a_reserved_one_when_it_is_nested() =>
        new CustomEvent(Wire.User, "visited", Wire.Now) { Properties = { ["slot"] = new PropertyObject { ["time"] = "x" } } }
            .FindProblem().Should().BeNull();

    [Theory]
    [InlineData("time")]
    [InlineData("product_id")]
    [InlineData("quantity")]
    [InlineData("event_name")]
    [InlineData("price")]
    [InlineData("currency")]
    public void Purchase_property_is_refused_when_its_name_is_reserved(string name)
    {
        Purchase purchase = NewPurchase();
        purchase.Properties[name] = 1;

        purchase.FindProblem().Should().Contain($"'{name}' is reserved");
    }

    [Fact]
    public void Properties_are_refused_when_a_name_or_a_string_breaks_a_limit_at_any_depth()
    {
        string tooLong = new('x', 256);
        (PropertyValue Value, string Problem)[] cases =
        [
            (new PropertyObject { ["$a"] = 1 }, "starts with '$'"),
            (new PropertyObject { [tooLong] = 1 }, "256 characters; the limit is 255"),
            (tooLong, "256 characters; the limit is 255"),
            (PropertyValue.Array("a", tooLong), "256 characters; the limit is 255"),
            (PropertyValue.Objects(new PropertyObject { ["a"] = "x" }, new PropertyObject { ["a"] = tooLong }), "256 characters; the limit is 255"),
        ];

        cases.Should().AllSatisfy(c => new CustomEvent(Wire.User, "visited", Wire.Now) { Properties = { ["p"] = c.Value } }.FindProblem().Should().Contain(c.Problem));
    }

    [Fact]
    public void Properties_are_refused_when_they_contain_themselves()
    {
        CustomEvent custom = new(Wire.User, "visited", Wire.Now);
        custom.Properties["self"] = custom.Properties;

        custom.FindProblem().Should().Contain("50 levels");
    }

    [Fact]
    public void Event_properties_are_refused_above_100_KB_and_those_of_purchases_above_50_KB()
    {
        CustomEvent custom = new(Wire.User, "visited", Wire.Now) { Properties = { ["p"] = PropertyValue.Array(Enumerable.Repeat(new string('x', 250), 410)) } };
        Purchase purchase = NewPurchase();
        purchase.Properties["p"] = PropertyValue.Array(Enumerable.Repeat(new string('x', 250), 210));
        OrderPlaced order = Shop.Order(Shop.Shoe());
        order.Metadata["p"] = PropertyValue.Array(Enumerable.Repeat(new string('x', 250), 410));

        ((Action)(() => Wire.Json(custom))).Should().Throw<ArgumentException>().WithMessage("*limit is 102400*");
        ((Action)(() => Wire.Json(purchase))).Should().Throw<ArgumentException>().WithMessage("*limit is 51200*");
        ((Action)(() => Wire.Json(order))).Should().Throw<ArgumentException>().WithMessage("*limit is 102400*");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public void Purchase_refuses_a_quantity_outside_1_to_100(int quantity)
    {
        Action create = () => NewPurchase(quantity: quantity);

        create.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*between 1 and 100*");
    }

    [Theory]
    [InlineData("")]
    [InlineData("nok")]
    [InlineData("NOKK")]
    [InlineData("N1K")]
    public void Currency_is_refused_when_it_is_not_three_capital_letters(string currency)
    {
        Action purchase = () => NewPurchase(currency: currency);
        Action order = () => _ = new OrderPlaced(Wire.User, Wire.Now) { OrderId = "o", TotalValue = 1, Currency = currency, Source = "web", Products = [] };

        purchase.Should().Throw<ArgumentException>().WithMessage("*ISO 4217*three capital letters*");
        order.Should().Throw<ArgumentException>().WithMessage("*ISO 4217*three capital letters*");
    }

    [Fact]
    public void Purchase_leaves_the_quantity_out_when_it_is_not_set()
    {
        JsonObject json = Wire.Json(NewPurchase());

        json.Should().NotContain(m => m.Key == "quantity");
        json["price"]!.ToJsonString().Should().Be("224.96");
    }

    [Fact]
    public void Safety_is_at_most_once_for_events_and_purchases()
    {
        new TrackRequest { Events = { new CustomEvent(Wire.User, "visited", Wire.Now) } }.Safety.Should().Be(RetrySafety.AtMostOnce);
        new TrackRequest { Events = { Shop.Order(Shop.Shoe()) } }.Safety.Should().Be(RetrySafety.AtMostOnce);
        new TrackRequest { Purchases = { NewPurchase() } }.Safety.Should().Be(RetrySafety.AtMostOnce);
    }

    private static Purchase NewPurchase(DateTimeOffset? time = null, int? quantity = null, string currency = "NOK") =>
        new(Wire.User, time ?? Wire.Now) { ProductId = "p-1", Currency = currency, Price = 224.96m, Quantity = quantity };
}
