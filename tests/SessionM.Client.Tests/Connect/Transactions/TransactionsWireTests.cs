using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SessionM.Client.Tests;

/// <summary>Store transactions, from the caller's objects to the bytes and back.</summary>
public sealed class TransactionsWireTests : IAsyncDisposable
{
    private const string Retailer = "00000000-0000-0000-0000-0000000000EE";
    private const string Transaction = "00000000-0000-0000-0000-00000000f001";
    private const string Store = "00000000-0000-0000-0000-00000000f101";

    private readonly StubTenant _tenant = new();

    public ValueTask DisposeAsync() => _tenant.DisposeAsync();

    [Fact]
    public async Task GetStoreTransactionsPageAsync_sends_every_member_and_reads_every_known_one()
    {
        _tenant.Answer(SessionMOperations.ConnectGetStoreTransactions);

        StoreTransactionsPage page = await _tenant.Client.Transactions.GetStoreTransactionsPageAsync(new StoreTransactionsRequest("u-1")
        {
            PaginationToken = "page-2",
            AdditionalMembers = new JsonObject { ["page_size"] = 50, ["stores"] = new JsonArray("s-1") },
        });

        _tenant.ShouldHaveSent(SessionMOperations.ConnectGetStoreTransactions);
        page.TotalRecords.Should().Be(21);
        page.PaginationToken.Should().Be("page-3");
        page.Results.Select(transaction => transaction.Id).Should().Equal(Transaction, "7");
        page.Results[1].Items.Should().BeEmpty();
        StoreTransaction transaction = page.Results[0];
        transaction.Should().BeEquivalentTo(new
        {
            RetailerId = Retailer,
            StoreId = Store,
            PosTransactionId = "pos-1",
            PosEmployeeId = "e-1",
            TableId = "12",
            GuestCount = 2L,
            IsVoided = false,
            IsClosed = true,
            Subtotal = 12.5m,
            TaxTotal = 1.25m,
            CheckAmount = 13.75m,
            GuestReceiptCode = "rc-1",
            Channel = "dine_in",
            StoreTimeZone = "Europe/Oslo",
            IncludeTax = false,
            ProcessDate = Date("2026-02-01T10:00:05.1234567Z"),
            OpenTime = Date("2026-02-01T10:00:00Z"),
            ModifiedTime = Date("2026-02-01T10:00:01.5Z"),
            CreateDate = Date("2026-02-01T10:00:02.63Z"),
            LastUpdated = Date("2026-02-01T10:00:03Z"),
        });
        transaction.Discounts!.Value[0].GetProperty("amount").GetInt32().Should().Be(1);
        transaction.BusinessDefCollection.Should().BeNull();
        transaction.CatalogLineages!.Value.ValueKind.Should().Be(JsonValueKind.Object);
        transaction.LocationLineages!.Value.ValueKind.Should().Be(JsonValueKind.Array);
        transaction.LocationLineagesCore!.Value.GetString().Should().Be("n/a");
        transaction.AdditionalProperties!["currency"].GetString().Should().Be("NOK");
        ShouldBeTheGoldenLines(transaction);
    }

    private static void ShouldBeTheGoldenLines(StoreTransaction transaction)
    {
        StoreTransactionItem item = transaction.Items.Should().ContainSingle().Subject;
        item.Should().BeEquivalentTo(new
        {
            Id = "00000000-0000-0000-0000-00000000f201",
            TransactionId = Transaction,
            MasterItemId = Guid.Empty.ToString(),
            PosItemKey = "latte",
            Quantity = 2.5m,
            UnitPrice = 5m,
            Subtotal = 12.5m,
            TaxIncluded = 0m,
            RetailerId = Retailer,
            StoreId = Store,
            LineId = "1",
            ModifiesLineId = "",
            CreateDate = Date("2026-02-01T10:00:02Z"),
            LastUpdated = Date("2026-02-01T10:00:03Z"),
        });
        item.AdditionalProperties!["course"].GetString().Should().Be("drink");
        StoreTransactionPayment payment = transaction.Payments.Should().ContainSingle().Subject;
        payment.Should().BeEquivalentTo(new
        {
            Id = "00000000-0000-0000-0000-00000000f301",
            TransactionId = Transaction,
            PaymentId = "p-1",
            Type = "card",
            Amount = 13.75m,
            PaymentTime = Date("2026-02-01T10:00:04Z"),
            RetailerId = Retailer,
            StoreId = Store,
            ReceiptCode = "rc-1",
            UserId = "u-1",
            UserIdType = "SessionM_ID",
            CreateDate = Date("2026-02-01T10:00:02Z"),
            LastUpdated = Date("2026-02-01T10:00:03Z"),
        });
        payment.AdditionalProperties!["tip"].GetInt32().Should().Be(1);
        payment.ToString().Should().Be("payment of type 'card'");
    }

    private static DateTimeOffset Date(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
