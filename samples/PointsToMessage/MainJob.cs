using Braze.Client;
using Integration.Abstractions;
using Integration.Sandbox;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SessionM.Client;
using Spectre.Console;

namespace PointsToMessage;

/// <summary>Composes the host, lets answers get lost on the way, runs the job twice, and looks at the vendors whether anything happened twice.</summary>
internal static class MainJob
{
    private const int Verified = 0;
    private const int Failed = 1;

    public static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        UseTerminal();
        await using SandboxServer sandbox = await SandboxServer.StartAsync(cancellationToken);
        SandboxSetup.Seed(sandbox);
        using IHost host = Build(sandbox);
        AwardJob job = host.Services.GetRequiredService<AwardJob>();
        Award[] awards = [.. SandboxSetup.Customers.Keys.Select((customer, index) => new Award(Guid.NewGuid(), customer, 100.5m + index))];

        AnsiConsole.WriteLine("First run: SessionM's answer to the second deposit gets lost, and Braze's answer to the third message.");
        await RunAsync(job, awards[0], cancellationToken);
        sandbox.SessionM.Fail(SessionMOperations.ConnectDeposit, Fault.ResetAfterProcessing);
        await RunAsync(job, awards[1], cancellationToken);
        sandbox.Braze.Fail(BrazeOperations.CampaignsTriggerSend, Fault.ResetAfterProcessing);
        await RunAsync(job, awards[2], cancellationToken);

        AnsiConsole.WriteLine("Second run: the same awards under the same idempotency ids.");
        foreach (Award award in awards)
        {
            await RunAsync(job, award, cancellationToken);
        }

        return Report(sandbox, awards);
    }

    internal static IHost Build(SandboxServer sandbox)
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(SandboxSetup.SettingsOf(sandbox));
        builder.Services.AddSessionM(builder.Configuration.GetSection("SessionM"));
        builder.Services.AddBraze(builder.Configuration.GetSection("Braze"));
        builder.Services.AddSingleton<IUserKeyResolver>(new CustomerDirectory(SandboxSetup.Customers));
        builder.Services.AddSingleton(SandboxSetup.Settings);
        builder.Services.AddSingleton<AwardLog>();
        builder.Services.AddSingleton<AwardJob>();
        return builder.Build();
    }

    private static async Task RunAsync(AwardJob job, Award award, CancellationToken cancellationToken) =>
        AnsiConsole.WriteLine($"  {award}: {Explain(await job.RunAsync(award, cancellationToken))}");

    private static string Explain(AwardResult result) => result switch
    {
        AwardResult.Announced => "given and announced",
        AwardResult.NotAnnouncedAgain => "given already; the message is not sent again",
        AwardResult.DepositUnknown => "SessionM did not answer: perhaps given, not announced yet",
        AwardResult.MessageUnknown => "given; Braze did not answer: perhaps announced",
        AwardResult.MessageNotSent => "given; the message was not sent",
        _ => "refused by SessionM",
    };

    private static int Report(SandboxServer sandbox, Award[] awards)
    {
        Table table = new Table().AddColumns("award", "deposits", "balance", "messages");
        int once = 0;
        foreach (Award award in awards)
        {
            CustomerIds customer = SandboxSetup.Customers[award.Customer];
            int deposits = sandbox.SessionM.Points.HistoryOf(customer.SessionMUserId).Count;
            decimal balance = sandbox.SessionM.Points.BalanceOf(customer.SessionMUserId);
            SandboxRecipient[] messages = [.. sandbox.Braze.Sends.SelectMany(send => send.Recipients).Where(recipient => recipient.ExternalUserId == customer.BrazeExternalId)];
            table.AddRow(award.ToString(), Number(deposits), Number(balance), Number(messages.Length));
            once += deposits == 1 && balance == award.Points && messages is [var message] && IsAnnounced(message, award) ? 1 : 0;
        }

        AnsiConsole.Write(table);
        AnsiConsole.WriteLine($"PointsToMessage: {once} of {awards.Length} awards given once and announced once");
        return once == awards.Length ? Verified : Failed;
    }

    private static bool IsAnnounced(SandboxRecipient message, Award award) =>
        message is { ReachesProfile: true, Properties: { } properties }
        && properties["award_amount"]?.GetValue<decimal>() == award.Points
        && properties["point_account"]?.GetValue<string>() == SandboxSetup.Settings.PointAccountName;

    private static string Number(decimal number) => FormattableString.Invariant($"{number}");

    // In a file or a pipe: no colours, and lines as long as they are.
    private static void UseTerminal()
    {
        if (Console.IsOutputRedirected)
        {
            AnsiConsole.Profile.Capabilities.Ansi = false;
            AnsiConsole.Profile.Width = short.MaxValue;
        }
    }
}
