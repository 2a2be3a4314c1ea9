using System.Net;

namespace Braze.Client.Tests;

public sealed class BrazeEmailTests
{
    private static readonly DateOnly Start = new(2026, 2, 1);
    private static readonly DateOnly End = new(2026, 3, 1);
    private static readonly string[] Addresses = ["a@b.test", "c@d.test"];

    internal static IReadOnlyList<OperationCall> Calls { get; } =
    [
        new(BrazeOperations.EmailStatus, async client => await client.Email.SetStatusAsync(Addresses, GlobalSubscriptionState.OptedIn)),
        new(BrazeOperations.EmailUnsubscribes, async client => await client.Email.GetUnsubscribesPageAsync(Start, End, UnsubscribeOrder.OldestFirst, 500, 1000))
        {
            Target = "email/unsubscribes?start_date=2026-02-01&end_date=2026-03-01&limit=500&offset=1000&sort_direction=asc",
        },
        new(BrazeOperations.EmailHardBounces, async client => await client.Email.GetHardBouncesPageAsync(Start, End, 1, 1))
        {
            Target = "email/hard_bounces?start_date=2026-02-01&end_date=2026-03-01&limit=1&offset=1",
        },
        new(BrazeOperations.EmailBounceRemove, async client => await client.Email.RemoveHardBouncesAsync(Addresses)),
        new(BrazeOperations.EmailSpamRemove, async client => await client.Email.RemoveSpamAsync(Addresses)),
        new(BrazeOperations.EmailBlocklist, async client => await client.Email.BlocklistAsync(Addresses)),
    ];

