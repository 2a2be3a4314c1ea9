using System.Net;

namespace Braze.Client.AspNetCore.Tests;

/// <summary>The documented source addresses.</summary>
public sealed class BrazeNetworksTests
{
    public static TheoryData<string, int, string> Documented() => new()
    {
        { "US-01", 8, "23.21.118.191" },
        { "US-02", 8, "34.206.23.173" },
        { "US-03", 8, "50.16.249.9" },
        { "US-04", 8, "52.4.160.214" },
        { "US-05", 8, "54.87.8.34" },
        { "US-06", 8, "52.54.89.238" },
        { "US-07", 8, "18.205.178.15" },
        { "US-08", 18, "40.76.166.145" },
        { "US-10", 6, "50.19.162.19" },
        { "EU-01", 9, "52.58.142.242" },
        { "EU-02", 9, "3.70.107.88" },
        { "AU-01", 6, "54.206.45.213" },
        { "ID-01", 6, "43.218.73.35" },
        { "JP-01", 6, "3.114.38.100" },
        { "KR-01", 6, "3.37.197.225" },
    };

    [Theory]
    [MemberData(nameof(Documented))]
    public void Of_knows_every_instance(string instance, int count, string address)
    {
        IReadOnlyList<IPNetwork> networks = BrazeNetworks.Of(BrazeEndpoint.Parse(instance));

        networks.Should().HaveCount(count).And.OnlyHaveUniqueItems().And.OnlyContain(n => n.PrefixLength == 32);
        networks.Should().Contain(n => n.Contains(IPAddress.Parse(address)));
    }

    [Fact]
    public void Of_leaves_no_named_instance_out() =>
        BrazeEndpoint.All.Select(i => i.Name).Should().BeEquivalentTo(Documented().Select(d => (string)d[0]));

    [Fact]
    public void Of_refuses_an_endpoint_by_address() =>
        FluentActions.Invoking(() => BrazeNetworks.Of(BrazeEndpoint.At(new Uri("https://rest.example.test")))).Should().Throw<ArgumentException>();

    [Theory]
    [InlineData("kr-01", 6)]
    [InlineData(" US-10 ", 6)]
    [InlineData("192.0.2.1", 1)]
    [InlineData("::ffff:192.0.2.1", 1)]
    [InlineData("2001:DB8::1", 1)]
    [InlineData("192.0.2.0/24", 1)]
    [InlineData("2001:db8::/32", 1)]
    public void Parse_reads_instances_addresses_and_networks(string text, int count) => BrazeNetworks.Parse(text).Should().HaveCount(count);

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("010.0.0.1")]
    [InlineData("192.0.2")]
    [InlineData("192.0.2.0/33")]
    [InlineData("010.0.0.0/8")]
    [InlineData("192.0.2.1/24")]
    [InlineData("::ffff:10.0.0.0/104")]
    [InlineData("US-09")]
    [InlineData("rest.fra-01.braze.eu")]
    [InlineData("*")]
    public void Parse_refuses_what_is_none_of_them(string text) => BrazeNetworks.Parse(text).Should().BeNull();

    [Fact]
    public void Parse_takes_a_mapped_address_for_the_address_itself() =>
        BrazeNetworks.Parse("::ffff:192.0.2.1")!.Single().Contains(IPAddress.Parse("192.0.2.1")).Should().BeTrue();
}
