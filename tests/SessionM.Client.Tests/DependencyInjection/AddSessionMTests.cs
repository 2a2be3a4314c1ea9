using System.Net;
using System.Text;
using Integration.Abstractions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Testing;

namespace SessionM.Client.Tests;

public sealed class AddSessionMTests : IDisposable
{
    private static readonly ServiceProviderOptions Strict = new() { ValidateScopes = true, ValidateOnBuild = true };

    private readonly ServiceCollection _services = new();
    private readonly StubHandler _handler = new StubHandler().Answer(HttpStatusCode.OK, """{"status":"ok","payload":{}}""");

    public void Dispose() => _handler.Dispose();

    [Fact]
    public async Task AddSessionM_registers_every_contract_of_the_default_tenant()
    {
        Stub(_services.AddSessionM(StubTenant.Configure));
        await using ServiceProvider provider = _services.BuildServiceProvider(Strict);

        SessionMClient client = provider.GetRequiredService<SessionMClient>();
        provider.GetRequiredService<ISessionMClient>().Should().BeSameAs(client);
        provider.GetRequiredService<ISessionMTags>().Should().BeSameAs(client.Tags);
        provider.GetRequiredService<ISessionMEvents>().Should().BeSameAs(client.Events);
        provider.GetRequiredService<ISessionMTimelines>().Should().BeSameAs(client.Timelines);
        provider.GetRequiredService<ISessionMCampaigns>().Should().BeSameAs(client.Campaigns);
        provider.GetRequiredService<ISessionMBulkTags>().Should().BeSameAs(client.BulkTags);
        provider.GetRequiredService<ISessionMOffers>().Should().BeSameAs(client.Offers);
        provider.GetRequiredService<ISessionMPos>().Should().BeSameAs(client.Pos);
        provider.GetRequiredService<ISessionMPoints>().Should().BeSameAs(client.Points);
        provider.GetRequiredService<ISessionMLoyaltyEvents>().Should().BeSameAs(client.LoyaltyEvents);
        provider.GetRequiredService<ISessionMTiers>().Should().BeSameAs(client.Tiers);
        provider.GetRequiredService<ISessionMTransactions>().Should().BeSameAs(client.Transactions);
        provider.GetRequiredService<IOfferWallet>().Should().BeSameAs(client.Wallet);
        provider.GetRequiredKeyedService<IAudienceSink>("SessionM").Should().BeSameAs(client.Audiences);
        provider.GetRequiredKeyedService<IEventSink>("SessionM").Should().BeSameAs(client.EventSink);
        provider.GetService<IAudienceSink>().Should().BeNull("a host that also has Braze must say which one it means");
    }

    [Fact]
    public async Task AddSessionM_registers_every_contract_of_a_named_tenant_under_its_name()
    {
        Stub(_services.AddSessionM("uk", StubTenant.Configure));
        await using ServiceProvider provider = _services.BuildServiceProvider(Strict);

        SessionMClient client = provider.GetRequiredKeyedService<SessionMClient>("uk");
        provider.GetRequiredKeyedService<ISessionMClient>("uk").Should().BeSameAs(client);
        provider.GetRequiredKeyedService<ISessionMTags>("uk").Should().BeSameAs(client.Tags);
        provider.GetRequiredKeyedService<ISessionMEvents>("uk").Should().BeSameAs(client.Events);
        provider.GetRequiredKeyedService<ISessionMBulkTags>("uk").Should().BeSameAs(client.BulkTags);
        provider.GetRequiredKeyedService<ISessionMOffers>("uk").Should().BeSameAs(client.Offers);
        provider.GetRequiredKeyedService<ISessionMPos>("uk").Should().BeSameAs(client.Pos);
        provider.GetRequiredKeyedService<IOfferWallet>("uk").Should().BeSameAs(client.Wallet);
        provider.GetRequiredKeyedService<IAudienceSink>("SessionM:uk").Should().BeSameAs(client.Audiences);
        provider.GetRequiredKeyedService<IEventSink>("SessionM:uk").Should().BeSameAs(client.EventSink);
        provider.GetService<ISessionMClient>().Should().BeNull();
    }

