using System.Text.Json.Nodes;

namespace Integration.Sandbox.Tests;

public sealed class WalletTests : SandboxTest
{
    private Task<Answer> AskAsync(string members = "\"skip\":0,\"take\":1000") =>
        Connect.PostAsync(Wire.Offers, $$"""{"retailer_id":"{{Sandbox.SessionM.RetailerId}}","user_id":"u-1",{{members}}}""");

    private async Task<string[]> NamesAsync(string members = "\"skip\":0,\"take\":1000") =>
        [.. (await AskAsync(members)).Json["payload"]!["user_offers"]!.AsArray().Select(o => (string)o!["name"]!)];

    [Fact]
    public async Task GetUserOffers_answers_every_documented_member()
    {
        Sandbox.SessionM.Users.Add("u-1", optedIn: true);
        Sandbox.SessionM.Points.Deposit("u-1", 100.5m);
        Sandbox.SessionM.Wallets.Give("u-1", new SandboxOffer
        {
            Id = "uo-1",
            OfferId = "o-1",
            RootOfferId = "R-1",
            Name = "Free drink",
            Description = "Any size",
            Terms = "Once",
            PosDiscountId = "d-1",
            StartDate = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
            AcquireDate = new DateTimeOffset(2026, 2, 1, 1, 2, 3, TimeSpan.FromHours(1)).AddTicks(4567),
            ExpirationDate = new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero),
            Media = [new SandboxOfferMedia { Id = "m-1", Uri = "https://example.test/a.png", CategoryId = "c-1", CategoryName = "Logo" }],
        });

        Answer answer = await AskAsync();

