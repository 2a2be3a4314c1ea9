using System.Text.Json.Nodes;

namespace Integration.Sandbox.Tests;

public sealed class EcommerceSchemaTests : SandboxTest
{
    private const string Products = """ "products":[{"product_id":"p","product_name":"Shoe","variant_id":"v","quantity":1,"price":10.5}] """;

    private static readonly Dictionary<string, string> Valid = new(StringComparer.Ordinal)
    {
        ["product_viewed"] = """{"product_id":"p","product_name":"Shoe","variant_id":"v","price":10.5,"currency":"USD","source":"web","type":["price_drop"]}""",
        ["cart_updated"] = $$"""{"cart_id":"c","currency":"USD",{{Products}},"source":"web","total_value":10.5}""",
        ["checkout_started"] = $$"""{"checkout_id":"c","cart_id":"c","total_value":10.5,"currency":"USD",{{Products}},"source":"web","tax":1}""",
        ["order_placed"] = $$"""{"order_id":"o","total_value":10.5,"currency":"USD",{{Products}},"source":"web","discounts":[{"code":"x","amount":1}],"metadata":{"a":1} }""",
        ["order_cancelled"] = $$"""{"order_id":"o","total_value":10.5,"currency":"USD","cancel_reason":"late",{{Products}},"source":"web"}""",
        ["order_refunded"] = $$"""{"order_id":"o","total_value":10.5,"currency":"USD",{{Products}},"source":"web","total_discounts":0}""",
    };

    public static TheoryData<string> Names => [.. Valid.Keys];

    private async Task<string?> ProblemAsync(string name, string properties)
    {
        Answer answer = await Braze.PostAsync(Wire.Track, $$"""
            {"attributes":[{"external_id":"good"}],
             "events":[{"external_id":"u-1","name":"{{name}}","time":"2026-01-01T00:00:00Z","properties":{{properties}}}]}
            """);
        answer.Status.Should().Be(201);
        answer.Message.Should().Be("success");
        return (string?)answer.Json["errors"]?[0]!["type"];
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Problem_accepts_what_is_complete(string name)
    {
        (await ProblemAsync("ecommerce." + name, Valid[name])).Should().BeNull();
        Sandbox.Braze.Profiles["u-1"].Events.Should().ContainSingle();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Problem_names_the_first_required_property_that_is_missing(string name)
    {
        JsonObject properties = JsonNode.Parse(Valid[name])!.AsObject();
        string first = properties.First().Key;
        properties.Remove(first);

        (await ProblemAsync("ecommerce." + name, properties.Text())).Should().Be($"The property '#/' did not contain a required property of '{first}'");
        Sandbox.Braze.Profiles.Find("u-1").Should().BeNull();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Problem_rejects_a_property_it_does_not_know(string name)
    {
        JsonObject properties = JsonNode.Parse(Valid[name])!.AsObject();
        properties["color"] = "red";

        (await ProblemAsync("ecommerce." + name, properties.Text())).Should().Contain("color");
    }

    [Theory]
    [InlineData("total_value", "\"10.5\"", "*'#/total_value'*number")]
    [InlineData("total_value", "-1", "*'#/total_value'*minimum value of 0*")]
    [InlineData("currency", "\"XXX\"", "'currency' must be an ISO 4217 currency")]
    [InlineData("order_id", "7", "*'#/order_id'*string")]
    [InlineData("metadata", "\"x\"", "*'#/metadata'*object")]
    [InlineData("products", "{}", "*'#/products'*array")]
    [InlineData("products", "[{\"product_id\":\"p\"}]", "*'#/products/0/'*'product_name'")]
    [InlineData("products", "[{\"product_id\":\"p\",\"product_name\":\"s\",\"variant_id\":\"v\",\"quantity\":1.5,\"price\":1}]", "*'#/products/0/quantity'*integer")]
    [InlineData("discounts", "[{\"code\":\"x\"}]", "*'#/discounts/0/'*'amount'")]
    public async Task Problem_rejects_wrong_values_of_an_order(string property, string value, string problem)
    {
        JsonObject properties = JsonNode.Parse(Valid["order_placed"])!.AsObject();
        properties[property] = JsonNode.Parse(value);

        (await ProblemAsync("ecommerce.order_placed", properties.Text())).Should().Match(problem);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("replace", false)]
    [InlineData("add", true)]
    [InlineData("remove", true)]
    [InlineData("empty", false)]
    public async Task Problem_asks_for_the_total_of_a_cart_unless_it_is_added_to_or_removed_from(string? action, bool accepted)
    {
        JsonObject properties = JsonNode.Parse(Valid["cart_updated"])!.AsObject();
        properties.Remove("total_value");
        if (action is not null)
        {
            properties["action"] = action;
        }

        ((await ProblemAsync("ecommerce.cart_updated", properties.Text())) is null).Should().Be(accepted);
    }

    [Fact]
    public async Task A_misspelt_name_is_an_ordinary_event()
    {
        (await ProblemAsync("ecommerce.order_place", """{"anything":"goes"}""")).Should().BeNull();
    }
}