    [Fact]
    public async Task AddSessionM_reads_a_section()
    {
        Stub(_services.AddSessionM(Configuration(
            ("Core:BaseAddress", "https://core.test"),
            ("Core:ApiKey", "k"),
            ("Core:ApiSecret", "s"),
            ("Connect:BaseAddress", "https://connect.test/"),
            ("Connect:Authorization", "Basic YTpi"),
            ("Connect:RetailerId", StubTenant.RetailerId),
            ("Connect:Culture", "fr-CA"),
            ("Pos:BaseAddress", "https://pos.test/"),
            ("Pos:ApiKey", "pk"),
            ("Pos:ApiSecret", "ps"),
            ("Pos:ClientId", "client-1"),
            ("Pos:StoreId", "store-7"),
            ("Pos:Culture", "en_US"),
            ("Pos:PendingCode", "in_progress"),
            ("Connect:RepeatDeposits", "true"),
            ("Retry:MaxRetries", "1"),
            ("Retry:TotalTimeout", "00:00:50"),
            ("Audiences:TagLifetime", "7.00:00:00"),
            ("Audiences:MaxConcurrency", "4"),
            ("Events:MaxConcurrency", "3"),
            ("Events:TimeAttribute", "date"),
            ("BulkTags:MaxConcurrency", "64"),
            ("BulkTags:DrainTimeout", "00:00:20"),
            ("BulkTags:ProgressInterval", "00:00:01")).GetSection("SessionM")));
        await using ServiceProvider provider = _services.BuildServiceProvider(Strict);

        SessionMOptions options = provider.GetRequiredService<IOptions<SessionMOptions>>().Value;

        options.Core.BaseAddress.Should().Be(new Uri("https://core.test"));
        options.Connect.Culture.Should().Be("fr-CA");
        options.Pos.Should().BeEquivalentTo(new SessionMPosOptions
        {
            BaseAddress = new Uri("https://pos.test/"),
            ApiKey = "pk",
            ApiSecret = "ps",
            ClientId = "client-1",
            StoreId = "store-7",
            Culture = "en_US",
            PendingCode = "in_progress",
        });
        options.Connect.RepeatDeposits.Should().BeTrue();
        options.Retry.MaxRetries.Should().Be(1);
        options.Retry.TotalTimeout.Should().Be(TimeSpan.FromSeconds(50));
        options.Audiences.TagLifetime.Should().Be(TimeSpan.FromDays(7));
        options.Audiences.MaxConcurrency.Should().Be(4);
        options.Events.MaxConcurrency.Should().Be(3);
        options.Events.TimeAttribute.Should().Be("date");
        options.BulkTags.Should().BeEquivalentTo(
            new BulkTagOptions { MaxConcurrency = 64, DrainTimeout = TimeSpan.FromSeconds(20), ProgressInterval = TimeSpan.FromSeconds(1) });
    }

