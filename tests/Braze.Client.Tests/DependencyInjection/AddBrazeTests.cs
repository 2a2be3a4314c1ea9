using System.Net;
using Integration.Abstractions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Testing;

namespace Braze.Client.Tests;

public sealed class AddBrazeTests
{
    private static readonly ServiceProviderOptions Strict = new() { ValidateOnBuild = true, ValidateScopes = true };

    [Fact]
    public async Task AddBraze_registers_the_client_and_every_part_of_it_by_type()
    {
        await using ServiceProvider services = Build(s => s.AddBraze(Settings));

        BrazeClient client = services.GetRequiredService<BrazeClient>();
        services.GetRequiredService<IBrazeClient>().Should().BeSameAs(client);
        services.GetRequiredService<IBrazeUsers>().Should().BeSameAs(client.Users);
        services.GetRequiredService<IBrazeCampaigns>().Should().BeSameAs(client.Campaigns);
        services.GetRequiredService<IBrazeCanvases>().Should().BeSameAs(client.Canvases);
        services.GetRequiredService<IBrazeExportFiles>().Should().BeSameAs(client.ExportFiles);
        services.GetRequiredService<IMessageTrigger>().Should().BeSameAs(client.MessageTrigger);
        services.GetRequiredKeyedService<IAudienceSink>("Braze").Should().BeSameAs(client.Audiences);
        services.GetRequiredKeyedService<IProfileSink>("Braze").Should().BeSameAs(client.Profiles);
        services.GetRequiredKeyedService<IEventSink>("Braze").Should().BeSameAs(client.Events);
        services.GetService<IAudienceSink>().Should().BeNull("SessionM has one too, and the host is to say which it means");
    }

    [Fact]
    public async Task AddBraze_registers_a_named_workspace_by_its_name()
    {
        await using ServiceProvider services = Build(s => s.AddBraze("uk", Settings));

        BrazeClient client = services.GetRequiredKeyedService<BrazeClient>("uk");
        services.GetRequiredKeyedService<IBrazeClient>("uk").Should().BeSameAs(client);
        services.GetRequiredKeyedService<IBrazeUsers>("uk").Should().BeSameAs(client.Users);
        services.GetRequiredKeyedService<IBrazeCampaigns>("uk").Should().BeSameAs(client.Campaigns);
        services.GetRequiredKeyedService<IBrazeCanvases>("uk").Should().BeSameAs(client.Canvases);
        services.GetRequiredKeyedService<IBrazeExportFiles>("uk").Should().BeSameAs(client.ExportFiles);
        services.GetRequiredKeyedService<IMessageTrigger>("uk").Should().BeSameAs(client.MessageTrigger);
        services.GetRequiredKeyedService<IAudienceSink>("Braze:uk").Should().BeSameAs(client.Audiences);
        services.GetRequiredKeyedService<IProfileSink>("Braze:uk").Should().BeSameAs(client.Profiles);
        services.GetRequiredKeyedService<IEventSink>("Braze:uk").Should().BeSameAs(client.Events);
        services.GetKeyedService<IAudienceSink>("uk").Should().BeNull("a SessionM tenant may have the same name");
        services.GetService<IBrazeClient>().Should().BeNull();
    }

    [Fact]
    public async Task AddBraze_keeps_five_workspaces_apart()
    {
        string[] names = ["", "uk", "de", "no", "jp"];
        Dictionary<string, StubHandler> handlers = names.ToDictionary(name => name, _ => new StubHandler().Answer(HttpStatusCode.Created, "{}"));
        await using ServiceProvider services = Build(s =>
        {
            foreach (string name in names)
            {
                s.AddBraze(name, options =>
                {
                    options.Endpoint = BrazeEndpoint.At(new Uri($"https://rest{name}.acme.test"));
                    options.ApiKey = $"key-{name}";
                }).HttpClient.ConfigurePrimaryHttpMessageHandler(() => handlers[name]);
            }
        });

        foreach (string name in names)
        {
            IBrazeCampaigns campaigns = name.Length == 0 ? services.GetRequiredService<IBrazeCampaigns>() : services.GetRequiredKeyedService<IBrazeCampaigns>(name);
            await campaigns.SendBroadcastAsync(new CampaignBroadcast($"c-{name}"));
        }

        foreach (string name in names)
        {
            SentRequest sent = handlers[name].Requests.Should().ContainSingle().Subject;
            sent.Uri.Host.Should().Be($"rest{name}.acme.test");
            sent.Header("Authorization").Should().Be($"Bearer key-{name}");
            sent.BodyText.Should().Contain($"\"c-{name}\"");
        }
    }

