using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Integration.Http;
using Testing;

namespace SessionM.Client.Tests;

/// <summary>Each operation of the point of sale once, from the caller's objects to the bytes and back.</summary>
public sealed class PosWireTests : IAsyncDisposable
{
    private readonly StubTenant _tenant = new();

    private ISessionMPos Pos => _tenant.Pos;

    public ValueTask DisposeAsync() => _tenant.DisposeAsync();

    [Fact]
    public async Task SendTransactionAsync_sends_every_member_in_the_container()
    {
        Answer(SessionMOperations.PosSendTransaction);

        PosResponse answer = await Pos.SendTransactionAsync(Everything(), new PosCall { RequestId = PosRequestId.From("sale-1") });

        ShouldHaveSent(SessionMOperations.PosSendTransaction, "https://pos.test/api/2.0/send_transaction");
        answer.Status.Should().Be("OK");
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Payload.Should().BeNull();
        answer.AdditionalProperties!["server"].GetString().Should().Be("s-1");
    }

    [Fact]
    public async Task LookupForTransactionAsync_sends_the_transaction_and_reads_every_offer_wherever_it_stands()
    {
        Answer(SessionMOperations.PosLookup);

        PosLookupResponse answer = await Pos.LookupForTransactionAsync(
            PosUserLookup.ExternalCustomerId("card-100"), PosSample.Transaction(), new PosCall { StoreId = "store-9", Culture = "de-DE", RequestId = PosRequestId.From("lookup-1") });

        ShouldHaveSent(SessionMOperations.PosLookup, "https://pos.test/api/2.0/lookup");
        answer.Offers.Select(o => o.ReferenceId).Should().Equal("uo-1", "uo-2", "uo-3");
        answer.Offers[0].Should().BeEquivalentTo(
            new
            {
                ReferenceIdType = (PosReferenceIdType?)PosReferenceIdType.UserOffer,
                PosDiscountId = "17",
                DisplayName = "Free drink",
                DiscountedLineIds = new[] { "1" },
                DiscountedLineIdQuantities = new[] { 2m, 0.5m },
                Amount = 3.00m,
                StackOrder = 1L,
                AppliedTime = PosSample.Now,
            });
        answer.Offers[0].AdditionalProperties!["terms"].GetString().Should().Be("Once");
        answer.Offers[1].Should().BeEquivalentTo(new { Amount = (decimal?)null, DiscountedLineIds = Array.Empty<string>(), DiscountedLineIdQuantities = (IReadOnlyList<decimal>?)null });
        answer.Offers[2].DiscountedLineIdQuantities.Should().BeNull();
        answer.Payload!.Value.GetProperty("customer").GetProperty("points").GetProperty("available").GetDecimal().Should().Be(100.5m);
    }

    [Theory]
    [MemberData(nameof(Lookups))]
    public async Task LookupAsync_names_the_customer_by_one_member_and_sends_no_transaction(PosUserLookup user, string member, string value)
    {
        await using StubTenant tenant = new(o => o.Pos.StoreId = null);
        tenant.Handler.Answer(HttpStatusCode.OK, """{"status":"OK","payload":{}}""");

        PosLookupResponse answer = await tenant.Pos.LookupAsync(user);

        JsonNode body = JsonNode.Parse(tenant.Handler.Requests.Single().BodyText)!;
        body.AsObject().Select(m => m.Key).Should().Equal("client_id", "request_id", "request_payload");
        body["request_payload"]!.ToJsonString().Should().Be(new JsonObject { [member] = value }.ToJsonString());
        answer.Offers.Should().BeEmpty();
    }

    public static TheoryData<PosUserLookup, string, string> Lookups() => new()
    {
        { PosUserLookup.Email("a@b.test"), "email", "a@b.test" },
        { PosUserLookup.Phone("4700000000"), "phone", "4700000000" },
        { PosUserLookup.UserId("u-1"), "user_id", "u-1" },
        { PosUserLookup.ExternalCustomerId("card-100"), "external_customer_id", "card-100" },
    };

    [Fact]
    public async Task LockAsync_names_the_offer_by_its_user_offer_id_and_reads_the_discount()
    {
        Answer(SessionMOperations.PosLock);

        PosDiscount discount = (await Pos.LockAsync(PosOfferLookup.UserOffer(UserOfferId.From("uo-1")), PosSample.Transaction(), new PosCall { RequestId = PosRequestId.From("lock-1") })).Discount!;

        ShouldHaveSent(SessionMOperations.PosLock, "https://pos.test/api/2.0/lock");
        discount.Should().BeEquivalentTo(
            new
            {
                ReferenceId = "uo-1",
                ReferenceIdType = (PosReferenceIdType?)PosReferenceIdType.UserOffer,
                PosDiscountId = "d-1",
                Status = "LOCKED",
                DisplayName = "Free drink",
                ImageUrl = "https://example.test/a.png",
                DiscountedLineIds = new[] { "1" },
                DiscountedLineIdQuantities = new[] { 2m },
                DiscountSource = "SESSIONM",
                Amount = 3.25m,
                StackOrder = 1L,
                AppliedTime = PosSample.Now.AddMilliseconds(250),
                UserId = "u-1",
            });
        discount.AdditionalProperties!["campaign"].GetProperty("id").GetString().Should().Be("c-1");
    }

