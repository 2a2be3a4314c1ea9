namespace Integration.Sandbox.Tests;

/// <summary>Limits that Braze documents for single endpoints or for several together. A refused call counts like any other.</summary>
public sealed class DocumentedLimitTests : SandboxTest
{
    private const string Integration = "cdi/integrations/00000000-0000-0000-0000-000000000001";

    [Theory]
    [InlineData("subscription/status/set", "POST", 5_000)]
    [InlineData("subscription/user/status", "GET", 250_000)]
    [InlineData("email/unsubscribes", "GET", 250_000)]
    [InlineData("preference_center/v1/list", "GET", 1_000)]
    [InlineData("preference_center/v1/p-1", "GET", 1_000)]
    [InlineData("preference_center/v1/p-1/url/u-1", "GET", 1_000)]
    [InlineData("preference_center/v1/p-1", "PUT", 10)]
    [InlineData("catalogs", "GET", 50)]
    [InlineData("catalogs/dishes/selections", "POST", 50)]
    [InlineData("catalogs/dishes/items", "PATCH", 16_000)]
    [InlineData("catalogs/dishes/items/d-1", "GET", 50)]
    [InlineData("custom_attributes", "GET", 1_000)]
    [InlineData("events/data_series", "GET", 250_000)]
    [InlineData("cdi/integrations", "GET", 50)]
    [InlineData(Integration + "/job_sync_status", "GET", 100)]
    [InlineData(Integration + "/sync", "POST", 20)]
    [InlineData("media_library/create", "POST", 100)]
    [InlineData("media_library/replace_file", "PUT", 100)]
    public async Task Limit_is_the_documented_one(string path, string method, int requests)
    {
        Answer answer = await CallAsync(method, path);

        answer.Header("X-RateLimit-Limit").Should().Be($"{requests}");
        answer.Header("X-RateLimit-Remaining").Should().Be($"{requests - 1}");
    }

    [Theory]
    [InlineData("POST subscription/status/set", "POST v2/subscription/status/set")]
    [InlineData("GET catalogs", "POST catalogs", "DELETE catalogs/dishes")]
    [InlineData("POST catalogs/dishes/fields", "DELETE catalogs/dishes/fields/f", "POST catalogs/dishes/selections", "DELETE catalogs/dishes/selections/s")]
    [InlineData("POST catalogs/dishes/items", "PATCH catalogs/dishes/items", "PUT catalogs/dishes/items", "DELETE catalogs/dishes/items")]
    [InlineData("GET catalogs/dishes/items", "GET catalogs/dishes/items/d", "POST catalogs/dishes/items/d", "PUT catalogs/dishes/items/d", "DELETE catalogs/dishes/items/d")]
    [InlineData("GET custom_attributes", "GET events", "GET events/list", "GET purchases/product_list", "GET purchases/quantity_series", "GET purchases/revenue_series")]
    public async Task Limit_is_shared_among_the_endpoints_of_a_group(params string[] calls)
    {
        List<int> remaining = [];
        foreach (string[] call in calls.Select(c => c.Split(' ')))
        {
            Answer answer = await CallAsync(call[0], call[1]);
            remaining.Add(int.Parse(answer.Header("X-RateLimit-Remaining")!, System.Globalization.CultureInfo.InvariantCulture));
        }

        remaining.Should().Equal(Enumerable.Range(0, calls.Length).Select(i => remaining[0] - i));
    }

    [Fact]
    public async Task Limit_answers_429_until_its_window_is_over()
    {
        for (int i = 0; i < 10; i++)
        {
            (await CallAsync("POST", "preference_center/v1")).Status.Should().Be(400);
        }

        (await CallAsync("POST", "preference_center/v1")).Status.Should().Be(429);
        Clock.Advance(TimeSpan.FromMinutes(1));
        (await CallAsync("POST", "preference_center/v1")).Status.Should().Be(400);
    }

    private Task<Answer> CallAsync(string method, string path) => Braze.CallAsync(new HttpMethod(method), path, method == "GET" ? null : "{}");
}
