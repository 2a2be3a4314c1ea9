using System.Net;

namespace Braze.Client.AspNetCore.Tests;

/// <summary>From where.</summary>
public sealed class SourceAddressTests
{
    [Theory]
    [InlineData("52.58.142.242", HttpStatusCode.NoContent)]
    [InlineData("::ffff:52.58.142.242", HttpStatusCode.NoContent)]
    [InlineData("192.0.2.77", HttpStatusCode.NoContent)]
    [InlineData("2001:db8::1", HttpStatusCode.NoContent)]
    [InlineData("52.58.142.243", HttpStatusCode.Forbidden)]
    [InlineData("::ffff:52.58.142.243", HttpStatusCode.Forbidden)]
    [InlineData("192.0.3.77", HttpStatusCode.Forbidden)]
    [InlineData("2001:db9::1", HttpStatusCode.Forbidden)]
    [InlineData("127.0.0.1", HttpStatusCode.Forbidden)]
    [InlineData("", HttpStatusCode.Forbidden)]
    public async Task A_request_comes_from_where_it_may(string remote, HttpStatusCode expected)
    {
        await using ReceivingApp app = await ReceivingApp.StartAsync(
            ReceivingApp.Nothing, ("AllowedNetworks:0", "eu-01"), ("AllowedNetworks:1", "192.0.2.0/24"), ("AllowedNetworks:2", "2001:db8::/32"));

        (await app.StatusOfAsync(remote: remote)).Should().Be(expected);
    }

    [Fact]
    public async Task A_request_comes_from_anywhere_when_nothing_is_said()
    {
        await using ReceivingApp app = await ReceivingApp.StartAsync(ReceivingApp.Nothing);

        (await app.StatusOfAsync(remote: string.Empty)).Should().Be(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task An_address_of_Braze_does_not_replace_the_secret()
    {
        await using ReceivingApp app = await ReceivingApp.StartAsync(ReceivingApp.Nothing, ("AllowedNetworks:0", "EU-01"));

        (await app.StatusOfAsync(secret: null, remote: "52.58.142.242")).Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public void Networks_in_code_may_be_mapped_ones() =>
        SourceAddress.IsAllowed(IPAddress.Parse("::ffff:192.0.2.1"), [IPNetwork.Parse("::ffff:192.0.2.0/120")]).Should().BeTrue();
}
