using System.Globalization;
using System.Text.Json;

namespace SessionM.Client.Tests;

/// <summary>Each operation on points once, from the caller's objects to the bytes and back.</summary>
public sealed class PointsWireTests : IAsyncDisposable
{
    private const string Rewards = "00000000-0000-0000-0000-0000000000a1";
    private const string Tiers = "00000000-0000-0000-0000-0000000000a2";
    private const string Source = "00000000-0000-0000-0000-0000000000b1";
    private const string First = "00000000-0000-4000-8000-000000000001";
    private const string Second = "00000000-0000-4000-8000-000000000002";

    private readonly StubTenant _tenant = new();

    private ISessionMPoints Points => _tenant.Client.Points;

    public ValueTask DisposeAsync() => _tenant.DisposeAsync();

    [Fact]
    public async Task GetAllBalancesAsync_reads_every_account_whatever_is_missing_in_it()
    {
        _tenant.Answer(SessionMOperations.ConnectAllBalances);

        PointBalances balances = await Points.GetAllBalancesAsync("u-1", "de-DE");

        _tenant.ShouldHaveSent(SessionMOperations.ConnectAllBalances);
        balances.RetailerId.Should().Be("00000000-0000-0000-0000-0000000000EE");
        balances.UserId.Should().Be("u-1");
        balances.Summary.Should().BeEquivalentTo(new { TotalPoints = 150.25m, LifeTimePoints = 1300m });
        balances.Summary!.AdditionalProperties!["pending_points"].GetInt32().Should().Be(3);
        balances.Details.Should().HaveCount(2);
        balances.Details[0].Should().BeEquivalentTo(new
        {
            AccountName = "Rewards",
            UserPointAccountId = "00000000-0000-0000-0000-00000000a001",
            PointAccountId = "00000000-0000-0000-0000-0000000000A1",
            GroupingLabel = "Spend",
            AvailableBalance = 150.25m,
            LifeTimeValue = 1300m,
        });
        balances.Details[1].Should().BeEquivalentTo(new { UserPointAccountId = "", GroupingLabel = "", AvailableBalance = 0m, LifeTimeValue = (decimal?)null });
        balances.Details[1].AdditionalProperties!["escrow"].GetBoolean().Should().BeTrue();
        balances.AdditionalProperties!["as_of"].GetString().Should().Be("2026-03-01T10:00:00Z");
        balances.Find(Rewards)!.AccountName.Should().Be("Rewards", "the case of Connect's ids varies");
        balances.Find("nobody's").Should().BeNull();
    }

    [Fact]
    public async Task GetBalancesAsync_names_the_accounts_as_the_caller_writes_them()
    {
        _tenant.Answer(SessionMOperations.ConnectBalance);

        PointBalances balances = await Points.GetBalancesAsync("u-1", [Rewards.ToUpperInvariant(), Tiers]);

        _tenant.ShouldHaveSent(SessionMOperations.ConnectBalance);
        balances.Details.Should().ContainSingle().Which.AvailableBalance.Should().Be(12.5m);
        balances.Summary.Should().BeNull();
    }

    [Fact]
    public async Task DepositAsync_sends_every_member_and_reads_what_became_of_it()
    {
        _tenant.Answer(SessionMOperations.ConnectDeposit);

        PointDepositResult result = await Points.DepositAsync(Deposit());

        _tenant.ShouldHaveSent(SessionMOperations.ConnectDeposit);
        result.Should().BeEquivalentTo(new { RetailerId = "00000000-0000-0000-0000-0000000000EE", UserId = "u-1" });
        PointOutcome outcome = result.Details.Should().ContainSingle().Subject;
        outcome.Should().BeEquivalentTo(new
        {
            AccountName = "Rewards",
            PointAccountId = "00000000-0000-0000-0000-0000000000A1",
            PointSourceId = Source,
            ReferenceId = "order-1",
            IdempotencyId = First,
            ErrorStatus = 0L,
            IsFailed = false,
            AmountSpent = (decimal?)null,
        });
        outcome.AdditionalProperties!["amount"].GetDecimal().Should().Be(150.125m);
        result.AdditionalProperties.Should().ContainKey("time_of_occurrence");
    }

    [Fact]
    public async Task DepositV1Async_sends_the_same_to_the_older_route_and_is_content_with_the_customer()
    {
        _tenant.Answer(SessionMOperations.ConnectDepositV1);

        PointDepositResult result = await Points.DepositV1Async(Deposit());

        _tenant.ShouldHaveSent(SessionMOperations.ConnectDepositV1);
        result.UserId.Should().Be("u-1");
        result.Details.Should().BeEmpty();
    }