    [Fact]
    public async Task AddBraze_adds_nothing_but_settings_when_it_is_called_again()
    {
        StubHandler handler = new StubHandler().Answer(HttpStatusCode.Created, "{}");
        await using ServiceProvider services = Build(s =>
        {
            s.AddBraze(Settings).HttpClient.ConfigurePrimaryHttpMessageHandler(() => handler);
            s.AddBraze(options => options.ApiKey = "key-later");
        });

        services.GetServices<IBrazeClient>().Should().ContainSingle();
        services.GetServices<IMessageTrigger>().Should().ContainSingle();
        services.GetKeyedServices<IAudienceSink>("Braze").Should().ContainSingle();
        services.GetServices<IValidateOptions<BrazeOptions>>().Should().ContainSingle();
        await services.GetRequiredService<IBrazeCampaigns>().SendBroadcastAsync(new CampaignBroadcast("c-1"));
        handler.Requests.Should().ContainSingle().Which.Header("Authorization").Should().Be("Bearer key-later");
    }

    [Fact]
    public async Task AddBraze_leaves_the_hosts_handler_for_export_files_in_place_when_it_is_called_again()
    {
        StubHandler handler = new StubHandler().Answer(HttpStatusCode.OK);
        await using ServiceProvider services = Build(s =>
        {
            s.AddBraze(Settings).ExportFilesHttpClient.ConfigurePrimaryHttpMessageHandler(() => handler);
            s.AddBraze(Settings);
        });

        await services.GetRequiredService<IBrazeExportFiles>().WaitUntilReadyAsync(ExportHost.Url);

        handler.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task AddBraze_leaves_a_hosts_own_implementation_in_place()
    {
        IBrazeCampaigns fake = Substitute.For<IBrazeCampaigns>();

        await using ServiceProvider services = Build(s => s.AddSingleton(fake).AddBraze(Settings));

        services.GetRequiredService<IBrazeCampaigns>().Should().BeSameAs(fake);
    }

    [Fact]
    public void AddBraze_reads_every_setting_of_a_section()
    {
        using ServiceProvider services = Build(s => s.AddBraze("uk", Section(new()
        {
            ["Braze:Uk:Endpoint"] = "eu-02",
            ["Braze:Uk:ApiKey"] = "key-000",
            ["Braze:Uk:ClientApiKey"] = "client-000",
            ["Braze:Uk:TrackItems"] = "each75",
            ["Braze:Uk:Audiences:Form"] = "Booleans",
            ["Braze:Uk:Audiences:AttributeName"] = "in",
            ["Braze:Uk:Retry:MaxRetries"] = "1",
            ["Braze:Uk:Retry:TotalTimeout"] = "00:00:20",
        }).GetSection("Braze:Uk")));

        BrazeOptions options = services.GetRequiredService<IOptionsMonitor<BrazeOptions>>().Get("uk");

        options.Endpoint.Should().Be(BrazeEndpoint.Eu02);
        options.ApiKey.Should().Be("key-000");
        options.ClientApiKey.Should().Be("client-000");
        options.TrackItems.Should().Be(TrackItemRule.Each75);
        options.Audiences.Form.Should().Be(AudienceForm.Booleans);
        options.Audiences.AttributeName.Should().Be("in");
        options.Retry.MaxRetries.Should().Be(1);
        options.Retry.TotalTimeout.Should().Be(TimeSpan.FromSeconds(20));
        options.Retry.BaseDelay.Should().Be(TimeSpan.FromSeconds(0.8));
    }

    [Fact]
    public void Host_stops_at_start_with_every_problem_in_one_message()
    {
        using ServiceProvider services = Build(s => s.AddBraze(Section(new()
        {
            ["Braze:Endpoint"] = "EU-09",
            ["Braze:ApiKey"] = "'secret-1'",
            ["Braze:TrackItems"] = "Each76",
            ["Braze:Audiences:Form"] = "Flags",
            ["Braze:Retry:MaxRetries"] = "many",
        }).GetSection("Braze")));

        Action start = () => services.GetRequiredService<IStartupValidator>().Validate();

        string message = start.Should().Throw<OptionsValidationException>().Which.Message;
        message.Should()
            .Contain("Braze:TrackItems cannot be read").And
            .Contain("Braze:Audiences:Form cannot be read").And
            .Contain("Braze:Retry:MaxRetries cannot be read").And
            .Contain("Braze:Endpoint is neither").And
            .Contain("Braze:ApiKey contains").And
            .NotContain("secret-1").And.NotContain("Each76").And.NotContain("Flags").And.NotContain("many");
    }

    [Fact]
    public void Host_stops_at_start_when_the_section_does_not_exist()
    {
        using ServiceProvider services = Build(s => s.AddBraze("uk", Section([]).GetSection("Braze:Uk")));

        Action start = () => services.GetRequiredService<IStartupValidator>().Validate();

        start.Should().Throw<OptionsValidationException>().WithMessage("*Braze:Uk:Endpoint is missing*Braze:Uk:ApiKey is missing*");
    }

    [Fact]
    public async Task Next_call_uses_the_new_key_and_endpoint_when_the_configuration_changes()
    {
        StubHandler handler = new StubHandler().Answer(HttpStatusCode.Created, "{}");
        IConfigurationRoot root = Section(new() { ["Braze:Endpoint"] = "EU-01", ["Braze:ApiKey"] = "key-old" });
        await using ServiceProvider services = Build(s => s.AddBraze(root.GetSection("Braze")).HttpClient.ConfigurePrimaryHttpMessageHandler(() => handler));
        IBrazeCampaigns campaigns = services.GetRequiredService<IBrazeCampaigns>();

        await campaigns.SendBroadcastAsync(new CampaignBroadcast("c-1"));
        root["Braze:Endpoint"] = "us-03";
        root["Braze:ApiKey"] = "key-new";
        root.Reload();
        await campaigns.SendBroadcastAsync(new CampaignBroadcast("c-1"));

        handler.Requests.Select(sent => (sent.Uri.Host, sent.Header("Authorization"))).Should().Equal(
            ("rest.fra-01.braze.eu", "Bearer key-old"), ("rest.iad-03.braze.com", "Bearer key-new"));
    }

    [Fact]
    public async Task Calls_go_on_with_the_last_valid_settings_when_a_reload_is_not_valid()
    {
        StubHandler handler = new StubHandler().Answer(HttpStatusCode.Created, "{}");
        LogCollector logs = new();
        IConfigurationRoot root = Section(new() { ["Braze:Endpoint"] = "EU-01", ["Braze:ApiKey"] = "key-old" });
        await using ServiceProvider services = Build(s => s.AddSingleton<ILoggerFactory>(logs)
            .AddBraze(root.GetSection("Braze")).HttpClient.ConfigurePrimaryHttpMessageHandler(() => handler));
        IBrazeCampaigns campaigns = services.GetRequiredService<IBrazeCampaigns>();

        await campaigns.SendBroadcastAsync(new CampaignBroadcast("c-1"));
        root["Braze:ApiKey"] = null;
        root.Invoking(r => r.Reload()).Should().Throw<AggregateException>("the options monitor validates at once, and whoever reloads is told");
        await campaigns.SendBroadcastAsync(new CampaignBroadcast("c-1"));
        await campaigns.SendBroadcastAsync(new CampaignBroadcast("c-1"));

        handler.Requests.Select(sent => sent.Header("Authorization")).Should().AllBe("Bearer key-old").And.HaveCount(3);
        logs.Entries.Should().ContainSingle(e => e.Level == LogLevel.Warning).Which.Message.Should().Contain("last valid");
    }

    [Fact]
    public async Task Repeat_uses_the_new_key_when_it_changed_while_the_call_waited()
    {
        ManualTimeProvider time = new();
        IConfigurationRoot root = Section(new() { ["Braze:Endpoint"] = "EU-01", ["Braze:ApiKey"] = "key-old" });
        StubHandler handler = new StubHandler(time)
            .Answer((_, _) =>
            {
                root["Braze:ApiKey"] = "key-new";
                root.Reload();
                return Task.FromResult(new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Headers = { { "Retry-After", "2" } } });
            })
            .Answer(HttpStatusCode.Created, "{}");
        await using ServiceProvider services = Build(s =>
            s.AddSingleton<TimeProvider>(time).AddBraze(root.GetSection("Braze")).HttpClient.ConfigurePrimaryHttpMessageHandler(() => handler));

        Task<TriggerSendResponse> call = services.GetRequiredService<IBrazeCampaigns>().SendBroadcastAsync(new CampaignBroadcast("c-1"));
        time.RunUntilCompleted(call);
        await call;

        handler.Requests.Select(sent => sent.Header("Authorization")).Should().Equal("Bearer key-old", "Bearer key-new");
    }

