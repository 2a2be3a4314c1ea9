using System.Net;

namespace Braze.Client.Tests;

public sealed class BrazePurchasesTests
{
    [Fact]
    public async Task GetProductPageAsync_reads_the_golden_page()
    {
        ProductPage page = await GoldenAnswer.ReadAsync(BrazeOperations.PurchasesProductList, client => client.Purchases.GetProductPageAsync());

        page.Products.Should().Equal("shoes", "socks");
    }

    [Fact]
    public async Task ListProductsAsync_reads_page_after_page_until_one_is_empty()
    {
        using BrazeHost host = new();
        host.Handler
            .Answer(HttpStatusCode.OK, """{"products":["a","b","c"]}""")
            .Answer(HttpStatusCode.OK, """{"products":["d"]}""")
            .Answer(HttpStatusCode.OK, """{"products":[]}""");

        List<string> all = await host.Client.Purchases.ListProductsAsync().ToListAsync();

        all.Should().Equal("a", "b", "c", "d");
        host.Handler.Requests.Select(r => r.Path).Should().Equal("/purchases/product_list?page=0", "/purchases/product_list?page=1", "/purchases/product_list?page=2");
    }

    [Fact]
    public async Task GetQuantitySeriesAsync_reads_the_golden_series()
    {
        DataSeries<PurchaseQuantityPoint> series =
            await GoldenAnswer.ReadAsync(BrazeOperations.PurchasesQuantitySeries, client => client.Purchases.GetQuantitySeriesAsync(new PurchaseSeriesQuery(2)));

        series.Data.Select(p => (p.Time, p.PurchaseQuantity)).Should().Equal((GoldenAnswer.Day(1), 5), (GoldenAnswer.Day(2), 6));
    }

    [Fact]
    public async Task GetRevenueSeriesAsync_reads_the_golden_series_with_cents()
    {
        DataSeries<RevenuePoint> series =
            await GoldenAnswer.ReadAsync(BrazeOperations.PurchasesRevenueSeries, client => client.Purchases.GetRevenueSeriesAsync(new PurchaseSeriesQuery(2)));

        series.Data.Select(p => (p.Time, p.Revenue)).Should().Equal((GoldenAnswer.Day(1), 1200m), (GoldenAnswer.Day(2), 99.95m));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public void Query_is_refused_when_its_length_is_not_1_to_100(int length) =>
        FluentActions.Invoking(() => new PurchaseSeriesQuery(length)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*1 to 100*");

    [Fact]
    public async Task GetProductPageAsync_is_refused_unsent_when_the_page_is_negative()
    {
        using BrazeHost host = BrazeHost.Accepting();

        await FluentActions.Awaiting(() => host.Client.Purchases.GetProductPageAsync(-1)).Should().ThrowAsync<ArgumentOutOfRangeException>();
        host.Handler.Requests.Should().BeEmpty();
    }
}
