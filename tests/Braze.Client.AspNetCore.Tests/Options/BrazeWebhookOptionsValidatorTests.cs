using Microsoft.Extensions.Options;

namespace Braze.Client.AspNetCore.Tests;

/// <summary>What settings are refused.</summary>
public sealed class BrazeWebhookOptionsValidatorTests
{
    private const string Good = "0123456789abcdef";

    public static TheoryData<string, Action<BrazeWebhookOptions>> Bad() => new()
    {
        { "*:Secret is missing*", o => o.Secret = null },
        { "*:Secret is missing*", o => o.Secret = string.Empty },
        { "*:Secret must have 16 to 256*", o => o.Secret = "too-short-123456"[..15] },
        { "*:Secret must have 16 to 256*", o => o.Secret = new string('x', 257) },
        { "*:Secret must have 16 to 256*", o => o.Secret = "with a space in it" },
        { "*:Secret must have 16 to 256*", o => o.Secret = "not-ascii-ünicode-x" },
        { "*:PreviousSecret must have 16*", o => o.PreviousSecret = "short-previous" },
        { "*:HeaderName is not*", o => o.HeaderName = string.Empty },
        { "*:HeaderName is not*", o => o.HeaderName = "X Secret:" },
        { "*:HeaderName is not*", o => o.HeaderName = null! },
        { "*:QueryParameter must*", o => o.QueryParameter = string.Empty },
        { "*:QueryParameter must*", o => o.QueryParameter = "a b" },
        { "*:MaxBodyBytes must*", o => o.MaxBodyBytes = 0 },
        { "*:MaxBodyBytes must*", o => o.MaxBodyBytes = (16 * 1024 * 1024) + 1 },
        { "*:RememberFor must*", o => o.RememberFor = TimeSpan.FromTicks(-1) },
        { "*:RememberFor must*", o => o.RememberFor = TimeSpan.FromDays(7) + TimeSpan.FromTicks(1) },
        { "*:MaxRemembered must*", o => o.MaxRemembered = 0 },
        { "*:MaxRemembered must*", o => o.MaxRemembered = 10_000_001 },
    };

    public static TheoryData<Action<BrazeWebhookOptions>> Fine() =>
    [
        o => o.Secret = new string('x', 256),
        o => o.PreviousSecret = string.Empty,
        o => o.PreviousSecret = Good,
        o => o.QueryParameter = "secret",
        o => o.MaxBodyBytes = 16 * 1024 * 1024,
        o => o.RememberFor = TimeSpan.Zero,
        o => o.RememberFor = TimeSpan.FromDays(7),
        o => o.MaxRemembered = 1,
    ];

    [Theory]
    [MemberData(nameof(Bad))]
    public void Validate_names_the_setting_and_not_its_value(string message, Action<BrazeWebhookOptions> change)
    {
        BrazeWebhookOptions options = new() { Secret = Good };
        change(options);

        ValidateOptionsResult result = new BrazeWebhookOptionsValidator().Validate("uk", options);

        result.Failures.Should().ContainSingle().Which.Should().Match(message).And.StartWith("BrazeWebhookOptions 'uk':");
        result.FailureMessage.Should().NotContainAny("too-short", "space in it", "ünicode", "short-previous");
    }

    [Theory]
    [MemberData(nameof(Fine))]
    public void Validate_takes_what_is_within_the_limits(Action<BrazeWebhookOptions> change)
    {
        BrazeWebhookOptions options = new() { Secret = Good };
        change(options);

        new BrazeWebhookOptionsValidator().Validate(string.Empty, options).Succeeded.Should().BeTrue();
    }
}