    [Fact]
    public void AddBraze_refuses_null()
    {
        ServiceCollection services = [];
        Action section = () => services.AddBraze((IConfiguration)null!);
        Action configure = () => services.AddBraze((Action<BrazeOptions>)null!);
        Action name = () => services.AddBraze(null!, Settings);

        section.Should().Throw<ArgumentNullException>().WithParameterName("section");
        configure.Should().Throw<ArgumentNullException>().WithParameterName("configure");
        name.Should().Throw<ArgumentNullException>().WithParameterName(nameof(name));
    }

    [Fact]
    public void AddBraze_returns_the_place_to_adjust_the_HTTP_client()
    {
        ServiceCollection services = [];

        BrazeBuilder one = services.AddBraze(Settings);
        BrazeBuilder other = services.AddBraze("uk", Settings);

        one.Services.Should().BeSameAs(services);
        (one.Name, other.Name).Should().Be(("", "uk"));
        one.HttpClient.Name.Should().NotBe(other.HttpClient.Name);
        new[] { one.HttpClient.Name, other.HttpClient.Name, one.ExportFilesHttpClient.Name, other.ExportFilesHttpClient.Name }.Should().OnlyHaveUniqueItems();
    }

    private static ServiceProvider Build(Action<IServiceCollection> add)
    {
        ServiceCollection services = [];
        add(services);
        return services.BuildServiceProvider(Strict);
    }

    private static void Settings(BrazeOptions options)
    {
        options.Endpoint = BrazeEndpoint.Eu01;
        options.ApiKey = "key-000";
    }

    private static IConfigurationRoot Section(Dictionary<string, string?> settings) => new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
}
