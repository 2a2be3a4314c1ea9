using System.Text.Json.Nodes;

namespace Integration.Sandbox.Tests;

/// <summary>Offers of users: issued, changed, revoked and redeemed.</summary>
public sealed class AcquisitionTests : SandboxTest
{
    private const string Issue = "offers/api/2.0/offers/acquisition/issue";
    private const string Update = "offers/api/2.0/offers/acquisition/update";
    private const string Revoke = "offers/api/2.0/offers/acquisition/revoke";
    private const string Redeem = "offers/api/2.0/offers/redemption/manual_redeem";
    private const string Details = "offers/api/2.0/offers/fetch_offers_details";

    private static readonly SandboxOffer Old = new() { OfferId = "v-1", RootOfferId = "R-1", Name = "Free drink" };
    private static readonly SandboxOffer Current = new() { OfferId = "v-2", RootOfferId = "r-1", Name = "Free drink, any size" };

    private SandboxWallets Wallets => Sandbox.SessionM.Wallets;

    [Fact]
    public async Task Issue_puts_the_current_version_into_the_wallet_unless_the_exact_one_is_asked_for()
    {
        Offer(Old, Current);

        Answer current = await AskAsync(Issue, """ "user_id":"u-1","offer_id":"V-1","quantity":1,"issue_exact_version":false """);
        Answer byRoot = await AskAsync(Issue, """ "user_id":"u-1","offer_id":"r-1" """);
        Answer exact = await AskAsync(Issue, """ "user_id":"u-1","offer_id":"v-1","issue_exact_version":true """);

        Wallets.Of("u-1").Select(offer => offer.Name).Should().Equal(Current.Name, Current.Name, Old.Name);
        Wallets.Of("u-1").Should().OnlyContain(offer => offer.AcquireDate == Clock.GetUtcNow());
        Wallets.Of("u-1").Select(offer => offer.Id).Should().OnlyHaveUniqueItems();
        Statuses(byRoot).Should().ContainSingle();
        Statuses(exact).Should().ContainSingle();
        JsonNode expected = JsonNode.Parse($$$"""
            {"status":"ok","payload":{"status_list":[{"user_id":"u-1","user_offer_id":"{{{Wallets.Of("u-1")[0].Id}}}","offer_id":"v-2","root_offer_id":"r-1",
             "pending_extended_data":false,"fail_reason":0}]}}
            """)!;
        JsonNode.DeepEquals(current.Json, expected).Should().BeTrue("the answer was {0}", current.Text);
    }

    [Fact]
    public async Task Issue_says_ok_and_which_copies_the_inventory_did_not_allow()
    {
        Sandbox.SessionM.Users.Add("u-1");
        Sandbox.SessionM.Offers.Add(Old, inventory: 2);

        Answer answer = await AskAsync(Issue, """ "user_id":"u-1","offer_id":"v-1","quantity":3 """);

        answer.Status.Should().Be(200);
        Statuses(answer).Select(s => (int)s["fail_reason"]!).Should().Equal(0, 0, 1);
        ((string)Statuses(answer)[2]["user_offer_id"]!).Should().BeEmpty();
        Wallets.Of("u-1").Should().HaveCount(2);
    }

    [Theory]
    [InlineData(""" "offer_id":"v-1" """, "missing_data")]
    [InlineData(""" "user_id":"u-1" """, "missing_data")]
    [InlineData(""" "user_id":7,"offer_id":"v-1" """, "argument_error")]
    [InlineData(""" "user_id":"u-1","offer_id":"v-1","quantity":0 """, "validation")]
    [InlineData(""" "user_id":"u-1","offer_id":"v-1","quantity":"1" """, "validation")]
    [InlineData(""" "user_id":"u-1","offer_id":"v-1","issue_exact_version":"true" """, "argument_error")]
    [InlineData(""" "user_id":"nobody","offer_id":"v-1" """, "user_not_found")]
    [InlineData(""" "user_id":"u-1","offer_id":"nothing" """, "not_found")]
    [InlineData(""" "user_id":"u-1","offer_id":"r-1","issue_exact_version":true """, "not_found")]
    public async Task Issue_refuses_what_is_no_order_and_issues_nothing(string members, string code)
    {
        Offer(Old);

        Answer answer = await AskAsync(Issue, members);

        answer.Status.Should().Be(400);
        answer.ErrorCode.Should().Be(code);
        Wallets.Of("u-1").Should().BeEmpty();
    }

