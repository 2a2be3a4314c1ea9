using System.Text.Json.Nodes;

namespace Integration.Sandbox.Tests;

public sealed class PosTests : SandboxTest
{
    private const string Send = "api/2.0/send_transaction";
    private const string Lookup = "api/2.0/lookup";
    private const string LockRoute = "api/2.0/lock";
    private const string Redeem = "api/2.0/redeem";
    private const string Unlock = "api/2.0/unlock";
    private const string Reinstate = "api/2.0/reinstate";

    private const string Transaction = """
        {"transaction_id":"t-1","pos_employee_id":"e-1","subtotal":10.5,"open_time":"2026-03-01 09:30:00.000","modified_time":"2026-03-01T09:45:00Z","channel":"POS",
         "items":[{"line_id":"1","item_id":"sku-1","quantity":1.5,"unit_price":7,"subtotal":10.5}],"payments":[],"discounts":[]}
        """;

    private int _requests;

    [Fact]
    public async Task SendTransaction_answers_ok_in_capitals_without_a_payload_and_keeps_the_transaction()
    {
        Answer answer = await AskAsync(Send, Transaction);

        answer.Status.Should().Be(200);
        answer.Text.Should().Be("""{"status":"OK"}""");
        SandboxPosTransaction kept = Sandbox.SessionM.PosTransactions.Should().ContainSingle().Subject;
        kept.Should().BeEquivalentTo(new { TransactionId = "t-1", StoreId = "s-1", RequestId = "r-1", IsClosed = false, IsVoided = false, Subtotal = 10.5m, At = Clock.GetUtcNow() });
        ((string?)kept.Payload["channel"]).Should().Be("POS");
        kept.ToString().Should().NotContain("t-1");
    }

    [Fact]
    public async Task SendTransaction_redeems_the_offers_of_a_closed_transaction_once()
    {
        Sandbox.SessionM.Wallets.Give("u-1", new SandboxOffer { Id = "UO-1", Name = "Free drink" }, new SandboxOffer { Id = "uo-2", Name = "Kept" });
        string open = With(Transaction, """{"discounts":[{"reference_id":"uo-1","reference_id_type":"UserOfferId","amount":1},{"reference_id":"uo-2","reference_id_type":"coupon","amount":1},{"reference_id":"none","reference_id_type":"USEROFFERID","amount":1}]}""");

        await AskAsync(Send, open);
        Offer("uo-1").RedeemDate.Should().BeNull("an open transaction redeems nothing");
        await AskAsync(Send, With(open, """{"is_closed":true,"is_voided":true}"""));
        Offer("uo-1").RedeemDate.Should().BeNull("a voided one neither");
        await AskAsync(Send, With(open, """{"is_closed":true}"""));
        DateTimeOffset redeemed = Clock.GetUtcNow();
        Clock.Advance(TimeSpan.FromHours(1));
        await AskAsync(Send, With(open, """{"is_closed":true}"""));

        Offer("uo-1").RedeemDate.Should().Be(redeemed);
        Offer("uo-2").RedeemDate.Should().BeNull();
        Sandbox.SessionM.PosTransactions.Should().HaveCount(4);
        Sandbox.SessionM.PosTransactions.Find("t-1")!.IsClosed.Should().BeTrue();
        Sandbox.SessionM.PosTransactions.Find("t-2").Should().BeNull();
    }

    [Fact]
    public async Task SendTransaction_leaves_alone_an_offer_that_another_transaction_has_locked()
    {
        Sandbox.SessionM.Wallets.Give("u-1", new SandboxOffer { Id = "uo-1", Name = "Free drink", LockedBy = "t-2" });

        await AskAsync(Send, With(Transaction, """{"is_closed":true,"discounts":[{"reference_id":"uo-1","reference_id_type":"USEROFFERID","amount":1}]}"""));

        Offer("uo-1").Should().BeEquivalentTo(new { RedeemDate = (DateTimeOffset?)null, LockedBy = "t-2" });
    }