    [Fact]
    public async Task AddSessionM_stops_the_start_with_every_problem_by_its_configuration_path()
    {
        _services.AddSessionM(Configuration(("Core:BaseAddress", "http://core.test"), ("Core:ApiKey", "secret-key"), ("Connect:ApiKey", "secret-key")).GetSection("SessionM"));
        await using ServiceProvider provider = _services.BuildServiceProvider(Strict);

        Action start = () => provider.GetRequiredService<IStartupValidator>().Validate();

        start.Should().Throw<OptionsValidationException>().Which.Message.Should()
            .Contain("SessionM:Core:BaseAddress").And.Contain("SessionM:Core:ApiKey and ApiSecret").And.Contain("SessionM:Connect:BaseAddress")
            .And.Contain("SessionM:Connect:RetailerId").And.NotContain("secret-key");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task AddSessionM_takes_a_family_left_null_or_empty_in_configuration_for_one_that_is_not_used(string? value)
    {
        Stub(_services.AddSessionM(Configuration(
            ("Core:BaseAddress", "https://core.test"),
            ("Core:ApiKey", "k"),
            ("Core:ApiSecret", "s"),
            ("Connect:BaseAddress", value),
            ("Connect:ApiKey", value),
            ("Connect:Authorization", value),
            ("Connect:RetailerId", value)).GetSection("SessionM")));
        await using ServiceProvider provider = _services.BuildServiceProvider(Strict);

        provider.GetRequiredService<IStartupValidator>().Validate();
        await provider.GetRequiredService<ISessionMTags>().ListAsync(CustomerId.User("u-1"));
    }

    [Fact]
    public async Task AddSessionM_takes_sections_set_to_null_for_their_defaults()
    {
        Stub(_services.AddSessionM(Configuration(
            ("Core:BaseAddress", "https://core.test"), ("Core:ApiKey", "k"), ("Core:ApiSecret", "s"), ("Connect", null), ("Retry", null), ("Audiences", null)).GetSection("SessionM")));
        await using ServiceProvider provider = _services.BuildServiceProvider(Strict);

        provider.GetRequiredService<IStartupValidator>().Validate();
        await provider.GetRequiredService<ISessionMTags>().ListAsync(CustomerId.User("u-1"));
    }

    [Fact]
    public async Task AddSessionM_can_be_called_twice()
    {
        Stub(_services.AddSessionM(StubTenant.Configure));
        Stub(_services.AddSessionM(o => o.Connect.Culture = "fr-CA"));
        await using ServiceProvider provider = _services.BuildServiceProvider(Strict);

        await provider.GetRequiredService<ISessionMTags>().ListAsync(CustomerId.User("u-1"));

        provider.GetServices<ISessionMClient>().Should().ContainSingle();
        provider.GetServices<IValidateOptions<SessionMOptions>>().OfType<SessionMOptionsValidator>().Should().ContainSingle();
        provider.GetRequiredService<IOptions<SessionMOptions>>().Value.Connect.Culture.Should().Be("fr-CA");
        _handler.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task AddSessionM_keeps_five_tenants_apart()
    {
        string[] names = ["a", "b", "c", "d", "e"];
        foreach (string name in names)
        {
            Stub(_services.AddSessionM(name, Configuration(
                ("Core:BaseAddress", $"https://{name}.test"), ("Core:ApiKey", $"key-{name}"), ("Core:ApiSecret", $"secret-{name}")).GetSection("SessionM")));
        }

        await using ServiceProvider provider = _services.BuildServiceProvider(Strict);

        await Task.WhenAll(names.Select(name => provider.GetRequiredKeyedService<ISessionMTags>(name).ListAsync(CustomerId.User("u-1"))));

        _handler.Requests.Select(r => $"{r.Uri.AbsoluteUri} {r.Header("Authorization")}").Should().BeEquivalentTo(
            names.Select(name => $"https://{name}.test/priv/v1/apps/key-{name}/users/u-1/tags {Basic($"key-{name}", $"secret-{name}")}"));
    }

    [Fact]
    public async Task AddSessionM_names_the_tenant_whose_settings_are_wrong()
    {
        _services.AddSessionM("good", StubTenant.Configure);
        _services.AddSessionM("bad", o => o.Core.ApiKey = "k");
        await using ServiceProvider provider = _services.BuildServiceProvider(Strict);

        Action start = () => provider.GetRequiredService<IStartupValidator>().Validate();

        start.Should().Throw<OptionsValidationException>().WithMessage("*SessionMOptions(bad):Core:BaseAddress*").Which.Message.Should().NotContain("good");
    }

    [Fact]
    public async Task AddSessionM_names_every_setting_that_cannot_be_read_beside_all_other_problems_and_quotes_none()
    {
        _services.AddSessionM(Configuration(
            ("Core:BaseAddress", "https://a b"),
            ("Core:ApiKey", "k-secret"),
            ("Retry:MaxRetries", "three"),
            ("Retry:TotalTimeout", "soon"),
            ("Retry:RepeatAfterUnknownOutcome", "perhaps"),
            ("Audiences:TagLifetime", "month"),
            ("Audiences:MaxConcurrency", "0")).GetSection("SessionM"));
        await using ServiceProvider provider = _services.BuildServiceProvider(Strict);

        Action start = () => provider.GetRequiredService<IStartupValidator>().Validate();

        OptionsValidationException e = start.Should().Throw<OptionsValidationException>().Which;
        e.Failures.Select(f => f.Split(' ')[0]).Should().BeEquivalentTo(
            "SessionM:Core:BaseAddress", "SessionM:Retry:MaxRetries", "SessionM:Retry:TotalTimeout", "SessionM:Retry:RepeatAfterUnknownOutcome",
            "SessionM:Audiences:TagLifetime", "SessionM:Audiences:MaxConcurrency", "SessionM:Core:ApiKey");
        e.Message.Should().NotContainAny("a b", "secret", "three", "soon", "perhaps", "month");
    }

    [Fact]
    public async Task AddSessionM_uses_a_new_key_in_header_and_path_as_soon_as_configuration_is_reloaded()
    {
        IConfigurationRoot configuration = Configuration(("Core:BaseAddress", "https://core.test"), ("Core:ApiKey", "old"), ("Core:ApiSecret", "s1"));
        Stub(_services.AddSessionM(configuration.GetSection("SessionM")));
        await using ServiceProvider provider = _services.BuildServiceProvider(Strict);
        ISessionMTags captured = provider.GetRequiredService<ISessionMTags>();

        await captured.ListAsync(CustomerId.User("u-1"));
        configuration["SessionM:Core:ApiKey"] = "new";
        configuration["SessionM:Core:ApiSecret"] = "s2";
        configuration.Reload();
        await captured.ListAsync(CustomerId.User("u-1"));

        _handler.Requests.Select(r => r.Path).Should().Equal("/priv/v1/apps/old/users/u-1/tags", "/priv/v1/apps/new/users/u-1/tags");
        _handler.Requests.Select(r => r.Header("Authorization")).Should().Equal(Basic("old", "s1"), Basic("new", "s2"));
    }

    [Fact]
    public async Task AddSessionM_says_which_settings_are_missing_when_an_unused_family_is_called()
    {
        Stub(_services.AddSessionM(Configuration(("Core:BaseAddress", "https://core.test"), ("Core:ApiKey", "secret-key"), ("Core:ApiSecret", "secret-2")).GetSection("SessionM")));
        Stub(_services.AddSessionM("uk", o =>
        {
            StubTenant.Configure(o);
            o.Core = new SessionMCoreOptions();
            o.Pos = new SessionMPosOptions();
        }));
        await using ServiceProvider provider = _services.BuildServiceProvider(Strict);

        Func<Task> wallet = () => provider.GetRequiredService<ISessionMOffers>().GetUserOffersPageAsync(new UserOffersRequest("u-secret"));
        Func<Task> tags = () => provider.GetRequiredKeyedService<ISessionMTags>("uk").ListAsync(CustomerId.User("u-secret"));
        Func<Task> pos = () => provider.GetRequiredKeyedService<ISessionMPos>("uk").UnlockAsync(UserOfferId.From("o-secret"), "e-secret");

        (await wallet.Should().ThrowAsync<InvalidOperationException>()).Which.ToString().Should().Contain("SessionM:Connect is not configured").And.NotContain("secret");
        (await tags.Should().ThrowAsync<InvalidOperationException>()).Which.ToString().Should().Contain("SessionMOptions(uk):Core is not configured").And.NotContain("secret");
        (await pos.Should().ThrowAsync<InvalidOperationException>()).Which.ToString().Should().Contain("SessionMOptions(uk):Pos is not configured").And.NotContain("secret");
        _handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task AddSessionM_gives_one_client_to_every_scope()
    {
        Stub(_services.AddSessionM(StubTenant.Configure));
        _services.AddScoped<Consumer>();
        await using ServiceProvider provider = _services.BuildServiceProvider(Strict);
        await using AsyncServiceScope first = provider.CreateAsyncScope();
        await using AsyncServiceScope second = provider.CreateAsyncScope();

        first.ServiceProvider.GetRequiredService<Consumer>().Tags.Should().BeSameAs(second.ServiceProvider.GetRequiredService<Consumer>().Tags);
    }

    [Fact]
    public void AddSessionM_refuses_null()
    {
        Action[] calls =
        [
            () => _services.AddSessionM((IConfiguration)null!),
            () => _services.AddSessionM((Action<SessionMOptions>)null!),
            () => _services.AddSessionM(null!, StubTenant.Configure),
            () => ((IServiceCollection)null!).AddSessionM(StubTenant.Configure),
        ];

        calls.Should().AllSatisfy(call => call.Should().Throw<ArgumentNullException>());
    }

    [Fact]
    public void AddSessionM_returns_a_builder_for_the_http_clients_of_the_tenant()
    {
        SessionMBuilder builder = _services.AddSessionM("uk", StubTenant.Configure);

        builder.Name.Should().Be("uk");
        builder.Services.Should().BeSameAs(_services);
        builder.CoreHttpClient.Name.Should().Be("SessionM.Core:uk");
        builder.ConnectHttpClient.Name.Should().Be("SessionM.Connect:uk");
        builder.PosHttpClient.Name.Should().Be("SessionM.Pos:uk");
    }

    private static string Basic(string key, string secret) => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{key}:{secret}"));

    private static IConfigurationRoot Configuration(params (string Key, string? Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create($"SessionM:{s.Key}", s.Value))).Build();

    private void Stub(SessionMBuilder builder)
    {
        builder.CoreHttpClient.ConfigurePrimaryHttpMessageHandler(() => _handler);
        builder.ConnectHttpClient.ConfigurePrimaryHttpMessageHandler(() => _handler);
        builder.PosHttpClient.ConfigurePrimaryHttpMessageHandler(() => _handler);
    }

    private sealed record Consumer(ISessionMTags Tags);
}