    [Fact]
    public async Task GetUnsubscribesPageAsync_reads_addresses_and_dates()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.OK, Wire.Golden("email.unsubscribes.response.json"));

        UnsubscribesPage page = await host.Client.Email.GetUnsubscribesPageAsync(Start, End);

        page.Emails.Select(e => (e.Email, e.UnsubscribedAt)).Should().Equal(
            ("a@b.test", new DateTimeOffset(2026, 2, 10, 8, 15, 30, TimeSpan.Zero)),
            ("c@d.test", new DateTimeOffset(2026, 2, 9, 22, 0, 0, 500, TimeSpan.Zero)),
            ("e@f.test", null));
        host.Handler.Requests[0].Uri.Query.Should().Be("?start_date=2026-02-01&end_date=2026-03-01&limit=100&sort_direction=desc");
    }

    [Fact]
    public async Task GetHardBouncesPageAsync_reads_addresses_and_dates()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.OK, Wire.Golden("email.hard_bounces.response.json"));

        HardBouncesPage page = await host.Client.Email.GetHardBouncesPageAsync(Start, End);

        page.Emails.Select(e => (e.Email, e.HardBouncedAt)).Should().Equal(
            ("a@b.test", new DateTimeOffset(2026, 2, 10, 8, 15, 30, TimeSpan.Zero)),
            ("c@d.test", new DateTimeOffset(2026, 2, 9, 22, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public async Task Find_asks_for_one_address_without_limit_and_offset()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.OK, """{"emails":[{"email":"a+b@c.test"}],"message":"success"}""");

        UnsubscribesPage unsubscribed = await host.Client.Email.FindUnsubscribeAsync("a+b@c.test", End);
        HardBouncesPage bounced = await host.Client.Email.FindHardBounceAsync("a+b@c.test", End);

        unsubscribed.Emails.Should().ContainSingle().Which.Email.Should().Be("a+b@c.test");
        bounced.Emails.Should().ContainSingle().Which.Email.Should().Be("a+b@c.test");
        host.Handler.Requests.Select(r => r.Path).Should().Equal(
            "/email/unsubscribes?end_date=2026-03-01&email=a%2Bb%40c.test",
            "/email/hard_bounces?end_date=2026-03-01&email=a%2Bb%40c.test");
    }

    [Fact]
    public async Task Lists_read_to_the_end()
    {
        using BrazeHost host = OffsetLists.Answering("emails", 1001, i => new() { ["email"] = $"u{i}@b.test" });
        IEnumerable<string> all = Enumerable.Range(0, 1001).Select(i => $"u{i}@b.test");

        List<string?> unsubscribed = await host.Client.Email.ListUnsubscribesAsync(Start, End, UnsubscribeOrder.OldestFirst).Select(e => e.Email).ToListAsync();
        List<string?> bounced = await host.Client.Email.ListHardBouncesAsync(Start, End).Select(e => e.Email).ToListAsync();

        unsubscribed.Should().Equal(all);
        bounced.Should().Equal(all);
        host.Ranges().Should().Equal("none+500", "500+500", "1000+500", "none+500", "500+500", "1000+500");
        host.Handler.Requests.Take(3).Should().OnlyContain(r => r.Path.EndsWith("&sort_direction=asc", StringComparison.Ordinal));
    }

    [Fact]
    public void Ranges_are_refused_when_they_are_empty_or_a_page_is_too_large()
    {
        using BrazeHost host = BrazeHost.Accepting();
        IBrazeEmail email = host.Client.Email;

        Func<object>[] empty =
        [
            () => email.GetUnsubscribesPageAsync(End, End),
            () => email.GetHardBouncesPageAsync(End, Start),
            () => email.ListUnsubscribesAsync(End, End),
            () => email.ListHardBouncesAsync(End, Start),
        ];
        Func<object>[] outOfRange =
        [
            () => email.GetUnsubscribesPageAsync(Start, End, limit: 501),
            () => email.GetHardBouncesPageAsync(Start, End, limit: 0),
            () => email.GetHardBouncesPageAsync(Start, End, offset: -1),
            () => email.GetUnsubscribesPageAsync(Start, End, (UnsubscribeOrder)2),
            () => email.ListUnsubscribesAsync(Start, End, (UnsubscribeOrder)2),
        ];

        empty.Should().AllSatisfy(call => call.Should().Throw<ArgumentException>().WithMessage("*earlier*"));
        outOfRange.Should().AllSatisfy(call => call.Should().Throw<ArgumentOutOfRangeException>());
        host.Handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task Changes_take_1_to_50_addresses()
    {
        using BrazeHost host = BrazeHost.Accepting();
        IBrazeEmail email = host.Client.Email;
        string[] addresses = [.. Enumerable.Range(0, 51).Select(i => $"u{i}@b.test")];
        Func<IReadOnlyCollection<string>, Task<EmailChangeResponse>>[] changes =
        [
            list => email.SetStatusAsync(list, GlobalSubscriptionState.Subscribed),
            list => email.RemoveHardBouncesAsync(list),
            list => email.RemoveSpamAsync(list),
            list => email.BlocklistAsync(list),
        ];

        foreach (Func<IReadOnlyCollection<string>, Task<EmailChangeResponse>> change in changes)
        {
            (await change.Invoking(c => c(addresses)).Should().ThrowAsync<ArgumentException>().WithMessage("*the limit is 50*")).Which.Message.Should().NotContain("@");
            await change.Invoking(c => c([])).Should().ThrowAsync<ArgumentException>();
            await change.Invoking(c => c(["a@b.test", ""])).Should().ThrowAsync<ArgumentException>().WithMessage("Entry 1*");
        }

        host.Handler.Requests.Should().BeEmpty();
        foreach (Func<IReadOnlyCollection<string>, Task<EmailChangeResponse>> change in changes)
        {
            await change(addresses[..50]);
        }

        host.Handler.Requests.Should().HaveCount(4);
    }

    [Fact]
    public void Calls_are_refused_when_the_state_or_the_address_is_none()
    {
        using BrazeHost host = BrazeHost.Accepting();

        Func<object>[] calls =
        [
            () => host.Client.Email.SetStatusAsync(Addresses, (GlobalSubscriptionState)3),
            () => host.Client.Email.FindUnsubscribeAsync(" ", End),
            () => host.Client.Email.FindHardBounceAsync("", End),
        ];

        calls.Should().AllSatisfy(call => call.Should().Throw<ArgumentException>());
        host.Handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task Failures_keep_addresses_out_of_the_message()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.BadRequest, """{"message":"quaint(at)local is no address"}""");

        Func<Task> block = () => host.Client.Email.BlocklistAsync(["quaint(at)local"]);
        Func<Task> find = () => host.Client.Email.FindHardBounceAsync("quaint(at)local", End);

        (await block.Should().ThrowAsync<BrazeApiException>()).Which.Message.Should().Contain("is no address").And.NotContain("quaint");
        (await find.Should().ThrowAsync<BrazeApiException>()).Which.Message.Should().Contain("is no address").And.NotContain("quaint");
    }
}