    [Theory]
    [InlineData("""{"transaction_id":""}""", "transaction_id")]
    [InlineData("""{"subtotal":"10.5"}""", "subtotal")]
    [InlineData("""{"open_time":"yesterday"}""", "open_time")]
    [InlineData("""{"modified_time":"03/04/2026"}""", "modified_time")]
    [InlineData("""{"is_closed":"true"}""", "is_closed")]
    [InlineData("""{"is_voided":null}""", "is_voided")]
    [InlineData("""{"items":{}}""", "items")]
    [InlineData("""{"items":[null]}""", "items")]
    [InlineData("""{"items":[{"line_id":"1","item_id":"sku-1","quantity":"1","unit_price":1,"subtotal":1}]}""", "items: quantity")]
    [InlineData("""{"payments":[{"payment_id":"p-1","type":"CASH","amount":1}]}""", "payments: payment_time")]
    [InlineData("""{"payments":[{"payment_id":"p-1","type":"CASH","amount":1,"payment_time":"2026-03-01T09:45:00Z","user_id":"u-1"}]}""", "payments: user_id and user_id_type")]
    [InlineData("""{"discounts":[{"reference_id":"uo-1","reference_id_type":"USEROFFERID"}]}""", "discounts: amount")]
    public async Task SendTransaction_refuses_a_transaction_of_another_shape(string change, string named)
    {
        Answer answer = await AskAsync(Send, With(Transaction, change));

        answer.Status.Should().Be(400);
        ((string?)answer.Json["status"]).Should().Be("ERROR");
        answer.ErrorCode.Should().Be("validation");
        ((string?)answer.Json["errors"]!["message"]).Should().StartWith(named);
        Sandbox.SessionM.PosTransactions.Should().BeEmpty();
    }

    [Theory]
    [InlineData("store_id", null, "missing_data")]
    [InlineData("client_id", null, "missing_data")]
    [InlineData("client_id", "\"00000000-0000-0000-0000-000000000001\"", "validation")]
    [InlineData("request_id", "17", "missing_data")]
    [InlineData("culture", "7", "argument_error")]
    [InlineData("request_payload", "[]", "missing_data")]
    public async Task Every_request_needs_its_container(string member, string? value, string code)
    {
        JsonObject container = Container(Transaction);
        container.Remove(member);
        if (value is not null)
        {
            container[member] = JsonNode.Parse(value);
        }

        Answer answer = await Pos.PostAsync(Send, container.ToJsonString());

        answer.Status.Should().Be(400);
        answer.ErrorCode.Should().Be(code);
    }

    [Fact]
    public async Task A_body_that_is_no_object_and_foreign_credentials_are_refused()
    {
        using HttpClient connect = Wire.Basic(Sandbox.SessionM.PosAddress, Sandbox.SessionM.ConnectApiKey, Sandbox.SessionM.ConnectApiSecret);

        (await Pos.PostAsync(Send, "[")).ErrorCode.Should().Be("argument_error");
        (await connect.PostAsync(Send, Container(Transaction).ToJsonString())).Status.Should().Be(401);
        (await Pos.PostAsync("api/2.0/nothing", "{}")).Status.Should().Be(404);
    }

    [Fact]
    public async Task A_request_id_is_processed_once_whatever_is_asked_the_second_time()
    {
        string first = Container(Transaction).ToJsonString();
        _requests--;
        string second = Container(With(Transaction, """{"transaction_id":"t-2"}""")).ToJsonString();

        Answer[] answers = [await Pos.PostAsync(Send, first), await Pos.PostAsync(Send, second)];

        answers.Select(a => a.Text).Distinct().Should().ContainSingle();
        Sandbox.SessionM.PosTransactions.Should().ContainSingle().Which.TransactionId.Should().Be("t-1");
    }

    [Fact]
    public async Task A_refusal_is_repeated_too()
    {
        string refused = Container("""{"user_offer_id":"uo-1","employee_id":"e-1"}""").ToJsonString();

        Answer before = await Pos.PostAsync(Reinstate, refused);
        Sandbox.SessionM.Wallets.Give("u-1", new SandboxOffer { Id = "uo-1", Name = "Free drink", RedeemDate = Clock.GetUtcNow() });
        Answer after = await Pos.PostAsync(Reinstate, refused);

        before.ErrorCode.Should().Be("not_found");
        after.Text.Should().Be(before.Text);
    }