    [Fact]
    public async Task Update_gives_a_waiting_offer_its_data_and_lets_it_into_the_wallet()
    {
        Offer(Old with { IsPendingExtendedData = true });
        string id = (string)Statuses(await AskAsync(Issue, """ "user_id":"u-1","offer_id":"v-1" """))[0]["user_offer_id"]!;

        await AskAsync(Update, $$""" "user_id":"U-1","user_offer_id":"{{id.ToUpperInvariant()}}","custom_data":"{\"code\":1}","remain_pending_extended_data":true """);
        Wallets.Of("u-1")[0].Should().BeEquivalentTo(new { CustomData = """{"code":1}""", IsPendingExtendedData = true });
        Answer answer = await AskAsync(Update, $$""" "user_id":"u-1","user_offer_id":"{{id}}","remain_pending_extended_data":false,"update_redemption_dates":false """);

        answer.Text.Should().Be("""{"status":"ok","payload":{}}""");
        Wallets.Of("u-1")[0].Should().BeEquivalentTo(new { CustomData = """{"code":1}""", IsPendingExtendedData = false });
    }

    [Theory]
    [InlineData(""" "user_offer_id":"uo-1" """, "missing_data")]
    [InlineData(""" "user_id":"u-1" """, "missing_data")]
    [InlineData(""" "user_id":"u-1","user_offer_id":"nothing" """, "not_found")]
    [InlineData(""" "user_id":"u-2","user_offer_id":"uo-1" """, "validation")]
    [InlineData(""" "user_id":"u-1","user_offer_id":"uo-1","custom_data":{"code":1} """, "argument_error")]
    [InlineData(""" "user_id":"u-1","user_offer_id":"uo-1","custom_data":"{code" """, "validation")]
    [InlineData(""" "user_id":"u-1","user_offer_id":"uo-1","update_redemption_dates":1 """, "argument_error")]
    public async Task Update_refuses_what_is_no_change(string members, string code)
    {
        Sandbox.SessionM.Users.Add("u-2");
        Wallets.Give("u-1", Old with { Id = "uo-1", IsPendingExtendedData = true });

        Answer answer = await AskAsync(Update, members);

        answer.ErrorCode.Should().Be(code);
        Wallets.Of("u-1")[0].IsPendingExtendedData.Should().BeTrue();
    }

    [Fact]
    public async Task Revoke_takes_the_offer_out_of_the_wallet_and_puts_it_back_into_the_inventory_once()
    {
        Sandbox.SessionM.Users.Add("u-1");
        Sandbox.SessionM.Offers.Add(Old, inventory: 1);
        string id = (string)Statuses(await AskAsync(Issue, """ "user_id":"u-1","offer_id":"v-1" """))[0]["user_offer_id"]!;

        Answer answer = await AskAsync(Revoke, $$""" "user_offer_id":"{{id}}","reason":"mistake" """);
        Answer again = await AskAsync(Revoke, $$""" "user_offer_id":"{{id}}","reason":"mistake" """);

        answer.Status.Should().Be(200);
        again.ErrorCode.Should().Be("not_found");
        Wallets.Of("u-1")[0].Should().BeEquivalentTo(new { RevokeReason = "mistake", RevokeDate = Clock.GetUtcNow() });
        (await AskAsync(Wire.Offers, """ "user_id":"u-1" """)).Json["payload"]!["user_offers"]!.AsArray().Should().BeEmpty();
        Statuses(await AskAsync(Issue, """ "user_id":"u-1","offer_id":"v-1" """)).Should().ContainSingle(s => (int)s["fail_reason"]! == 0);
    }

    [Theory]
    [InlineData(""" "reason":"mistake" """, "missing_data")]
    [InlineData(""" "user_offer_id":"uo-1" """, "missing_data")]
    [InlineData(""" "user_offer_id":"v-1","reason":"mistake" """, "not_found")]
    [InlineData(""" "user_offer_id":"uo-2","reason":"mistake" """, "validation")]
    public async Task Revoke_refuses_what_cannot_be_revoked(string members, string code)
    {
        Wallets.Give("u-1", Old with { Id = "uo-1" }, Old with { Id = "uo-2", RedeemDate = Clock.GetUtcNow() });

        (await AskAsync(Revoke, members)).ErrorCode.Should().Be(code);
        Wallets.Of("u-1").Should().OnlyContain(offer => offer.RevokeDate == null);
    }

