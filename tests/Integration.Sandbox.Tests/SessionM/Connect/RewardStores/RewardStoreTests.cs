using System.Text.Json.Nodes;

namespace Integration.Sandbox.Tests;

public sealed class RewardStoreTests : SandboxTest
{
    private const string List = "offers/api/2.0/offers/rewardstores/get_reward_store_offers";
    private const string Purchase = "offers/api/2.0/offers/rewardstores/purchase_offer";
    private const string Order = """ "user_id":"u-1","reward_store_id":"s-1","reward_store_offer_id":"so-1" """;

    private static readonly SandboxOffer Drink = new() { OfferId = "v-1", RootOfferId = "r-1", Name = "Drink" };

    private SandboxPoints Points => Sandbox.SessionM.Points;

    private SandboxWallets Wallets => Sandbox.SessionM.Wallets;

    [Fact]
    public async Task GetOffers_answers_every_known_member()
    {
        Open(new SandboxRewardStoreOffer
        {
            Id = "so-1",
            Price = 100.5m,
            StartDate = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
            EndDate = new DateTimeOffset(9998, 1, 1, 0, 0, 0, TimeSpan.Zero),
            Offer = Drink with
            {
                Terms = "Once",
                Description = "Any size",
                PosDiscountId = "d-1",
                StartDate = new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero),
                EndDate = new DateTimeOffset(2026, 1, 3, 0, 0, 0, TimeSpan.Zero),
                Texts = Drink.Texts.Add("de-DE", new SandboxOfferText("Getränk", "Jede Größe", "Einmal")),
                Media = [new SandboxOfferMedia { Id = "m-1", Uri = "https://example.test/a.png", CategoryId = "c-1", CategoryName = "Logo" }],
            },
        });

        Answer answer = await AskAsync(List, """ "reward_store_ids":["S-1"],"skip":0,"take":10,"culture":"de-DE" """);