    [Fact]
    public async Task SendTransactionAsync_sends_a_discount_just_as_locking_answered_it()
    {
        Answer(SessionMOperations.PosLock);
        PosTransaction transaction = PosSample.Transaction(isClosed: true);
        transaction.Discounts.Add((await Pos.LockAsync(PosOfferLookup.UserOffer(UserOfferId.From("uo-1")), PosSample.Transaction())).Discount!);

        await Pos.SendTransactionAsync(transaction);

        JsonNode answered = JsonNode.Parse(GoldenFile.Response(SessionMOperations.PosLock))!["payload"]!;
        JsonNode sent = JsonNode.Parse(_tenant.Handler.Requests[1].BodyText)!["request_payload"]!["discounts"]![0]!;
        JsonNode.DeepEquals(sent, answered).Should().BeTrue("{0} was sent", sent.ToJsonString());
    }

    [Fact]
    public async Task RedeemAsync_names_the_offer_by_its_code_and_reads_a_discount_of_which_little_is_known()
    {
        Answer(SessionMOperations.PosRedeem);

        PosDiscountResponse answer = await Pos.RedeemAsync(PosOfferLookup.TtlCode("code-55"), PosSample.Transaction(), new PosCall { RequestId = PosRequestId.From("redeem-1") });

        ShouldHaveSent(SessionMOperations.PosRedeem, "https://pos.test/api/2.0/redeem");
        answer.Discount!.ReferenceId.Should().Be("uo-2");
        answer.Discount.Amount.Should().Be(3);
        answer.Discount.DiscountedLineIds.Should().BeNull();
    }

    [Fact]
    public async Task UnlockAsync_names_offer_and_employee()
    {
        Answer(SessionMOperations.PosUnlock);

        PosResponse answer = await Pos.UnlockAsync(UserOfferId.From("uo-1"), "employee-1", new PosCall { RequestId = PosRequestId.From("unlock-1") });

        ShouldHaveSent(SessionMOperations.PosUnlock, "https://pos.test/api/2.0/unlock");
        answer.Payload.Should().BeNull();
    }

    [Fact]
    public async Task ReinstateAsync_names_offer_and_employee_and_keeps_a_payload_nobody_expects()
    {
        Answer(SessionMOperations.PosReinstate);

        PosResponse answer = await Pos.ReinstateAsync(UserOfferId.From("uo-1"), "employee-1", new PosCall { RequestId = PosRequestId.From("reinstate-1") });

        ShouldHaveSent(SessionMOperations.PosReinstate, "https://pos.test/api/2.0/reinstate");
        answer.Payload!.Value.GetProperty("message").GetString().Should().Be("Offer reinstated");
    }

    [Fact]
    public async Task Every_call_takes_its_store_and_culture_from_the_settings_and_has_a_request_id_of_its_own()
    {
        await using StubTenant tenant = new(o => o.Pos.Culture = "en_US");
        tenant.Handler.Answer(HttpStatusCode.OK, """{"status":"OK"}""");

        await tenant.Pos.UnlockAsync(UserOfferId.From("uo-1"), "e-1");
        await tenant.Pos.UnlockAsync(UserOfferId.From("uo-1"), "e-1", new PosCall());
        await tenant.Pos.UnlockAsync(UserOfferId.From("uo-1"), "e-1", new PosCall { StoreId = "store-2", Culture = "de-DE" });

        JsonNode[] sent = [.. tenant.Handler.Requests.Select(r => JsonNode.Parse(r.BodyText)!)];
        sent.Select(b => $"{b["store_id"]} {b["culture"]} {b["client_id"]}").Should().Equal(
            $"store-1 en_US {StubTenant.ClientId}", $"store-1 en_US {StubTenant.ClientId}", $"store-2 de-DE {StubTenant.ClientId}");
        sent.Select(b => (string)b["request_id"]!).Should().OnlyHaveUniqueItems().And.AllSatisfy(id => Guid.TryParse(id, out _).Should().BeTrue());
        sent.Should().OnlyContain(b => b["request_payload"]!["user_offer_id"]!.GetValue<string>() == "uo-1");
    }