    [Fact]
    public async Task SpendAsync_sends_every_member_and_reads_what_is_left()
    {
        _tenant.Answer(SessionMOperations.ConnectSpendMultiple);
        PointSpend spend = new("u-1")
        {
            AllowPartialSuccess = true,
            DisableEventPublishing = true,
            ParallelMode = true,
            Details =
            {
                new PointSpendDetail(50.5m)
                {
                    PointAccountIds = [Rewards, Tiers],
                    PointSourceId = Source,
                    ReferenceId = "order-1",
                    ReferenceType = "order",
                    TransactionId = "t-1",
                    ForceSpend = true,
                    IsReturn = true,
                    Rank = 1,
                    IdempotencyId = First,
                    Id = "d-1",
                    Timestamp = Date("2026-03-01T12:00:00+02:00"),
                    OverdraftId = "o-1",
                    OverdraftTimestamp = Date("2026-03-01T11:30:00Z"),
                },
                new PointSpendDetail(1) { IdempotencyId = Second },
            },
        };

        PointSpendResult result = await Points.SpendAsync(spend);

        _tenant.ShouldHaveSent(SessionMOperations.ConnectSpendMultiple);
        result.Should().BeEquivalentTo(new { RetailerId = "00000000-0000-0000-0000-0000000000EE", UserId = "u-1", TimeOfOccurrence = Date("2026-03-01T10:00:00.1234567Z") });
        result.Summary.Should().BeEquivalentTo(new { AmountSpent = 50.5m, RemainingBalance = 99.75m });
        result.Summary!.AdditionalProperties!["currency"].GetString().Should().Be("points");
        PointOutcome outcome = result.Details.Should().ContainSingle().Subject;
        outcome.Should().BeEquivalentTo(new
        {
            AccountName = "Rewards",
            UserPointAccountId = "00000000-0000-0000-0000-00000000a001",
            PointAccountId = "00000000-0000-0000-0000-0000000000A1",
            PointSourceId = Source,
            RetailerId = "00000000-0000-0000-0000-0000000000EE",
            UserId = "u-1",
            AmountSpent = 50.5m,
            RemainingBalance = 99.75m,
            ReferenceId = "order-1",
            ReferenceType = "order",
            TrackingId = "tr-1",
            IdempotencyId = First,
            IdempotencySummary = "first",
            ErrorStatus = 0L,
            Message = (string?)null,
            IsFailed = false,
        });
        outcome.ErrorResponse!.Value.ValueKind.Should().Be(JsonValueKind.Object);
        outcome.AdditionalProperties!["spend_order"].GetInt32().Should().Be(1);
        result.Audits.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Id = "a-9", Modification = -50.5m, TimeOfOccurrence = Date("2026-03-01T10:00:00.63Z") });
    }

    [Fact]
    public async Task GetAuditLogPageAsync_sends_every_filter_and_reads_every_documented_member()
    {
        _tenant.Answer(SessionMOperations.ConnectFetchPointAuditLogs);
        PointAuditRequest request = new("u-1")
        {
            From = Date("2025-03-01T00:00:00Z"),
            To = Date("2026-03-01T02:00:00+02:00"),
            PointAccountIds = [Rewards],
            PointSourceIds = [Source],
            ModificationTypes = ["Transfer"],
            ExcludeModificationTypes = true,
            Skip = 20,
            Take = 10,
        };

        PointAuditPage page = await Points.GetAuditLogPageAsync(request);

        _tenant.ShouldHaveSent(SessionMOperations.ConnectFetchPointAuditLogs);
        PointAuditEntry entry = page.Results.Should().ContainSingle().Subject;
        entry.Should().BeEquivalentTo(new
        {
            Id = "00000000-0000-0000-0000-00000000c001",
            RetailerId = "00000000-0000-0000-0000-0000000000EE",
            UserId = "u-1",
            AccountName = "Rewards",
            PointAccountId = "00000000-0000-0000-0000-0000000000A1",
            UserPointAccountId = "",
            Modification = 150.125m,
            AmountSpent = 50.5m,
            AmountExpired = 0m,
            AuditType = 3L,
            ModificationType = "Deposit",
            ModificationEntityId = "00000000-0000-0000-0000-00000000d001",
            SpendWeight = 1L,
            PointSourceId = Source,
            PointSourceName = "Make good",
            TimeOfOccurrence = Date("2026-02-01T10:00:00Z"),
            CreateDate = Date("2026-02-01T10:00:00.63Z"),
            RequestId = "r-1",
            IdempotencyId = First,
            TransactionId = "t-1",
        });
        entry.AdditionalProperties!["reference_id"].GetString().Should().Be("order-1");
    }

    [Fact]
    public async Task GetAuditLogPageV1Async_asks_the_documented_route_for_everything_and_reads_odd_entries()
    {
        _tenant.Answer(SessionMOperations.ConnectFetchPointAuditLogsV1);

        PointAuditPage page = await Points.GetAuditLogPageV1Async(new PointAuditRequest("u-1"));

        _tenant.ShouldHaveSent(SessionMOperations.ConnectFetchPointAuditLogsV1);
        page.Results.Select(entry => entry.Id).Should().Equal("a-1", "7");
        page.Results[0].Should().BeEquivalentTo(new
        {
            Modification = -5m,
            AmountSpent = (decimal?)null,
            TimeOfOccurrence = Date("2026-02-01T10:00:00.1234567Z"),
            CreateDate = (DateTimeOffset?)null,
            AuditType = (long?)null,
        });
    }

    private static PointDeposit Deposit() => new("u-1")
    {
        AllowPartialSuccess = true,
        DisableEventPublishing = true,
        Culture = "de-DE",
        Details =
        {
            new PointDepositDetail(150.125m, Rewards, Source) { ReferenceId = "order-1", ReferenceType = "order", Rank = 2, IdempotencyId = First },
            new PointDepositDetail(10, Tiers, Source) { IdempotencyId = Second },
        },
    };

    private static DateTimeOffset Date(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
