using Braze.Client;
using Integration.Abstractions;
using Integration.Sandbox;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Quickstart.Flows;
using SessionM.Client;
using Spectre.Console;

namespace Quickstart;

/// <summary>Composes the host and runs the five flows, one after the other.</summary>
internal static class MainJob
{
    private const int Verified = 0;
    private const int Failed = 1;
    private const int NotConfigured = 2;

    public static async Task<int> RunAsync(bool live, CancellationToken cancellationToken)
    {
        UseTerminal();
        SampleData data;
        try
        {
            data = SampleData.Load();
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            AnsiConsole.MarkupLine($"[red]{Markup.Escape(e.Message)}[/]");
            return Failed;
        }

        return await RunAsync(live, data, cancellationToken);
    }

    private static async Task<int> RunAsync(bool live, SampleData data, CancellationToken cancellationToken)
    {
        await using SandboxServer? sandbox = live ? null : await SandboxServer.StartAsync(cancellationToken);
        HostApplicationBuilder builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddUserSecrets(typeof(MainJob).Assembly);
        if (sandbox is not null)
        {
            builder.Configuration.AddInMemoryCollection(SandboxSetup.SettingsOf(sandbox));
            SandboxSetup.Seed(sandbox, data);
        }

        Register(builder);
        using IHost host = builder.Build();
        List<string> missing = FindMissing(host.Services, builder.Configuration, live);
        if (missing.Count > 0)
        {
            AnsiConsole.MarkupLine("[red]A live run needs these settings (appsettings.json, environment variables or user secrets):[/]");
            missing.ForEach(problem => AnsiConsole.WriteLine($"  - {problem}"));
            return NotConfigured;
        }

        AnsiConsole.WriteLine(live ? "Calling the configured SessionM and Braze." : "Calling the embedded sandbox; no account is needed.");
        return await RunFlowsAsync(host.Services, new FlowContext(sandbox, data, builder.Configuration), cancellationToken);
    }

    // In a file or a pipe: no colours, and lines as long as they are.
    private static void UseTerminal()
    {
        if (Console.IsOutputRedirected)
        {
            AnsiConsole.Profile.Capabilities.Ansi = false;
            AnsiConsole.Profile.Width = short.MaxValue;
        }
    }

    private static void Register(HostApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<WireLog>();
        builder.Services.AddTransient<WireHandler>();
        builder.Services.AddAttributeNormalizer();
        SessionMBuilder sessionM = builder.Services.AddSessionM(builder.Configuration.GetSection("SessionM"));
        sessionM.CoreHttpClient.AddHttpMessageHandler<WireHandler>();
        sessionM.ConnectHttpClient.AddHttpMessageHandler<WireHandler>();
        builder.Services.AddBraze(builder.Configuration.GetSection("Braze")).HttpClient.AddHttpMessageHandler<WireHandler>();
    }

    private static List<string> FindMissing(IServiceProvider services, IConfiguration configuration, bool live)
    {
        List<string> missing = [];
        try
        {
            services.GetRequiredService<IStartupValidator>().Validate();
        }
        catch (OptionsValidationException e)
        {
            missing.AddRange(e.Failures);
        }
        catch (AggregateException e)
        {
            missing.AddRange(e.InnerExceptions.OfType<OptionsValidationException>().SelectMany(inner => inner.Failures));
        }

        if (live)
        {
            missing.AddRange(FlowContext.LiveFamilies
                .Where(family => configuration.GetSection(family.Key).GetChildren().All(setting => string.IsNullOrWhiteSpace(setting.Value)))
                .Select(family => $"{family.Key} is not configured, and the flows need both families: set {family.Value}"));
            missing.AddRange(FlowContext.LiveSettings
                .Where(setting => string.IsNullOrWhiteSpace(configuration[setting.Key]))
                .Select(setting => $"{setting.Key} is missing: {setting.Value}"));
        }

        return missing;
    }

    private static async Task<int> RunFlowsAsync(IServiceProvider services, FlowContext context, CancellationToken cancellationToken)
    {
        ISessionMClient sessionM = services.GetRequiredService<ISessionMClient>();
        IBrazeClient braze = services.GetRequiredService<IBrazeClient>();
        WireLog wire = services.GetRequiredService<WireLog>();
        IFlow[] flows =
        [
            new SegmentToTags(sessionM.Tags, context),
            new Wallet(sessionM.Offers, context),
            new OutcomeToMessage(sessionM.Offers, braze, context),
            new ProfileToAttributes(services.GetRequiredService<IAttributeNormalizer>(), context),
            new AudienceToBraze(braze.Users, context),
        ];
        int completed = 0;
        for (int i = 0; i < flows.Length; i++)
        {
            AnsiConsole.WriteLine();
            AnsiConsole.MarkupLine($"[bold]{i + 1}. {Markup.Escape(flows[i].Title)}[/]");
            FlowResult result = await RunAsync(flows[i], cancellationToken);
            wire.Print();
            AnsiConsole.MarkupLine($"  {(result.Completed ? "[green]verified[/]" : "[red]NOT verified[/]")}: {Markup.Escape(result.Summary)}");
            completed += result.Completed ? 1 : 0;
        }

        AnsiConsole.WriteLine();
        AnsiConsole.WriteLine($"Quickstart: {completed} of {flows.Length} flows completed");
        return completed == flows.Length ? Verified : Failed;
    }

    private static async Task<FlowResult> RunAsync(IFlow flow, CancellationToken cancellationToken)
    {
        try
        {
            return await flow.RunAsync(cancellationToken);
        }
        catch (Exception e) when (e is IntegrationException or InvalidDataException)
        {
            return FlowResult.Not(e.Message);
        }
    }
}