    [Theory]
    [InlineData("""{"status":"OK","payload":null}""")]
    [InlineData("""{"status":"OK","payload":[]}""")]
    [InlineData("""{"status":"OK","payload":"nobody"}""")]
    [InlineData("""{"status":"OK","payload":{"offers":{"\ud800":1}}}""")]
    [InlineData("""{"status":"OK","payload":{"offers":[{"reference_id":{"id":"uo-1"}}]}}""")]
    [InlineData("{}")]
    public async Task LookupAsync_reads_a_payload_without_readable_offers(string body)
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, body);

        (await Pos.LookupAsync(PosUserLookup.UserId("u-1"))).Offers.Should().BeEmpty();
    }

    [Fact]
    public void A_host_makes_any_answer_by_hand()
    {
        PosLookupResponse read = new() { Payload = JsonDocument.Parse("""[{"reference_id":"uo-1"}]""").RootElement };
        PosLookupResponse made = new() { Offers = [new PosDiscount { ReferenceId = "uo-2" }] };

        read.Offers.Concat(made.Offers).Select(o => o.ReferenceId).Should().Equal("uo-1", "uo-2");
        new PosDiscountResponse { Discount = made.Offers[0] }.Discount.Should().BeSameAs(made.Offers[0]);
    }

    private static PosTransaction Everything() => new()
    {
        TransactionId = "t-1",
        FromTransactionId = "t-0",
        IsClosed = true,
        OpenTime = new DateTimeOffset(2026, 3, 1, 11, 30, 0, TimeSpan.FromHours(2)),
        ModifiedTime = new DateTimeOffset(2026, 3, 1, 9, 45, 0, 250, TimeSpan.Zero),
        Subtotal = 12.50m,
        TaxTotal = 1.19m,
        PosEmployeeId = "employee-1",
        SmEmployeeId = "sm-employee-1",
        TableId = "table-7",
        GuestCount = 2,
        GuestReceiptCode = "receipt-code-1",
        Channel = "IN-STORE",
        Items =
        {
            new PosItem
            {
                LineId = "1",
                ItemId = "sku-1",
                Quantity = 2,
                UnitPrice = 5.00m,
                Subtotal = 10.00m,
                TaxIncluded = 0.95m,
                CustomData = new Dictionary<string, CustomAttributeValue> { ["size"] = "L", ["weight"] = 0.25m },
            },
            new PosItem { LineId = "2", ItemId = "sku-2", Quantity = 0.5m, UnitPrice = 5.00m, Subtotal = 2.50m, ModifiesLineId = "1" },
        },
        Payments =
        {
            new PosPayment
            {
                PaymentId = "p-1",
                Amount = 9.50m,
                Type = "CASH",
                PaymentTime = new DateTimeOffset(2026, 3, 1, 9, 45, 0, TimeSpan.Zero),
                UserId = "u-1",
                UserIdType = PosUserIdType.SessionM,
                AdditionalUserId = "C-100",
                AdditionalUserIdType = PosUserIdType.External,
                ReceiptCode = "receipt-code-2",
                CustomData = new Dictionary<string, CustomAttributeValue> { ["terminal"] = "7" },
            },
            new PosPayment
            {
                PaymentId = "p-2",
                Amount = -1,
                Type = "Gift Card",
                PaymentTime = new DateTimeOffset(2026, 3, 1, 9, 45, 0, TimeSpan.Zero),
                UserId = "M-5",
                UserIdType = PosUserIdType.From("loyalty_card"),
            },
        },
        Discounts =
        {
            new PosDiscount
            {
                ReferenceId = "uo-1",
                ReferenceIdType = PosReferenceIdType.UserOffer,
                PosDiscountId = "d-1",
                Status = "LOCKED",
                DisplayName = "Free drink",
                ImageUrl = "https://example.test/a.png",
                DiscountedLineIds = ["1", "2"],
                DiscountedLineIdQuantities = [1, 0.5m],
                DiscountSource = "SESSIONM",
                Amount = 3.00m,
                StackOrder = 1,
                AppliedTime = new DateTimeOffset(2026, 3, 1, 9, 44, 0, TimeSpan.Zero),
                UserId = "u-1",
                AdditionalProperties = new Dictionary<string, JsonElement> { ["campaign"] = JsonDocument.Parse("""{"id":"c-1"}""").RootElement },
            },
        },
        CustomData = new Dictionary<string, CustomAttributeValue> { ["brand"] = "north", ["drive_through"] = true },
        BusinessDefCollection = [new Dictionary<string, CustomAttributeValue> { ["name"] = "daypart" }],
    };

    private void Answer(Operation operation) => _tenant.Handler.Answer(HttpStatusCode.OK, GoldenFile.Response(operation));

    private void ShouldHaveSent(Operation operation, string uri)
    {
        SentRequest sent = _tenant.Handler.Requests.Should().ContainSingle().Subject;
        sent.Method.Should().Be(HttpMethod.Post);
        sent.Uri.AbsoluteUri.Should().Be(uri);
        sent.Header("Authorization").Should().Be("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{StubTenant.PosKey}:{StubTenant.PosSecret}")));
        sent.Header("Content-Length").Should().Be(sent.Body.Length.ToString(CultureInfo.InvariantCulture));
        GoldenFile.ShouldEqualRequest(operation, sent.BodyText);
    }
}
