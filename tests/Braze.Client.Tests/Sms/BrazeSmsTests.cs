using System.Net;

namespace Braze.Client.Tests;

public sealed class BrazeSmsTests
{
    private static readonly DateOnly Start = new(2026, 2, 1);
    private static readonly DateOnly End = new(2026, 3, 1);

    internal static IReadOnlyList<OperationCall> Calls { get; } =
    [
        new(BrazeOperations.SmsInvalidPhoneNumbers, async client => await client.Sms.GetInvalidPhoneNumbersPageAsync(Start, End, InvalidPhoneReason.Deactivated, 500, 500))
        {
            Target = "sms/invalid_phone_numbers?start_date=2026-02-01&end_date=2026-03-01&limit=500&offset=500&reason=deactivated",
        },
        new(BrazeOperations.SmsInvalidPhoneNumbersRemove, async client => await client.Sms.RemoveInvalidPhoneNumbersAsync(["12025550101", "+12025550102"])),
    ];

    [Fact]
    public async Task GetInvalidPhoneNumbersPageAsync_reads_numbers_dates_and_reasons_also_new_ones()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.OK, Wire.Golden("sms.invalid_phone_numbers.response.json"));

        InvalidPhoneNumbersPage page = await host.Client.Sms.GetInvalidPhoneNumbersPageAsync(Start, End);

        page.PhoneNumbers.Select(n => (n.Phone, n.InvalidDetectedAt, n.Reason)).Should().Equal(
            ("12025550101", new DateTimeOffset(2026, 2, 10, 8, 15, 30, TimeSpan.Zero), InvalidPhoneReason.ProviderError),
            ("12025550102", new DateTimeOffset(2026, 2, 9, 8, 15, 30, TimeSpan.Zero), InvalidPhoneReason.Deactivated),
            ("12025550103", null, InvalidPhoneReason.From("landline")));
        host.Handler.Requests[0].Uri.Query.Should().Be("?start_date=2026-02-01&end_date=2026-03-01&limit=100");
    }

    [Fact]
    public async Task FindInvalidPhoneNumbersAsync_escapes_the_plus_sign()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.OK, """{"sms":[],"message":"success"}""");

        InvalidPhoneNumbersPage page = await host.Client.Sms.FindInvalidPhoneNumbersAsync(["+12025550101", "12025550102"], InvalidPhoneReason.ProviderError);

        page.PhoneNumbers.Should().BeEmpty();
        host.Handler.Requests[0].Path.Should().Be("/sms/invalid_phone_numbers?phone_numbers[]=%2B12025550101&phone_numbers[]=12025550102&reason=provider_error");
    }

    [Fact]
    public async Task ListInvalidPhoneNumbersAsync_reads_to_the_end()
    {
        using BrazeHost host = OffsetLists.Answering("sms", 500, i => new() { ["phone"] = $"+1202555{i:0000}" });

        int count = await host.Client.Sms.ListInvalidPhoneNumbersAsync(Start, End, InvalidPhoneReason.Deactivated).CountAsync();

        count.Should().Be(500);
        host.Ranges().Should().Equal("none+500", "500+500");
        host.Handler.Requests.Should().OnlyContain(r => r.Path.EndsWith("&reason=deactivated", StringComparison.Ordinal));
    }

    [Fact]
    public void Calls_are_refused_when_something_is_out_of_bounds()
    {
        using BrazeHost host = BrazeHost.Accepting();
        IBrazeSms sms = host.Client.Sms;
        string[] numbers = [.. Enumerable.Range(0, 101).Select(i => $"+1202555{i:0000}")];

        Func<object>[] calls =
        [
            () => sms.GetInvalidPhoneNumbersPageAsync(End, End),
            () => sms.GetInvalidPhoneNumbersPageAsync(Start, End, limit: 501),
            () => sms.GetInvalidPhoneNumbersPageAsync(Start, End, offset: -1),
            () => sms.ListInvalidPhoneNumbersAsync(End, Start),
            () => sms.FindInvalidPhoneNumbersAsync([]),
            () => sms.FindInvalidPhoneNumbersAsync(numbers),
            () => sms.RemoveInvalidPhoneNumbersAsync([]),
            () => sms.RemoveInvalidPhoneNumbersAsync(numbers[..51]),
            () => sms.RemoveInvalidPhoneNumbersAsync(["+12025550101", null!]),
        ];

        calls.Should().AllSatisfy(call => call.Should().Throw<ArgumentException>().Which.Message.Should().NotContain("2025550"));
        host.Handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task Removal_keeps_numbers_out_of_the_message_when_Braze_repeats_them()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.BadRequest, """{"message":"+4712 is no number"}""");

        Func<Task> remove = () => host.Client.Sms.RemoveInvalidPhoneNumbersAsync(["+4712"]);

        (await remove.Should().ThrowAsync<BrazeApiException>()).Which.Message.Should().Contain("is no number").And.NotContain("4712");
    }
}
