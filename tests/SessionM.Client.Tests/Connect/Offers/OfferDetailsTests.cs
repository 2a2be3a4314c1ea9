using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Integration.Abstractions;

namespace SessionM.Client.Tests;

public sealed class OfferDetailsTests : IAsyncDisposable
{
    private readonly StubTenant _tenant = new();

    public ValueTask DisposeAsync() => _tenant.DisposeAsync();

    [Theory]
    [InlineData(0, 1)]
    [InlineData(3, 2)]
    [InlineData(1000, 2)]
    [InlineData(2500, 4)]
    public async Task GetOfferDetailsAsync_reads_every_entry_once_until_a_page_is_empty(int size, int calls)
    {
        Hold(size, readsSkip: true);

        List<string?> ids = await IdsAsync();

        ids.Should().Equal(Enumerable.Range(1, size).Select(n => $"o-{n}"));
        _tenant.Handler.Requests.Should().HaveCount(calls);
        _tenant.Handler.Requests.Should().OnlyContain(r => JsonNode.Parse(r.BodyText)!["offer_ids"]!.AsArray().Count == 2);
    }

    [Fact]
    public async Task GetOfferDetailsAsync_ends_with_an_error_when_full_pages_repeat()
    {
        Hold(2500, readsSkip: false);

        await this.Invoking(t => t.IdsAsync()).Should().ThrowAsync<MalformedResponseException>().WithMessage("*fetch_offers_details*skip*GetOfferDetailsPageAsync*");
    }

    [Fact]
    public async Task GetOfferDetailsAsync_shows_a_short_list_once_when_the_server_ignores_skip()
    {
        Hold(3, readsSkip: false);

        (await IdsAsync()).Should().Equal("o-1", "o-2", "o-3");
        _tenant.Handler.Requests.Should().HaveCount(2);
    }

    [Theory]
    [InlineData("""{"results":null}""", 0)]
    [InlineData("""{"results":7}""", 0)]
    [InlineData("""{"results":{"offer_id":"o-1"}}""", 1)]
    [InlineData("""{"results":[null,"x",{"offer_id":5,"acquisition_count":{},"total_inventory":"many"}]}""", 1)]
    public async Task GetOfferDetailsPageAsync_survives_odd_data(string payload, int count)
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, $$"""{"status":"ok","payload":{{payload}}}""");

        OfferDetailsPage page = await _tenant.Offers.GetOfferDetailsPageAsync(new OfferDetailsRequest(["o-1"]));

        page.Results.Should().HaveCount(count).And.NotContain(d => d.AcquisitionCount != null || d.TotalInventory != null);
    }

    private async Task<List<string?>> IdsAsync()
    {
        List<string?> ids = [];
        await foreach (OfferDetails details in _tenant.Offers.GetOfferDetailsAsync(["o-1", "o-2"]))
        {
            ids.Add(details.OfferId);
        }

        return ids;
    }

    private void Hold(int size, bool readsSkip) => _tenant.Handler.Answer(async (request, cancellationToken) =>
    {
        JsonNode body = JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!;
        IEnumerable<int> numbers = Enumerable.Range(1, size).Skip(readsSkip ? (int)body["skip"]! : 0).Take((int)body["take"]!);
        string results = string.Join(',', numbers.Select(n => $$"""{"offer_id":"o-{{n}}"}"""));
        return new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent($$$"""{"status":"ok","payload":{"results":[{{{results}}}]}}""", Encoding.UTF8, "application/json"),
        };
    });
}
