using System.Net;
using System.Net.Http.Headers;

namespace Integration.Http.Tests;

public sealed class ApiConnectionTests
{
    private static readonly AuthenticationHeaderValue Bearer = new("Bearer", "secret-1");

    [Theory]
    [InlineData("https://api.fake.test", "https://api.fake.test/things/set")]
    [InlineData("https://api.fake.test/", "https://api.fake.test/things/set")]
    [InlineData("https://api.fake.test/v1", "https://api.fake.test/v1/things/set")]
    [InlineData("https://api.fake.test/v1/", "https://api.fake.test/v1/things/set")]
    [InlineData("http://127.0.0.1:5000/v1", "http://127.0.0.1:5000/v1/things/set")]
    public void UriOf_joins_base_address_and_route(string address, string expected)
    {
        ApiConnection connection = new(new Uri(address), Bearer, new RetryOptions());

        connection.UriOf(FakeOperations.Set, default).AbsoluteUri.Should().Be(expected);
        connection.UriOf(FakeOperations.Set, new CallSettings { Query = "a=1%2F2" }).AbsoluteUri.Should().Be(expected + "?a=1%2F2");
    }

    [Fact]
    public void UriOf_fills_the_path_key_and_the_values_in_their_order()
    {
        ApiConnection connection = new(new Uri("https://api.fake.test"), Bearer, new RetryOptions(), pathKey: "k/1");

        connection.UriOf(FakeOperations.UserSet, new CallSettings { PathValues = ["u-1"] }).AbsoluteUri
            .Should().Be("https://api.fake.test/apps/k%2F1/users/u-1/things");
    }

    [Fact]
    public void UriOf_refuses_a_route_with_a_path_key_when_the_connection_has_none()
    {
        ApiConnection connection = new(new Uri("https://api.fake.test"), Bearer, new RetryOptions());

        Action act = () => connection.UriOf(FakeOperations.UserSet, new CallSettings { PathValues = ["u-1"] });

        act.Should().Throw<InvalidOperationException>();
    }

    [Theory]
    [InlineData("http://api.fake.test", "k")]
    [InlineData("https://api.fake.test", "")]
    [InlineData("https://api.fake.test", "../x")]
    public void A_connection_refuses_what_cannot_be_an_address(string address, string pathKey)
    {
        Action act = () => _ = new ApiConnection(new Uri(address), Bearer, new RetryOptions(), pathKey);

        act.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_connection_refuses_retry_options_that_contradict_themselves()
    {
        Action connect = () => _ = new ApiConnection(new Uri("https://api.fake.test"), new AuthenticationHeaderValue("Bearer", "key"), new RetryOptions { TotalTimeout = TimeSpan.FromSeconds(1) });

        connect.Should().Throw<ArgumentException>().WithMessage("*AttemptTimeout*TotalTimeout*").WithParameterName("retry");
    }

    [Fact]
    public void ToString_shows_neither_address_nor_key() =>
        new ApiConnection(new Uri("https://api.fake.test"), Bearer, new RetryOptions(), "k-1").ToString().Should().Be("ApiConnection");

    [Fact]
    public void An_operation_refuses_a_route_that_begins_or_ends_with_a_slash_or_leaves_a_placeholder_open()
    {
        foreach (string route in new[] { "/a", "a/", "a/{b" })
        {
            Action act = () => _ = new Operation("a", HttpMethod.Get, route, RetrySafety.Idempotent, "a", new Uri("https://docs.fake.test"));
            act.Should().Throw<ArgumentException>(route);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task SendAsync_refuses_the_wrong_number_of_path_values(int count)
    {
        using Testing.StubHandler stub = new Testing.StubHandler().Answer(HttpStatusCode.OK, FakeClient.Ok);
        using FakeClient client = new(stub, new Testing.ManualTimeProvider());
        CallSettings settings = new() { PathValues = [.. Enumerable.Repeat("secret-1", count)] };

        Func<Task> call = () => client.Transport.SendAsync(FakeOperations.Get, FakeJson.Default.FakeResponse, settings);

        (await call.Should().ThrowAsync<ArgumentException>()).Which.Message.Should().Contain("things.get").And.NotContain("secret-1");
        stub.Requests.Should().BeEmpty();
    }
}