        JsonNode expected = JsonNode.Parse("""
            {"status":"ok","payload":{"reward_store_offers":[{"id":"so-1","root_offer_id":"r-1","reward_store_id":"s-1","price":100.5,
              "offer_details":{"internal_name":"Drink","title":"Getränk","media":[{"id":"m-1","uri":"https://example.test/a.png","category_id":"c-1","category_name":"Logo","content_type":1,"offer_id":"v-1"}],
               "offer_status":1,"offer_inventory_restrictions":[],"description":"Jede Größe","terms":"Einmal","pos_discount_id":"d-1",
               "acquisition_start_date":"2026-01-02T00:00:00.0000000Z","acquisition_end_date":"2026-01-03T00:00:00.0000000Z",
               "reward_store_media":{"id":"m-1","uri":"https://example.test/a.png","category_id":"c-1","category_name":"Logo","content_type":1,"offer_id":"v-1"}},
              "start_date":"2026-01-01T00:00:00","end_date":"9998-01-01T00:00:00"}],
             "total_rows":1,"skip":0,"take":10}}
            """)!;
        JsonNode.DeepEquals(answer.Json, expected).Should().BeTrue("the answer was {0}", answer.Text);
    }

    [Theory]
    [InlineData("", "free,now,later")]
    [InlineData(""","include_expired":true""", "over,free,now,later")]
    [InlineData(""","limit_to_only_active":true""", "free,now")]
    [InlineData(""","limit_to_only_active":true,"include_expired":true,"exclude_free_offers":true""", "now")]
    [InlineData(""","sort_column":"internal_name","include_expired":true""", "free,later,now,over")]
    [InlineData(""","sort_column":"internal_name","sort_direction":"desc","include_expired":true""", "over,now,later,free")]
    [InlineData(""","sort_column":"end_date","sort_direction":"asc","include_expired":true""", "over,now,later,free")]
    [InlineData(""","skip":1,"take":1,"quantity":1""", "now")]
    public async Task GetOffers_filters_sorts_and_pages(string members, string expected)
    {
        DateTimeOffset now = Clock.GetUtcNow();
        Open(
            Sold("now") with { StartDate = now, EndDate = now.AddDays(1) },
            Sold("later") with { StartDate = now.AddDays(1), EndDate = now.AddDays(2) },
            Sold("over") with { EndDate = now },
            Sold("free") with { StartDate = now.AddDays(-1), Price = 0 });

        Answer answer = await AskAsync(List, $$""" "reward_store_ids":["s-1","S-1","unknown"]{{members}} """);

        answer.Json["payload"]!["reward_store_offers"]!.AsArray().Select(o => (string)o!["id"]!).Should().Equal(expected.Split(','));
    }

    [Theory]
    [InlineData(""" "skip":0 """, "missing_data")]
    [InlineData(""" "reward_store_ids":[] """, "missing_data")]
    [InlineData(""" "reward_store_ids":[""] """, "validation")]
    [InlineData(""" "reward_store_ids":["s-1"],"take":1001 """, "validation")]
    [InlineData(""" "reward_store_ids":["s-1"],"sort_column":"price" """, "validation")]
    [InlineData(""" "reward_store_ids":["s-1"],"sort_direction":"ASC" """, "validation")]
    [InlineData(""" "reward_store_ids":["s-1"],"quantity":0 """, "validation")]
    [InlineData(""" "reward_store_ids":["s-1"],"include_expired":"no" """, "argument_error")]
    public async Task GetOffers_refuses_what_is_no_question(string members, string code) => (await AskAsync(List, members)).ErrorCode.Should().Be(code);

    [Fact]
    public async Task GetOffers_refuses_more_than_100_stores()
    {
        string ids = string.Join(',', Enumerable.Range(0, 101).Select(n => $"\"s-{n}\""));

        (await AskAsync(List, $""" "reward_store_ids":[{ids}] """)).ErrorCode.Should().Be("validation");
    }

    [Fact]
    public async Task Purchase_spends_the_points_and_issues_the_offer()
    {
        Open(Sold("so-1"));
        Points.Deposit("u-1", 25);

        Answer answer = await AskAsync(Purchase, """ "user_id":"u-1","reward_store_id":"S-1","reward_store_offer_id":"SO-1","quantity":2,"culture":"en-US" """);

        answer.Status.Should().Be(200);
        JsonNode payload = answer.Json["payload"]!;
        ((decimal)payload["points_remaining"]!).Should().Be(5);
        ((bool)payload["successful"]!).Should().BeTrue();
        ((string)payload["user_offer"]!["id"]!).Should().Be(Wallets.Of("u-1")[0].Id);
        Wallets.Of("u-1").Should().HaveCount(2).And.OnlyContain(offer => offer.OfferId == "v-1" && offer.AcquireDate == Clock.GetUtcNow());
        Points.BalanceOf("u-1").Should().Be(5);
        Points.LifetimeOf("u-1").Should().Be(25);
        Points.HistoryOf("u-1")[^1].Should().BeEquivalentTo(new { Amount = -20m, Balance = 5m, ReferenceId = "v-1" });
    }

    [Fact]
    public async Task Purchase_of_a_free_offer_leaves_the_ledger_alone()
    {
        Sandbox.SessionM.Users.Add("u-1");
        Open(Sold("so-1") with { Price = 0 });

        (await AskAsync(Purchase, Order)).Status.Should().Be(200);

        Wallets.Of("u-1").Should().ContainSingle();
        Points.HistoryOf("u-1").Should().BeEmpty();
    }

    [Fact]
    public async Task Purchase_spends_from_the_accounts_named_in_their_order()
    {
        Points.Accounts = [new SandboxPointAccount("a", "A"), new SandboxPointAccount("b", "B"), new SandboxPointAccount("c", "C")];
        Points.Deposit("u-1", 100, "a");
        Points.Deposit("u-1", 4, "b");
        Points.Deposit("u-1", 100, "c");
        Sandbox.SessionM.RewardStores.Add(new SandboxRewardStore { Id = "s-1", PointAccountIds = ["b", "c"], Offers = [Sold("so-1")] });

        (await AskAsync(Purchase, Order + ""","point_account_ids":["a"] """)).ErrorCode.Should().Be("validation", "the store does not take it");
        (await AskAsync(Purchase, Order + ""","point_account_ids":["B"] """)).ErrorCode.Should().Be("insufficient_points");
        (await AskAsync(Purchase, Order + ""","point_account_ids":["b","c","b"] """)).Status.Should().Be(200);
        (await AskAsync(Purchase, Order)).Status.Should().Be(200);

        new[] { "a", "b", "c" }.Select(id => Points.BalanceOf("u-1", id)).Should().Equal(100, 0, 84);
    }

    [Theory]
    [InlineData(""" "reward_store_id":"s-1","reward_store_offer_id":"so-1" """, "missing_data")]
    [InlineData(""" "user_id":"u-1","reward_store_offer_id":"so-1" """, "missing_data")]
    [InlineData(""" "user_id":"u-1","reward_store_id":"s-1" """, "missing_data")]
    [InlineData(""" "user_id":"nobody","reward_store_id":"s-1","reward_store_offer_id":"so-1" """, "user_not_found")]
    [InlineData(""" "user_id":"u-1","reward_store_id":"s-2","reward_store_offer_id":"so-1" """, "not_found")]
    [InlineData(""" "user_id":"u-1","reward_store_id":"s-1","reward_store_offer_id":"r-1" """, "not_found")]
    [InlineData(""" "user_id":"u-1","reward_store_id":"s-1","reward_store_offer_id":"so-1","quantity":3 """, "insufficient_points")]
    [InlineData(""" "user_id":"u-1","reward_store_id":"s-1","reward_store_offer_id":"so-1","quantity":0 """, "validation")]
    [InlineData(""" "user_id":"u-1","reward_store_id":"s-1","reward_store_offer_id":"so-1","point_account_ids":"a" """, "validation")]
    [InlineData(""" "user_id":"u-1","reward_store_id":"s-1","reward_store_offer_id":"so-1","point_account_ids":["unknown"] """, "validation")]
    [InlineData(""" "user_id":"u-1","reward_store_id":"s-1","reward_store_offer_id":"over" """, "not_available")]
    [InlineData(""" "user_id":"u-1","reward_store_id":"s-1","reward_store_offer_id":"later" """, "not_available")]
    [InlineData(""" "user_id":"u-1","reward_store_id":"s-1","reward_store_offer_id":"sold-out" """, "not_available")]
    public async Task Purchase_refuses_what_cannot_be_bought_and_changes_nothing(string members, string code)
    {
        SandboxOffer rare = new() { RootOfferId = "r-9", Name = "Rare" };
        Sandbox.SessionM.Offers.Add(rare, inventory: 0);
        Open(
            Sold("so-1"),
            Sold("over") with { EndDate = Clock.GetUtcNow() },
            Sold("later") with { StartDate = Clock.GetUtcNow().AddDays(1) },
            Sold("sold-out") with { Offer = rare });
        Points.Deposit("u-1", 29.99m);

        Answer answer = await AskAsync(Purchase, members);

        answer.Status.Should().Be(400);
        answer.ErrorCode.Should().Be(code);
        Points.BalanceOf("u-1").Should().Be(29.99m);
        Wallets.Of("u-1").Should().BeEmpty();
    }

    private static SandboxRewardStoreOffer Sold(string id) => new() { Id = id, Offer = Drink with { Name = id }, Price = 10 };

    private void Open(params SandboxRewardStoreOffer[] offers) => Sandbox.SessionM.RewardStores.Add(new SandboxRewardStore { Id = "s-1", Offers = [.. offers] });

    private Task<Answer> AskAsync(string path, string members) => Connect.PostAsync(path, $$"""{"retailer_id":"{{Sandbox.SessionM.RetailerId}}",{{members}}}""");
}