        answer.Status.Should().Be(200);
        JsonNode expected = JsonNode.Parse("""
            {"status":"ok","payload":{"user":{"opted_in":true,"activated":false},"user_id":"u-1",
             "user_offers":[{"id":"uo-1","offer_id":"o-1","root_offer_id":"R-1","offer_group_id":"00000000-0000-0000-0000-000000000000",
              "offer_type":"manual_fulfillment","name":"Free drink","is_redeemable":true,
              "media":[{"id":"m-1","uri":"https://example.test/a.png","category_id":"c-1","category_name":"Logo","content_type":1,"offer_id":"o-1"}],
              "description":"Any size","terms":"Once","pos_discount_id":"d-1",
              "start_date":"2026-01-01T00:00:00","acquire_date":"2026-02-01T00:02:03.0004567Z","expiration_date":"2026-04-01T00:00:00.0000000Z"}],
             "total_records":1,
             "offer_groups":[{"id":"00000000-0000-0000-0000-000000000000","name":"All Offers","sort_order":0}],
             "offer_categories":[{"id":"00000000-0000-0000-0000-000000000000","name":"All Offers","sort_order":0}],
             "total_points":100.5,"available_points":100.5}}
            """)!;
        JsonNode.DeepEquals(answer.Json, expected).Should().BeTrue("the answer was {0}", answer.Text);
    }

    [Fact]
    public async Task GetUserOffers_pages_in_the_order_given()
    {
        for (int i = 0; i < 5; i++)
        {
            Sandbox.SessionM.Wallets.Give("u-1", new SandboxOffer { Name = $"n-{i}" });
        }

        (await NamesAsync("\"skip\":0,\"take\":2")).Should().Equal("n-0", "n-1");
        (await NamesAsync("\"skip\":4,\"take\":2")).Should().Equal("n-4");
        (await NamesAsync("\"skip\":5,\"take\":2")).Should().BeEmpty();
        ((int)(await AskAsync("\"skip\":4,\"take\":2")).Json["payload"]!["total_records"]!).Should().Be(5);
    }

    [Fact]
    public async Task GetUserOffers_lists_issued_and_active_offers_only()
    {
        Sandbox.SessionM.Wallets.Give(
            "u-1",
            new SandboxOffer { Name = "held" },
            new SandboxOffer { Name = "redeemed", RedeemDate = Clock.GetUtcNow() },
            new SandboxOffer { Name = "expires", ExpirationDate = Clock.GetUtcNow().AddDays(1) },
            new SandboxOffer { Name = "ends", RedemptionEndDate = Clock.GetUtcNow().AddDays(2) },
            new SandboxOffer { Name = "pending", IsPendingExtendedData = true });

        (await NamesAsync()).Should().Equal("held", "expires", "ends");
        (await NamesAsync("\"include_pending_extended_data\":true")).Should().Contain("pending");
        Clock.Advance(TimeSpan.FromDays(1));
        (await NamesAsync()).Should().Equal("held", "ends");
        Clock.Advance(TimeSpan.FromDays(1));
        (await NamesAsync()).Should().Equal("held");
        Sandbox.SessionM.Wallets.Of("u-1").Should().HaveCount(5);
    }

    [Fact]
    public async Task GetUserOffers_speaks_the_culture_asked_for_and_english_by_default()
    {
        Sandbox.SessionM.Wallets.Give("u-1", new SandboxOffer
        {
            Name = "fallback",
            Texts = new SandboxOffer { Name = "" }.Texts
                .Add("de-DE", new SandboxOfferText("Freigetränk"))
                .Add("en-US", new SandboxOfferText("Free drink")),
        });

        (await NamesAsync("\"culture\":\"de-de\"")).Should().Equal("Freigetränk");
        (await NamesAsync("\"skip\":0")).Should().Equal("Free drink");
        (await NamesAsync("\"culture\":\"fr-FR\"")).Should().Equal("fallback");
    }

    [Theory]
    [InlineData("\"skip\":-1")]
    [InlineData("\"skip\":\"0\"")]
    [InlineData("\"take\":0")]
    [InlineData("\"take\":1001")]
    public async Task GetUserOffers_refuses_a_page_out_of_range(string members)
    {
        Sandbox.SessionM.Users.Add("u-1");

        Answer answer = await AskAsync(members);

        answer.Status.Should().Be(400);
        answer.ErrorCode.Should().Be("validation");
    }

    [Fact]
    public async Task GetUserOffers_answers_user_not_found_in_the_shape_of_connect()
    {
        Answer answer = await AskAsync();

        answer.Status.Should().Be(400);
        ((string?)answer.Json["status"]).Should().Be("error");
        answer.Json["errors"]!.AsObject().Select(m => m.Key).Should().Equal("code", "type", "message", "raw_message", "stack_trace");
        answer.ErrorCode.Should().Be("user_not_found");
    }

    [Theory]
    [InlineData("""{"user_id":"u-1"}""", "missing_data")]
    [InlineData("""{"retailer_id":"00000000-0000-0000-0000-000000000001","user_id":"u-1"}""", "validation")]
    [InlineData("""{"retailer_id":"{retailer}"}""", "missing_data")]
    [InlineData("""{"retailer_id":""", "argument_error")]
    public async Task GetUserOffers_refuses_a_body_without_the_right_retailer_and_a_user(string body, string code)
    {
        Sandbox.SessionM.Users.Add("u-1");

        Answer answer = await Connect.PostAsync(Wire.Offers, body.Replace("{retailer}", Sandbox.SessionM.RetailerId));

        answer.Status.Should().Be(400);
        answer.ErrorCode.Should().Be(code);
    }

    [Fact]
    public async Task GetUserOffers_takes_the_retailer_id_in_any_case()
    {
        Sandbox.SessionM.Users.Add("u-1");

        Answer answer = await Connect.PostAsync(
            Wire.Offers, $$"""{"retailer_id":"{{Sandbox.SessionM.RetailerId.ToUpperInvariant()}}","user_id":"U-1"}""");

        answer.Status.Should().Be(200);
    }

    [Fact]
    public async Task GetUserOffers_answers_401_to_the_credentials_of_core()
    {
        using HttpClient client = Wire.Basic(Sandbox.SessionM.ConnectAddress, Sandbox.SessionM.CoreApiKey, Sandbox.SessionM.CoreApiSecret);

        Answer answer = await client.PostAsync(Wire.Offers, "{}");

        answer.Status.Should().Be(401);
        answer.ErrorCode.Should().Be("access_denied");
    }

    [Fact]
    public void Give_refuses_a_user_offer_the_user_already_holds()
    {
        SandboxOffer offer = new() { Name = "Free drink" };
        Sandbox.SessionM.Wallets.Give("u-1", offer);

        Action again = () => Sandbox.SessionM.Wallets.Give("u-1", offer);

        again.Should().Throw<ArgumentException>();
    }
}
