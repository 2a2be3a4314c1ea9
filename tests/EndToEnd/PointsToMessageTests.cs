using System.Diagnostics;
using System.Net;
using Braze.Client;
using Integration.Abstractions;
using Integration.Sandbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PointsToMessage;
using SessionM.Client;

namespace EndToEnd;

/// <summary>Points become a message, once each, whatever gets lost on the way.</summary>
public sealed class PointsToMessageTests : IAsyncLifetime
{
    private static readonly UserKey Customer = UserKey.External("crm-1");

    private readonly Award _award = new(Guid.NewGuid(), Customer, 12.5m);
    private SandboxServer _sandbox = null!;
    private IHost _host = null!;

    private int Deposits => _sandbox.SessionM.Points.HistoryOf(SandboxSetup.Customers[Customer].SessionMUserId).Count;

    private AwardLog Log => _host.Services.GetRequiredService<AwardLog>();

    public async Task InitializeAsync()
    {
        _sandbox = await SandboxServer.StartAsync();
        SandboxSetup.Seed(_sandbox);
        _host = MainJob.Build(_sandbox);
    }

    public async Task DisposeAsync()
    {
        _host.Dispose();
        await _sandbox.DisposeAsync();
    }

    [Fact]
    public async Task An_award_whose_deposit_is_not_answered_is_announced_by_the_run_that_repeats_it()
    {
        _sandbox.SessionM.Fail(SessionMOperations.ConnectDeposit, Fault.ResetAfterProcessing);

        (await RunAsync()).Should().Be(AwardResult.DepositUnknown);
        _sandbox.Braze.Sends.Should().BeEmpty("the customer must not hear of points that may not be there");
        (await RunAsync()).Should().Be(AwardResult.Announced);
        (await RunAsync()).Should().Be(AwardResult.NotAnnouncedAgain);

        Deposits.Should().Be(1);
        _sandbox.Braze.Sends.Should().ContainSingle().Which.Recipients.Should().ContainSingle().Which.ExternalUserId.Should().Be("braze-1");
    }

    [Fact]
    public async Task A_message_that_may_have_gone_out_is_never_sent_again()
    {
        _sandbox.Braze.Fail(BrazeOperations.CampaignsTriggerSend, Fault.ResetAfterProcessing);

        (await RunAsync()).Should().Be(AwardResult.MessageUnknown);
        (await RunAsync()).Should().Be(AwardResult.NotAnnouncedAgain);

        Log.IsConfirmed(_award).Should().BeFalse();
        Deposits.Should().Be(1);
        _sandbox.Braze.Sends.Should().ContainSingle();
    }

    [Fact]
    public async Task A_message_that_certainly_was_not_sent_is_sent_by_the_next_run()
    {
        _sandbox.Braze.Fail(BrazeOperations.CampaignsTriggerSend, Fault.Status(HttpStatusCode.BadRequest));

        (await RunAsync()).Should().Be(AwardResult.MessageNotSent);
        Log.IsConfirmed(_award).Should().BeNull();
        (await RunAsync()).Should().Be(AwardResult.Announced);

        Log.IsConfirmed(_award).Should().BeTrue();
        Deposits.Should().Be(1);
        _sandbox.Braze.Sends.Should().ContainSingle();
    }

    [Fact]
    public async Task A_refused_deposit_is_not_announced()
    {
        AwardSettings settings = SandboxSetup.Settings with { PointAccountId = "nowhere" };
        AwardJob job = ActivatorUtilities.CreateInstance<AwardJob>(_host.Services, settings);

        (await job.RunAsync(_award, CancellationToken.None)).Should().Be(AwardResult.DepositRefused);

        _sandbox.Braze.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task The_sample_verifies_itself()
    {
        string configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        string built = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "PointsToMessage", configuration, "PointsToMessage.dll"));
        ProcessStartInfo start = new("dotnet", [built]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        using CancellationTokenSource limit = new(TimeSpan.FromSeconds(60));
        await process.WaitForExitAsync(limit.Token);

        string said = await output + await error;
        process.ExitCode.Should().Be(0, said);
        said.TrimEnd().Split('\n')[^1].TrimEnd().Should().Be("PointsToMessage: 3 of 3 awards given once and announced once");
        said.Should().Contain("perhaps given").And.Contain("perhaps announced").And.Contain("not sent again").And.NotContain("crm-").And.NotContain("braze-");
    }

    private Task<AwardResult> RunAsync() => _host.Services.GetRequiredService<AwardJob>().RunAsync(_award, CancellationToken.None);
}
