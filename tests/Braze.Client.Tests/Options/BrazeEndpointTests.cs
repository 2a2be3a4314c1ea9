using System.Net;
using System.Reflection;

namespace Braze.Client.Tests;

public sealed class BrazeEndpointTests
{
    public static TheoryData<string, string> Instances => new()
    {
        { "US-01", "https://rest.iad-01.braze.com" },
        { "US-02", "https://rest.iad-02.braze.com" },
        { "US-03", "https://rest.iad-03.braze.com" },
        { "US-04", "https://rest.iad-04.braze.com" },
        { "US-05", "https://rest.iad-05.braze.com" },
        { "US-06", "https://rest.iad-06.braze.com" },
        { "US-07", "https://rest.iad-07.braze.com" },
        { "US-08", "https://rest.iad-08.braze.com" },
        { "US-10", "https://rest.us-10.braze.com" },
        { "EU-01", "https://rest.fra-01.braze.eu" },
        { "EU-02", "https://rest.fra-02.braze.eu" },
        { "AU-01", "https://rest.au-01.braze.com" },
        { "ID-01", "https://rest.id-01.braze.com" },
        { "JP-01", "https://rest.jp-01.braze.com" },
        { "KR-01", "https://rest.kr-01.braze.com" },
    };

    [Theory]
    [MemberData(nameof(Instances))]
    public void Parse_knows_every_instance_in_any_case(string name, string address)
    {
        foreach (string spelling in new[] { name, name.ToLowerInvariant(), $" {name} " })
        {
            BrazeEndpoint endpoint = BrazeEndpoint.Parse(spelling);

            endpoint.Name.Should().Be(name);
            endpoint.Address.Should().Be(new Uri(address));
            endpoint.FindProblem().Should().BeNull();
        }
    }

    [Fact]
    public void Parse_knows_the_instances_when_the_culture_has_another_i()
    {
        using InCulture turkish = new("tr-TR");

        BrazeEndpoint.Parse("id-01").Should().BeSameAs(BrazeEndpoint.Id01);
    }

    [Fact]
    public void All_has_every_instance_and_each_has_a_property()
    {
        BrazeEndpoint.All.Select(endpoint => (endpoint.Name, endpoint.Address!.AbsoluteUri)).Should().Equal(
            Instances.Select(row => ((string)row[0], $"{row[1]}/")));
        typeof(BrazeEndpoint).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == typeof(BrazeEndpoint))
            .ToDictionary(property => property.Name, property => ((BrazeEndpoint)property.GetValue(null)!).Name)
            .Should().HaveCount(BrazeEndpoint.All.Count).And.OnlyContain(pair => pair.Key.Equals(pair.Value.Replace("-", ""), StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("https://rest.new-99.braze.com")]
    [InlineData("https://gateway.acme.test/braze")]
    [InlineData("http://localhost:5000")]
    [InlineData("http://127.0.0.1:5000/")]
    [InlineData("http://[::1]:5000/")]
    public void Parse_and_At_take_any_other_address(string address)
    {
        BrazeEndpoint.Parse(address).FindProblem().Should().BeNull();
        BrazeEndpoint.Parse(address).Should().Be(BrazeEndpoint.At(new Uri(address)));
        BrazeEndpoint.At(new Uri(address)).Address.Should().Be(new Uri(address));
    }

    [Theory]
    [InlineData("http://rest.iad-01.braze.com", "*https://*")]
    [InlineData("ftp://rest.iad-01.braze.com", "*https://*")]
    [InlineData("https://sdk.iad-01.braze.com", "*SDK address*rest.*")]
    [InlineData("https://SDK.fra-01.braze.eu", "*SDK address*")]
    [InlineData("https://user:secret-1@rest.iad-01.braze.com", "*user info*")]
    [InlineData("https://rest.iad-01.braze.com/?key=secret-1", "*query*")]
    public void Parse_and_At_refuse_an_address_that_cannot_work(string address, string problem)
    {
        Action at = () => BrazeEndpoint.At(new Uri(address));

        at.Should().Throw<ArgumentException>().WithMessage(problem).WithParameterName(nameof(address)).Which.Message.Should().NotContain("secret-1");
        BrazeEndpoint.Parse(address).FindProblem().Should().Match(problem).And.NotContain("secret-1");
        BrazeEndpoint.Parse(address).ToString().Should().NotContain("secret-1");
    }

    [Fact]
    public void At_refuses_a_relative_address_and_none()
    {
        Action relative = () => BrazeEndpoint.At(new Uri("rest", UriKind.Relative));
        Action none = () => BrazeEndpoint.At(null!);

        relative.Should().Throw<ArgumentException>().WithMessage("*absolute*");
        none.Should().Throw<ArgumentException>().WithMessage("*missing*");
    }

    [Theory]
    [InlineData("")]
    [InlineData("US-09")]
    [InlineData("rest.iad-01.braze.com")]
    public void Parse_reports_an_unknown_text_with_the_known_names(string text)
    {
        BrazeEndpoint endpoint = BrazeEndpoint.Parse(text);

        endpoint.Address.Should().BeNull();
        endpoint.FindProblem().Should().Contain("US-01, US-02").And.Contain("KR-01").And.Contain("https://");
    }

    [Fact]
    public void Endpoints_are_equal_by_name()
    {
        BrazeEndpoint.At(new Uri("https://a.test")).Should().Be(BrazeEndpoint.At(new Uri("https://a.test/")));
        BrazeEndpoint.At(new Uri("https://a.test")).GetHashCode().Should().Be(BrazeEndpoint.At(new Uri("https://a.test/")).GetHashCode());
        BrazeEndpoint.Us01.Should().NotBe(BrazeEndpoint.Us02);
    }

    [Theory]
    [InlineData("https://gateway.acme.test", "https://gateway.acme.test/campaigns/trigger/send")]
    [InlineData("https://gateway.acme.test/", "https://gateway.acme.test/campaigns/trigger/send")]
    [InlineData("https://gateway.acme.test/braze", "https://gateway.acme.test/braze/campaigns/trigger/send")]
    [InlineData("https://gateway.acme.test/braze/", "https://gateway.acme.test/braze/campaigns/trigger/send")]
    [InlineData("http://localhost:5000", "http://localhost:5000/campaigns/trigger/send")]
    public async Task Call_goes_below_the_endpoint_with_or_without_a_trailing_slash(string address, string expected)
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.Created, "{}", options => options.Endpoint = BrazeEndpoint.Parse(address));

        await host.Client.Campaigns.SendBroadcastAsync(new CampaignBroadcast("c-1"));

        host.Handler.Requests.Single().Uri.AbsoluteUri.Should().Be(expected);
    }
}