    [Fact]
    public async Task PendingAnswers_come_before_the_answer_and_the_request_is_processed_once()
    {
        Sandbox.SessionM.PosTransactions.PendingAnswers = 2;
        string body = Container(Transaction).ToJsonString();

        Answer[] answers = [await Pos.PostAsync(Send, body), await Pos.PostAsync(Send, body), await Pos.PostAsync(Send, body), await Pos.PostAsync(Send, body)];

        answers.Select(a => a.Status).Should().Equal(400, 400, 200, 200);
        answers[0].ErrorCode.Should().Be("pending_processing");
        Sandbox.SessionM.PosTransactions.Should().ContainSingle();
        FluentActions.Invoking(() => Sandbox.SessionM.PosTransactions.PendingAnswers = -1).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public async Task Reset_forgets_transactions_request_ids_and_pending_answers()
    {
        string body = Container(Transaction).ToJsonString();
        Sandbox.SessionM.PosTransactions.PendingAnswers = 1;
        await Pos.PostAsync(Send, body);

        Sandbox.Reset();
        Answer answer = await Pos.PostAsync(Send, body);

        answer.Status.Should().Be(200);
        Sandbox.SessionM.PosTransactions.Should().ContainSingle();
    }

    [Theory]
    [InlineData("""{"user_id":"U-1"}""")]
    [InlineData("""{"external_customer_id":"C-100"}""")]
    [InlineData("""{"email":"A@b.test"}""")]
    [InlineData("""{"phone":"4700000000"}""")]
    [InlineData("""{"phone":"4700000000","user_id":"u-1"}""")]
    public async Task Lookup_finds_the_user_and_answers_the_wallet_without_discounts(string criteria)
    {
        await SeedUserAsync();
        Sandbox.SessionM.Points.Deposit("u-1", 100.5m);
        Sandbox.SessionM.Wallets.Give(
            "u-1",
            new SandboxOffer { Id = "uo-1", Name = "Free drink", PosDiscountId = "d-1", DiscountAmount = 3 },
            new SandboxOffer { Id = "uo-2", Name = "Used", RedeemDate = Clock.GetUtcNow() },
            new SandboxOffer { Id = "uo-3", Name = "Locked", LockedBy = "t-9" },
            new SandboxOffer { Id = "uo-4", Name = "Not yet", IsRedeemable = false });

        Answer answer = await AskAsync(Lookup, criteria);

        JsonNode expected = JsonNode.Parse("""
            {"status":"OK","payload":{"user":{"user_id":"u-1","available_points":100.5,"external_customer_id":"C-100"},
             "offers":[{"reference_id":"uo-1","reference_id_type":"USEROFFERID","display_name":"Free drink","user_id":"u-1","pos_discount_id":"d-1"},
                       {"reference_id":"uo-4","reference_id_type":"USEROFFERID","display_name":"Not yet","user_id":"u-1"}]}}
            """)!;
        JsonNode.DeepEquals(answer.Json, expected).Should().BeTrue("the answer was {0}", answer.Text);
    }

    [Fact]
    public async Task Lookup_with_a_transaction_answers_the_eligible_offers_with_their_discounts_and_needs_no_store()
    {
        await SeedUserAsync();
        Sandbox.SessionM.Wallets.Give("u-1", new SandboxOffer { Id = "uo-1", Name = "Free drink", DiscountAmount = 3 }, new SandboxOffer { Name = "Not yet", IsRedeemable = false });
        JsonObject container = Container($$"""{"user_id":"u-1","transaction":{{Transaction}}}""");
        container.Remove("store_id");

        Answer answer = await Pos.PostAsync(Lookup, container.ToJsonString());

        answer.Json["payload"]!["offers"]!.AsArray().Should().ContainSingle().Which!.ToJsonString().Should().Be(
            """{"reference_id":"uo-1","reference_id_type":"USEROFFERID","display_name":"Free drink","user_id":"u-1","status":"AVAILABLE","discounted_line_ids":["1"],"discount_source":"SESSIONM","amount":3,"stack_order":1,"applied_time":"2026-03-01T10:00:00.000Z"}""");
    }

    [Theory]
    [InlineData("{}", "validation")]
    [InlineData("""{"user_id":7}""", "validation")]
    [InlineData("""{"phone":"+4700000000"}""", "validation")]
    [InlineData("""{"user_id":"u-1","transaction":[]}""", "validation")]
    [InlineData("""{"user_id":"u-1","transaction":{}}""", "validation")]
    [InlineData("""{"user_id":"u-2"}""", "user_not_found")]
    [InlineData("""{"email":"nobody@b.test"}""", "user_not_found")]
    [InlineData("""{"user_id":"u-1","external_customer_id":"C-200"}""", "user_not_found")]
    public async Task Lookup_refuses_what_finds_nobody(string payload, string code)
    {
        await SeedUserAsync();

        (await AskAsync(Lookup, payload)).ErrorCode.Should().Be(code);
    }

    [Fact]
    public async Task Lookup_refuses_what_finds_more_than_one()
    {
        await SeedUserAsync();
        await Core.PostAsync($"priv/v1/apps/{Sandbox.SessionM.CoreApiKey}/users", """{"user":{"external_id":"C-200","phone_numbers":[{"phone_number":"+47 00 00 00 00"}]}}""");

        (await AskAsync(Lookup, """{"phone":"4700000000"}""")).ErrorCode.Should().Be("validation");
    }

    [Fact]
    public async Task Lock_holds_an_offer_for_one_transaction_until_it_is_unlocked()
    {
        Sandbox.SessionM.Wallets.Give("u-1", new SandboxOffer { Id = "uo-1", Name = "Free drink", DiscountAmount = 3, TtlCode = "c-5" });

        Answer locked = await AskAsync(LockRoute, LockOf("TTLCode", "c-5"));
        Answer renewed = await AskAsync(LockRoute, LockOf("UserOfferId", "UO-1"));
        Answer other = await AskAsync(LockRoute, LockOf("UserOfferId", "uo-1", """{"transaction_id":"t-2"}"""));
        Answer redeemed = await AskAsync(Redeem, LockOf("UserOfferId", "uo-1", """{"transaction_id":"t-2"}"""));
        Answer unlocked = await AskAsync(Unlock, """{"user_offer_id":"UO-1","employee_id":"e-1"}""");
        Answer again = await AskAsync(Unlock, """{"user_offer_id":"uo-1","employee_id":"e-1"}""");

        ((string?)locked.Json["payload"]!["reference_id"]).Should().Be("uo-1");
        ((string?)locked.Json["payload"]!["status"]).Should().Be("LOCKED");
        renewed.Status.Should().Be(200);
        other.ErrorCode.Should().Be("not_available");
        redeemed.ErrorCode.Should().Be("not_available");
        unlocked.Text.Should().Be("""{"status":"OK"}""");
        again.ErrorCode.Should().Be("not_available");
        Offer("uo-1").LockedBy.Should().BeNull();
    }

    [Fact]
    public async Task Redeem_takes_an_offer_out_of_the_wallet_and_reinstate_gives_it_back()
    {
        Sandbox.SessionM.Wallets.Give("u-1", new SandboxOffer { Id = "uo-1", Name = "Free drink" }, new SandboxOffer { Id = "uo-2", Name = "Over", ExpirationDate = Clock.GetUtcNow() });

        ((string?)(await AskAsync(Redeem, LockOf("UserOfferId", "uo-1"))).Json["payload"]!["status"]).Should().Be("REDEEMED");
        (await WalletAsync()).Should().BeEmpty();
        (await AskAsync(Redeem, LockOf("UserOfferId", "uo-1"))).ErrorCode.Should().Be("not_available");
        (await AskAsync(Redeem, LockOf("UserOfferId", "uo-2"))).ErrorCode.Should().Be("not_available");
        (await AskAsync(Reinstate, """{"user_offer_id":"uo-1","employee_id":"e-1"}""")).Status.Should().Be(200);
        (await WalletAsync()).Should().Equal("uo-1");
        (await AskAsync(Reinstate, """{"user_offer_id":"uo-1","employee_id":"e-1"}""")).ErrorCode.Should().Be("not_available");
    }

    [Theory]
    [InlineData(LockRoute, """{"offer_lookup_code":"uo-1","offer_lookup_type":"UserOfferId"}""", "validation")]
    [InlineData(LockRoute, """{"offer_lookup_code":"uo-1","offer_lookup_type":"Barcode","transaction":{t}}""", "validation")]
    [InlineData(Redeem, """{"offer_lookup_type":"TTLCode","transaction":{t}}""", "validation")]
    [InlineData(Redeem, """{"offer_lookup_code":"uo-1","offer_lookup_type":"UserOfferId","transaction":{}}""", "validation")]
    [InlineData(Redeem, """{"offer_lookup_code":"uo-9","offer_lookup_type":"UserOfferId","transaction":{t}}""", "not_found")]
    [InlineData(Redeem, """{"offer_lookup_code":"uo-1","offer_lookup_type":"TTLCode","transaction":{t}}""", "not_found")]
    [InlineData(Unlock, """{"user_offer_id":"uo-1"}""", "missing_data")]
    [InlineData(Unlock, """{"user_offer_id":"uo-9","employee_id":"e-1"}""", "not_found")]
    [InlineData(Reinstate, """{"employee_id":"e-1"}""", "missing_data")]
    public async Task Offers_are_not_touched_by_a_request_of_another_shape(string route, string payload, string code)
    {
        Sandbox.SessionM.Wallets.Give("u-1", new SandboxOffer { Id = "uo-1", Name = "Free drink" });

        (await AskAsync(route, payload.Replace("{t}", Transaction, StringComparison.Ordinal))).ErrorCode.Should().Be(code);

        Offer("uo-1").Should().BeEquivalentTo(new { RedeemDate = (DateTimeOffset?)null, LockedBy = (string?)null });
    }

    private static string With(string transaction, string change)
    {
        JsonObject changed = JsonNode.Parse(transaction)!.AsObject();
        foreach ((string name, JsonNode? value) in JsonNode.Parse(change)!.AsObject())
        {
            changed[name] = value?.DeepClone();
        }

        return changed.ToJsonString();
    }

    private static string LockOf(string type, string code, string change = "{}") =>
        $$"""{"offer_lookup_code":"{{code}}","offer_lookup_type":"{{type}}","transaction":{{With(Transaction, change)}}}""";

    private Task<Answer> AskAsync(string route, string payload) => Pos.PostAsync(route, Container(payload).ToJsonString());

    private JsonObject Container(string payload) => new()
    {
        ["store_id"] = "s-1",
        ["client_id"] = Sandbox.SessionM.RetailerId.ToUpperInvariant(),
        ["request_id"] = $"r-{++_requests}",
        ["culture"] = "en_US",
        ["request_payload"] = JsonNode.Parse(payload),
    };

    private SandboxOffer Offer(string id) => Sandbox.SessionM.Wallets.Of("u-1").Single(o => string.Equals(o.Id, id, StringComparison.OrdinalIgnoreCase));

    private async Task<string[]> WalletAsync()
    {
        Answer answer = await Connect.PostAsync(Wire.Offers, $$"""{"retailer_id":"{{Sandbox.SessionM.RetailerId}}","user_id":"u-1"}""");
        return [.. answer.Json["payload"]!["user_offers"]!.AsArray().Select(o => (string)o!["id"]!)];
    }

    private async Task SeedUserAsync()
    {
        Sandbox.SessionM.Users.Add("u-1", "C-100");
        await Core.CallAsync(
            HttpMethod.Put,
            $"priv/v1/apps/{Sandbox.SessionM.CoreApiKey}/users/u-1",
            """{"user":{"email":"a@b.test","phone_numbers":[{"phone_number":"+4700000000"}]}}""");
    }
}
