namespace Braze.Client.Tests;

public sealed class EcommerceEventTests
{
    [Fact]
    public void Money_keeps_its_digits()
    {
        Wire.Json(Shop.Order(Shop.Shoe()))["properties"]!["products"]![0]!["price"]!.ToJsonString().Should().Be("224.96");
        Wire.Json(Shop.Order(Shop.Shoe()))["properties"]!["total_value"]!.ToJsonString().Should().Be("224.96");
    }

    [Fact]
    public void Optional_properties_are_absent_when_not_set_because_Braze_checks_strictly() =>
        Wire.Json(Shop.Order(Shop.Shoe()))["properties"]!.AsObject().Select(m => m.Key)
            .Should().BeEquivalentTo("order_id", "total_value", "products", "currency", "source");

    [Fact]
    public void Money_is_refused_when_negative()
    {
        Action[] attempts =
        [
            () => _ = new EcommerceProduct { ProductId = "p", ProductName = "n", VariantId = "v", Quantity = 1, Price = -0.01m },
            () => _ = new OrderDiscount { Code = "c", Amount = -1 },
            () => _ = new OrderRefunded(Wire.User, Wire.Now) { OrderId = "o", TotalValue = -1, Currency = "USD", Source = "web", Products = [] },
            () => Cart(tax: -1),
            () => Cart(shipping: -1),
            () => Cart(subtotal: -1),
            () => Cart(total: -1),
        ];

        attempts.Should().AllSatisfy(attempt => attempt.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*must not be negative*"));
    }

    [Fact]
    public void Text_takes_255_characters_and_refuses_256_or_nothing()
    {
        Action tooLong = () => _ = new EcommerceProduct { ProductId = new string('x', 256), ProductName = "n", VariantId = "v", Quantity = 1, Price = 1 };
        Action empty = () => _ = new OrderDiscount { Code = " ", Amount = 1 };

        tooLong.Should().Throw<ArgumentException>().WithMessage("*ProductId has 256*limit is 255*");
        empty.Should().Throw<ArgumentException>().And.ParamName.Should().Be("Code");
    }

    [Fact]
    public void Quantity_is_refused_below_one()
    {
        Action create = () => _ = new EcommerceProduct { ProductId = "p", ProductName = "n", VariantId = "v", Quantity = 0, Price = 1 };

        create.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*Quantity must lie between 1*");
    }

    [Fact]
    public void Order_is_refused_when_it_has_no_product_or_a_null_one()
    {
        Shop.Order().FindProblem().Should().Contain("at least 1 is required");
        Shop.Order(Shop.Shoe(), null!).FindProblem().Should().Contain("Products[1]").And.Contain("null");
    }

    [Fact]
    public void Metadata_is_held_to_the_rules_of_properties_in_the_event_and_in_its_products()
    {
        OrderPlaced order = Shop.Order(Shop.Shoe());
        order.Metadata["$a"] = 1;
        EcommerceProduct shoe = Shop.Shoe();
        shoe.Metadata["text"] = new string('x', 256);

        order.FindProblem().Should().Contain("'$a'");
        Shop.Order(shoe).FindProblem().Should().Contain("Products[0]").And.Contain("limit is 255");
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(CartAction.Replace, false)]
    [InlineData(CartAction.Add, true)]
    [InlineData(CartAction.Remove, true)]
    public void Cart_needs_a_total_unless_the_action_adds_or_removes(CartAction? action, bool isValid)
    {
        string? problem = Cart(action: action).FindProblem();

        (problem is null).Should().Be(isValid);
        Cart(action: action, total: 1).FindProblem().Should().BeNull();
    }

    [Fact]
    public void Discounts_are_refused_when_one_is_null()
    {
        OrderRefunded refund = new(Wire.User, Wire.Now)
        {
            OrderId = "o",
            TotalValue = 0,
            Currency = "USD",
            Source = "web",
            Products = [Shop.Shoe()],
            Discounts = [null!],
        };

        refund.FindProblem().Should().Contain("Discounts contains null");
    }

    [Theory]
    [InlineData(CartAction.Add, "add")]
    [InlineData(CartAction.Remove, "remove")]
    [InlineData(CartAction.Replace, "replace")]
    public void Action_is_spelled_as_documented(CartAction action, string name) =>
        Wire.Json(Cart(action: action, total: 1))["properties"]!["action"]!.GetValue<string>().Should().Be(name);

    private static CartUpdated Cart(CartAction? action = null, decimal? total = null, decimal? tax = null, decimal? shipping = null, decimal? subtotal = null) =>
        new(Wire.User, Wire.Now)
        {
            CartId = "c-1",
            Action = action,
            TotalValue = total,
            Tax = tax,
            Shipping = shipping,
            SubtotalValue = subtotal,
            Currency = "USD",
            Source = "web",
            Products = [Shop.Shoe()],
        };
}