    [Fact]
    public async Task Redeem_takes_what_can_be_redeemed_now_and_by_force_also_what_cannot()
    {
        DateTimeOffset now = Clock.GetUtcNow();
        Wallets.Give(
            "u-1",
            Old with { Id = "ready" },
            Old with { Id = "locked", IsRedeemable = false },
            Old with { Id = "early", RedemptionStartDate = now.AddDays(1) },
            Old with { Id = "late", ExpirationDate = now },
            Old with { Id = "pending", IsPendingExtendedData = true });

        (await RedeemAsync("ready")).Status.Should().Be(200);
        (await RedeemAsync("ready", force: true)).ErrorCode.Should().Be("validation", "it has been redeemed");
        foreach (string id in new[] { "locked", "early", "late", "pending" })
        {
            (await RedeemAsync(id)).ErrorCode.Should().Be("validation");
            (await RedeemAsync(id, force: true)).Status.Should().Be(200);
        }

        Wallets.Of("u-1").Should().OnlyContain(offer => offer.RedeemDate == now);
        (await RedeemAsync("nothing")).ErrorCode.Should().Be("not_found");
        (await AskAsync(Redeem, """ "user_offer_id":"ready","force_redeem":"yes" """)).ErrorCode.Should().Be("argument_error");
    }

    [Fact]
    public async Task FetchDetails_counts_by_version_and_by_root()
    {
        Sandbox.SessionM.Users.Add("u-1");
        Sandbox.SessionM.Offers.Add(Old, inventory: 10);
        Sandbox.SessionM.Offers.Add(Current);
        Sandbox.SessionM.Offers.Add(new SandboxOffer { OfferId = "v-9", Name = "Unlimited" });
        Wallets.Give("u-1", Old with { Id = "1" }, Old with { Id = "2", RedeemDate = Clock.GetUtcNow() }, Current with { Id = "3" }, Current with { Id = "4", RevokeDate = Clock.GetUtcNow() });

        Answer answer = await AskAsync(Details, """ "offer_ids":["V-1","r-1","nothing","v-9"],"skip":0,"take":1000 """);

        JsonNode expected = JsonNode.Parse("""
            {"status":"ok","payload":{"results":[
              {"offer_id":"V-1","acquisition_count":2,"redemption_count":1,"total_inventory":10,"available_inventory_remaining":7},
              {"offer_id":"r-1","acquisition_count":3,"redemption_count":1,"total_inventory":10,"available_inventory_remaining":7},
              {"offer_id":"v-9","acquisition_count":0,"redemption_count":0,"total_inventory":null,"available_inventory_remaining":null}]}}
            """)!;
        JsonNode.DeepEquals(answer.Json, expected).Should().BeTrue("the answer was {0}", answer.Text);
        (await AskAsync(Details, """ "offer_ids":["v-1","v-2","v-9"],"skip":1,"take":1 """)).Json["payload"]!["results"]!.AsArray()
            .Select(r => (string)r!["offer_id"]!).Should().Equal("v-2");
    }

    [Theory]
    [InlineData(""" "skip":0 """, "missing_data")]
    [InlineData(""" "offer_ids":[] """, "missing_data")]
    [InlineData(""" "offer_ids":"v-1" """, "validation")]
    [InlineData(""" "offer_ids":["v-1",7] """, "validation")]
    [InlineData(""" "offer_ids":["v-1"],"take":1001 """, "validation")]
    public async Task FetchDetails_refuses_what_names_no_offers(string members, string code) =>
        (await AskAsync(Details, members)).ErrorCode.Should().Be(code);

    [Fact]
    public void Add_refuses_a_version_that_is_there()
    {
        Offer(Old);

        Sandbox.SessionM.Offers.Invoking(offers => offers.Add(Old with { OfferId = "V-1" })).Should().Throw<ArgumentException>();
        Sandbox.SessionM.Offers.Versions.Should().Equal(Old);
        Sandbox.SessionM.Reset();
        Sandbox.SessionM.Offers.Versions.Should().BeEmpty();
    }

    private void Offer(params ReadOnlySpan<SandboxOffer> versions)
    {
        Sandbox.SessionM.Users.Add("u-1");
        foreach (SandboxOffer version in versions)
        {
            Sandbox.SessionM.Offers.Add(version);
        }
    }

    private Task<Answer> RedeemAsync(string id, bool force = false) => AskAsync(Redeem, $$""" "user_offer_id":"{{id}}","force_redeem":{{(force ? "true" : "false")}} """);

    private Task<Answer> AskAsync(string path, string members) => Connect.PostAsync(path, $$"""{"retailer_id":"{{Sandbox.SessionM.RetailerId}}",{{members}}}""");

    private static JsonNode[] Statuses(Answer answer) => [.. answer.Json["payload"]!["status_list"]!.AsArray().OfType<JsonNode>()];
}
