using Integration.Sandbox;

namespace Braze.Client.Tests;

/// <summary>Calls on phone numbers against the second description of Braze.</summary>
public sealed class SmsSandboxTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 3, 1);
    private static readonly DateOnly Tomorrow = new(2026, 3, 2);

    private SandboxHost? _host;

    private IBrazeSms Sms => _host!.Client.Sms;

    public async Task InitializeAsync() => _host = await SandboxHost.StartAsync();

    public async Task DisposeAsync() => await _host!.DisposeAsync();

    [Fact]
    public async Task Every_operation_agrees_with_the_others()
    {
        SandboxAddresses addresses = _host!.Sandbox.Addresses;
        addresses.Invalidate("+12025550101");
        addresses.Deactivate("+12025550102");

        InvalidPhoneNumber found = (await Sms.FindInvalidPhoneNumbersAsync(["12025550102", "12025550109"])).PhoneNumbers.Should().ContainSingle().Subject;
        (found.Phone, found.InvalidDetectedAt, found.Reason).Should().Be(("+12025550102", Wire.Now, InvalidPhoneReason.Deactivated));
        (await Sms.GetInvalidPhoneNumbersPageAsync(Today, Tomorrow, InvalidPhoneReason.ProviderError)).PhoneNumbers.Select(p => p.Phone).Should().Equal("+12025550101");

        (await Sms.RemoveInvalidPhoneNumbersAsync(["+12025550101"])).IsSuccess.Should().BeTrue();
        (await Sms.ListInvalidPhoneNumbersAsync(Today, Tomorrow).Select(p => p.Phone).ToListAsync()).Should().Equal("+12025550102");
    }
}
