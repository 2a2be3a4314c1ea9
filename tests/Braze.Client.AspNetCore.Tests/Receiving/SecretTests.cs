using System.Net;

namespace Braze.Client.AspNetCore.Tests;

/// <summary>Who is let in.</summary>
public sealed class SecretTests
{
    private const string ThirdSecret = "the-newest-secret-003";

    public static TheoryData<string?> Wrong() =>
        [null, "", "wrong", ReceivingApp.Secret[..^1], ReceivingApp.Secret + "x", ReceivingApp.Secret.ToUpperInvariant(), ReceivingApp.OtherSecret, new string('x', 20_000)];

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_request_without_the_secret_is_refused_for_good(string? secret)
    {
        int handled = 0;
        await using ReceivingApp app = await ReceivingApp.StartAsync((_, _) => Task.FromResult(handled++));

        HttpStatusCode status = await app.StatusOfAsync(secret: secret);

        status.Should().Be(HttpStatusCode.Unauthorized);
        handled.Should().Be(0);
    }

    [Fact]
    public async Task A_secret_given_twice_is_refused()
    {
        await using ReceivingApp app = await ReceivingApp.StartAsync(ReceivingApp.Nothing);

        using HttpResponseMessage response = await app.SendAsync(change: r => r.Headers.TryAddWithoutValidation("X-Braze-Secret", ReceivingApp.Secret));

        response.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Both_secrets_are_taken_while_one_replaces_the_other()
    {
        await using ReceivingApp app = await ReceivingApp.StartAsync(ReceivingApp.Nothing, ("PreviousSecret", ReceivingApp.OtherSecret));

        (await app.StatusOfAsync(secret: ReceivingApp.Secret)).Should().Be(HttpStatusCode.NoContent);
        (await app.StatusOfAsync(secret: ReceivingApp.OtherSecret)).Should().Be(HttpStatusCode.NoContent);
        (await app.StatusOfAsync(secret: ThirdSecret)).Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_changed_secret_is_taken_without_a_restart()
    {
        await using ReceivingApp app = await ReceivingApp.StartAsync(ReceivingApp.Nothing);

        app.Change("PreviousSecret", ReceivingApp.Secret);
        app.Change("Secret", ThirdSecret);
        (await app.StatusOfAsync(secret: ReceivingApp.Secret)).Should().Be(HttpStatusCode.NoContent);
        (await app.StatusOfAsync(secret: ThirdSecret)).Should().Be(HttpStatusCode.NoContent);

        app.Change("PreviousSecret", null);
        (await app.StatusOfAsync(secret: ReceivingApp.Secret)).Should().Be(HttpStatusCode.Unauthorized);
        (await app.StatusOfAsync(secret: ThirdSecret)).Should().Be(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task A_change_that_is_not_valid_leaves_the_last_settings_in_force()
    {
        await using ReceivingApp app = await ReceivingApp.StartAsync(ReceivingApp.Nothing);

        app.Change("Secret", string.Empty);

        (await app.StatusOfAsync()).Should().Be(HttpStatusCode.NoContent);
        (await app.StatusOfAsync(secret: string.Empty)).Should().Be(HttpStatusCode.Unauthorized);
        (await app.StatusOfAsync(secret: null)).Should().Be(HttpStatusCode.Unauthorized);
        app.OwnLogs.Where(l => l.Message.Contains("not valid", StringComparison.Ordinal)).Should().ContainSingle("one warning is enough for one change");

        app.Change("Secret", ThirdSecret);
        (await app.StatusOfAsync(secret: ThirdSecret)).Should().Be(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task The_header_may_have_another_name()
    {
        await using ReceivingApp app = await ReceivingApp.StartAsync(ReceivingApp.Nothing, ("HeaderName", "Authorization"), ("Secret", "Bearer-0123456789abcdef"));

        using HttpResponseMessage response = await app.SendAsync(secret: null, change: r => r.Headers.TryAddWithoutValidation("authorization", "Bearer-0123456789abcdef"));

        response.StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await app.StatusOfAsync(secret: "Bearer-0123456789abcdef")).Should().Be(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("?key=" + ReceivingApp.Secret, HttpStatusCode.NoContent)]
    [InlineData("?key=wrong", HttpStatusCode.Unauthorized)]
    [InlineData("?key=" + ReceivingApp.Secret + "&key=" + ReceivingApp.Secret, HttpStatusCode.Unauthorized)]
    [InlineData("?other=" + ReceivingApp.Secret, HttpStatusCode.Unauthorized)]
    [InlineData("", HttpStatusCode.Unauthorized)]
    public async Task An_address_may_carry_the_secret_where_the_host_says_so(string query, HttpStatusCode expected)
    {
        await using ReceivingApp app = await ReceivingApp.StartAsync(ReceivingApp.Nothing, ("QueryParameter", "key"));

        (await app.StatusOfAsync(secret: null, path: ReceivingApp.Path + query)).Should().Be(expected);
    }

    [Fact]
    public async Task An_address_with_the_secret_does_not_help_where_the_host_does_not_say_so()
    {
        await using ReceivingApp app = await ReceivingApp.StartAsync(ReceivingApp.Nothing);

        (await app.StatusOfAsync(secret: null, path: $"{ReceivingApp.Path}?key={ReceivingApp.Secret}")).Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_wrong_header_is_not_made_good_by_the_address()
    {
        await using ReceivingApp app = await ReceivingApp.StartAsync(ReceivingApp.Nothing, ("QueryParameter", "key"));

        (await app.StatusOfAsync(secret: "wrong", path: $"{ReceivingApp.Path}?key={ReceivingApp.Secret}")).Should().Be(HttpStatusCode.Unauthorized);
    }
}
