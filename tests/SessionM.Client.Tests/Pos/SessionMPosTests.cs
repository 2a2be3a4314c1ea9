using System.Net;

namespace SessionM.Client.Tests;

/// <summary>Mistakes of the caller's own: nothing is sent.</summary>
public sealed class SessionMPosTests : IAsyncDisposable
{
    private readonly StubTenant _tenant = new();

    public ValueTask DisposeAsync() => _tenant.DisposeAsync();

    public static TheoryData<string, Func<ISessionMPos, Task>, string> Mistakes() => new()
    {
        { "no transaction", pos => pos.SendTransactionAsync(null!), "transaction" },
        { "transaction without id", pos => pos.SendTransactionAsync(PosSample.Transaction(" ")), "transaction" },
        { "null item", pos => pos.SendTransactionAsync(With(t => t.Items.Add(null!))), "transaction" },
        { "null payment", pos => pos.SendTransactionAsync(With(t => t.Payments.Add(null!))), "transaction" },
        { "null discount", pos => pos.SendTransactionAsync(With(t => t.Discounts.Add(null!))), "transaction" },
        { "null definition", pos => pos.SendTransactionAsync(WithDefinitions(null!)), "transaction" },
        { "item without line", pos => pos.SendTransactionAsync(With(t => t.Items.Add(new PosItem { LineId = "", ItemId = "i", Quantity = 1, UnitPrice = 1, Subtotal = 1 }))), "transaction" },
        { "item without item id", pos => pos.SendTransactionAsync(With(t => t.Items.Add(new PosItem { LineId = "2", ItemId = " ", Quantity = 1, UnitPrice = 1, Subtotal = 1 }))), "transaction" },
        { "payment without id", pos => pos.SendTransactionAsync(With(t => t.Payments.Add(Payment(id: "")))), "transaction" },
        { "payment without type", pos => pos.SendTransactionAsync(With(t => t.Payments.Add(Payment(type: " ")))), "transaction" },
        { "type of no user", pos => pos.SendTransactionAsync(With(t => t.Payments.Add(PosSample.Payment(" ")))), "transaction" },
        { "type of no additional user", pos => pos.SendTransactionAsync(With(t => t.Payments.Add(Payment(additional: PosUserIdType.External)))), "transaction" },
        { "type of no reference", pos => pos.SendTransactionAsync(With(t => t.Discounts.Add(new PosDiscount { ReferenceIdType = PosReferenceIdType.UserOffer }))), "transaction" },
        { "empty store", pos => pos.SendTransactionAsync(PosSample.Transaction(), new PosCall { StoreId = "" }), "call" },
        { "empty request id", pos => pos.UnlockAsync(UserOfferId.From("uo-1"), "e-1", new PosCall { RequestId = default(PosRequestId) }), "call" },
        { "no lookup", pos => pos.LookupAsync(default), "user" },
        { "lookup with an empty store", pos => pos.LookupAsync(PosUserLookup.UserId("u-1"), new PosCall { StoreId = " " }), "call" },
        { "lookup for no transaction", pos => pos.LookupForTransactionAsync(PosUserLookup.UserId("u-1"), null!), "transaction" },
        { "no lookup for a transaction", pos => pos.LookupForTransactionAsync(default, PosSample.Transaction()), "user" },
        { "no offer to lock", pos => pos.LockAsync(default, PosSample.Transaction()), "offer" },
        { "locked for no transaction", pos => pos.LockAsync(PosOfferLookup.UserOffer(UserOfferId.From("uo-1")), null!), "transaction" },
        { "no offer to redeem", pos => pos.RedeemAsync(default, PosSample.Transaction()), "offer" },
        { "no offer to unlock", pos => pos.UnlockAsync(UserOfferId.From(" "), "e-1"), "userOfferId" },
        { "nobody unlocks", pos => pos.UnlockAsync(UserOfferId.From("uo-1"), null!), "employeeId" },
        { "no offer to reinstate", pos => pos.ReinstateAsync(UserOfferId.From(""), "e-1"), "userOfferId" },
        { "nobody reinstates", pos => pos.ReinstateAsync(UserOfferId.From("uo-1"), " "), "employeeId" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Every_method_refuses_what_is_the_callers_own_mistake(string mistake, Func<ISessionMPos, Task> call, string parameter)
    {
        (await FluentActions.Awaiting(() => call(_tenant.Pos)).Should().ThrowAsync<ArgumentException>(mistake)).Which.ParamName.Should().Be(parameter);

        _tenant.Handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task Every_call_but_a_lookup_needs_a_store_and_says_where_to_set_it()
    {
        await using StubTenant tenant = new(o => o.Pos.StoreId = " ");
        tenant.Handler.Answer(HttpStatusCode.OK, """{"status":"OK"}""");
        Func<Task>[] calls =
        [
            () => tenant.Pos.SendTransactionAsync(PosSample.Transaction()),
            () => tenant.Pos.LockAsync(PosOfferLookup.UserOffer(UserOfferId.From("uo-1")), PosSample.Transaction()),
            () => tenant.Pos.RedeemAsync(PosOfferLookup.UserOffer(UserOfferId.From("uo-1")), PosSample.Transaction(), new PosCall()),
            () => tenant.Pos.UnlockAsync(UserOfferId.From("uo-1"), "e-1"),
            () => tenant.Pos.ReinstateAsync(UserOfferId.From("uo-1"), "e-1"),
        ];

        foreach (Func<Task> call in calls)
        {
            (await call.Should().ThrowAsync<ArgumentException>()).WithMessage("*SessionMOptions:Pos:StoreId*").Which.ParamName.Should().Be("call");
        }

        tenant.Handler.Requests.Should().BeEmpty();
        await tenant.Pos.LookupForTransactionAsync(PosUserLookup.UserId("u-1"), PosSample.Transaction());
        await tenant.Pos.UnlockAsync(UserOfferId.From("uo-1"), "e-1", new PosCall { StoreId = "s-2" });
        tenant.Handler.Requests.Should().HaveCount(2);
    }

    [Theory]
    [InlineData("+4700000000")]
    [InlineData("47 00")]
    [InlineData("４７")]
    public void Phone_takes_digits_alone(string phone)
    {
        Action lookup = () => PosUserLookup.Phone(phone);

        lookup.Should().Throw<ArgumentException>().Which.Message.Should().Contain("digits").And.NotContain(phone);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void Lookups_offers_and_request_ids_refuse_nothing(string? nothing)
    {
        Action[] makes =
        [
            () => PosUserLookup.Email(nothing!),
            () => PosUserLookup.Phone(nothing!),
            () => PosUserLookup.UserId(nothing!),
            () => PosUserLookup.ExternalCustomerId(nothing!),
            () => PosOfferLookup.UserOffer(UserOfferId.From(nothing!)),
            () => PosOfferLookup.TtlCode(nothing!),
            () => PosRequestId.From(nothing!),
        ];

        makes.Should().AllSatisfy(make => make.Should().Throw<ArgumentException>());
    }

    [Fact]
    public void PosRequestId_is_new_every_time_and_keeps_what_it_was_given()
    {
        PosRequestId.New().Should().NotBe(PosRequestId.New());
        Guid.TryParseExact(PosRequestId.New().Value, "D", out _).Should().BeTrue();
        PosRequestId.From("sale 1/ü").Value.Should().Be("sale 1/ü");
        PosRequestId.From("sale-1").Should().Be(PosRequestId.From("sale-1"));
        PosRequestId.From("sale-1").ToString().Should().Be("sale-1");
        default(PosRequestId).ToString().Should().BeEmpty();
        FluentActions.Invoking(() => default(PosRequestId).Value).Should().Throw<InvalidOperationException>().WithMessage("*PosRequestId.New*");
    }

    [Fact]
    public void Open_strings_compare_ignoring_case_and_keep_the_spelling()
    {
        (PosUserIdType.From("sessionm_id") == PosUserIdType.SessionM).Should().BeTrue();
        (PosUserIdType.External != PosUserIdType.SessionM).Should().BeTrue();
        PosUserIdType.From("EXTERNAL_ID").GetHashCode().Should().Be(PosUserIdType.External.GetHashCode());
        PosUserIdType.From("Card").ToString().Should().Be("Card");
        PosUserIdType.External.Equals((object)PosUserIdType.From("external_id")).Should().BeTrue();
        (PosReferenceIdType.From("UserOfferId") == PosReferenceIdType.UserOffer).Should().BeTrue();
        (PosReferenceIdType.From("coupon") != PosReferenceIdType.UserOffer).Should().BeTrue();
        PosReferenceIdType.UserOffer.Equals((object)"USEROFFERID").Should().BeFalse();
        default(PosReferenceIdType).Value.Should().BeEmpty();
        PosReferenceIdType.UserOffer.GetHashCode().Should().Be(PosReferenceIdType.From("userofferid").GetHashCode());
    }

    [Fact]
    public void ToString_names_nobody()
    {
        PosTransaction transaction = With(t =>
        {
            t.Payments.Add(PosSample.Payment("u-secret"));
            t.Discounts.Add(new PosDiscount { ReferenceId = "uo-secret", ReferenceIdType = PosReferenceIdType.UserOffer, UserId = "u-secret" });
        });
        object[] shown =
        [
            transaction, transaction.Items[0], transaction.Payments[0], transaction.Discounts[0], PosUserLookup.Email("secret@b.test"), PosOfferLookup.TtlCode("secret"),
            new PosCall { StoreId = "secret" }, new PosLookupResponse { Offers = [transaction.Discounts[0]] }, new PosDiscountResponse { Discount = transaction.Discounts[0] }, new PosResponse(),
        ];

        shown.Select(s => s.ToString()).Should().NotContain(text => text!.Contains("secret", StringComparison.Ordinal));
        transaction.ToString().Should().Be("transaction of 1 items, 1 payments and 1 discounts");
        PosUserLookup.Email("a@b.test").ToString().Should().Be("user lookup by email");
        PosOfferLookup.UserOffer(UserOfferId.From("uo-1")).ToString().Should().Be("offer by UserOfferId");
    }

    private static PosTransaction With(Action<PosTransaction> change)
    {
        PosTransaction transaction = PosSample.Transaction();
        change(transaction);
        return transaction;
    }

    private static PosTransaction WithDefinitions(IReadOnlyDictionary<string, CustomAttributeValue> definition) => new()
    {
        TransactionId = "t-1",
        OpenTime = PosSample.Now,
        ModifiedTime = PosSample.Now,
        Subtotal = 0,
        BusinessDefCollection = [definition],
    };

    private static PosPayment Payment(string id = "p-1", string type = "CASH", PosUserIdType? additional = null) =>
        new() { PaymentId = id, Amount = 1, Type = type, PaymentTime = PosSample.Now, AdditionalUserIdType = additional };
}
