using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Braze.Client.AspNetCore.Tests;

/// <summary>Registration and mapping.</summary>
public sealed class AddBrazeWebhooksTests
{
    private static readonly string[] Tenants = ["de", "fr", "jp", "uk", "us"];

    [Fact]
    public void AddBrazeWebhooks_binds_every_setting()
    {
        BrazeWebhookOptions options = Bind(new()
        {
            ["Secret"] = "0123456789abcdef",
            ["PreviousSecret"] = "fedcba9876543210",
            ["HeaderName"] = "X-Other",
            ["QueryParameter"] = "key",
            ["AllowedNetworks:0"] = "JP-01",
            ["AllowedNetworks:1"] = "192.0.2.0/24",
            ["MaxBodyBytes"] = "1000",
            ["RememberFor"] = "00:10:00",
            ["MaxRemembered"] = "50",
        });

        options.Secret.Should().Be("0123456789abcdef");
        options.PreviousSecret.Should().Be("fedcba9876543210");
        options.HeaderName.Should().Be("X-Other");
        options.QueryParameter.Should().Be("key");
        options.AllowedNetworks.Should().HaveCount(7).And.Contain(IPNetwork.Parse("192.0.2.0/24"));
        options.MaxBodyBytes.Should().Be(1000);
        options.RememberFor.Should().Be(TimeSpan.FromMinutes(10));
        options.MaxRemembered.Should().Be(50);
    }

    [Fact]
    public void AddBrazeWebhooks_reports_every_setting_that_cannot_be_used_by_its_path()
    {
        OptionsValidationException problems = FluentActions.Invoking(() => Bind(new()
        {
            ["Secret"] = "a secret",
            ["MaxBodyBytes"] = "many",
            ["AllowedNetworks:0"] = "EU-01",
            ["AllowedNetworks:1"] = "everywhere",
        })).Should().Throw<OptionsValidationException>().Which;

        problems.Failures.Should().HaveCount(3).And.OnlyContain(f => f.StartsWith("Braze:Webhooks:", StringComparison.Ordinal));
        problems.Message.Should().Contain("AllowedNetworks:1 is neither").And.Contain("MaxBodyBytes cannot be read").And.NotContainAny("a secret", "everywhere");
    }

    [Fact]
    public void AddBrazeWebhooks_does_not_take_one_text_for_an_empty_list() =>
        FluentActions.Invoking(() => Bind(new() { ["Secret"] = "0123456789abcdef", ["AllowedNetworks"] = "EU-01" }))
            .Should().Throw<OptionsValidationException>().WithMessage("*AllowedNetworks must be a list*");

    [Fact]
    public void AddBrazeWebhooks_stops_the_host_at_start_when_the_secret_is_missing()
    {
        ServiceCollection services = new();
        services.AddBrazeWebhooks("uk", static _ => { });
        using ServiceProvider provider = services.BuildServiceProvider();

        FluentActions.Invoking(() => provider.GetRequiredService<IStartupValidator>().Validate())
            .Should().Throw<OptionsValidationException>().WithMessage("*'uk':Secret is missing*");
    }

    [Fact]
    public void AddBrazeWebhooks_may_be_called_again_and_keeps_a_ledger_of_the_host()
    {
        IWebhookLedger own = Substitute.For<IWebhookLedger>();
        ServiceCollection services = new();
        services.AddSingleton(own);
        services.AddBrazeWebhooks(o => o.Secret = "0123456789abcdef").AddBrazeWebhooks(o => o.MaxBodyBytes = 7);
        using ServiceProvider provider = services.BuildServiceProvider();

        provider.GetServices<IWebhookLedger>().Should().Equal(own);
        provider.GetServices<IValidateOptions<BrazeWebhookOptions>>().Should().ContainSingle();
        BrazeWebhookOptions options = provider.GetRequiredService<IOptions<BrazeWebhookOptions>>().Value;
        (options.Secret, options.MaxBodyBytes).Should().Be(("0123456789abcdef", 7));
    }

    [Fact]
    public async Task Each_tenant_has_an_endpoint_with_a_secret_of_its_own()
    {
        List<string> handled = [];
        await using ReceivingApp app = await ReceivingApp.StartAsync(
            services =>
            {
                foreach (string tenant in Tenants)
                {
                    services.AddBrazeWebhooks(tenant, o => o.Secret = SecretOf(tenant));
                }
            },
            endpoints =>
            {
                foreach (string tenant in Tenants)
                {
                    endpoints.MapBrazeWebhook($"/braze/{tenant}", tenant, (_, _) =>
                    {
                        handled.Add(tenant);
                        return Task.CompletedTask;
                    });
                }
            });

        foreach (string tenant in Tenants)
        {
            foreach (string other in Tenants)
            {
                (await app.StatusOfAsync(secret: SecretOf(other), path: $"/braze/{tenant}")).Should().Be(other == tenant ? HttpStatusCode.NoContent : HttpStatusCode.Unauthorized);
            }
        }

        handled.Should().Equal(Tenants, "the same content for another tenant is another delivery");
    }

    [Fact]
    public async Task Every_kind_of_endpoint_takes_named_settings()
    {
        List<string> handled = [];
        Task Handled(string what)
        {
            handled.Add(what);
            return Task.CompletedTask;
        }

        await using ReceivingApp app = await ReceivingApp.StartAsync(
            services => services.AddBrazeWebhooks("uk", o => o.Secret = SecretOf("uk")),
            endpoints =>
            {
                endpoints.MapBrazeTransactionalPostback("/default/mail", (p, _) => Handled($"default {p.Status}"));
                endpoints.MapBrazeTransactionalPostback("/uk/mail", "uk", (p, _) => Handled($"uk {p.Status}"));
                endpoints.MapBrazeExportCallback("/default/export", (c, _) => Handled($"default {c.Success}"));
                endpoints.MapBrazeExportCallback("/uk/export", "uk", (c, _) => Handled($"uk {c.Success}"));
            });

        foreach ((string path, string secret) in new[] { ("default", ReceivingApp.Secret), ("uk", SecretOf("uk")) })
        {
            (await app.StatusOfAsync("""{"status":"sent"}""", secret, $"/{path}/mail")).Should().Be(HttpStatusCode.NoContent);
            (await app.StatusOfAsync("""{"success":true}""", secret, $"/{path}/export")).Should().Be(HttpStatusCode.NoContent);
            (await app.StatusOfAsync("{}", "another-secret-123", $"/{path}/mail")).Should().Be(HttpStatusCode.Unauthorized);
            (await app.StatusOfAsync("{}", "another-secret-123", $"/{path}/export")).Should().Be(HttpStatusCode.Unauthorized);
        }

        handled.Should().Equal("default sent", "default True", "uk sent", "uk True");
    }

    [Fact]
    public async Task Mapping_a_name_without_settings_stops_the_host()
    {
        Func<Task<ReceivingApp>> start = () => ReceivingApp.StartAsync(static _ => { }, endpoints => endpoints.MapBrazeWebhook("/braze", "uk", ReceivingApp.Nothing));

        await start.Should().ThrowAsync<OptionsValidationException>().WithMessage("*'uk':Secret is missing*");
    }

    [Fact]
    public async Task Mapping_without_registration_says_what_is_missing()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRoutingCore();
        await using WebApplication app = builder.Build();

        FluentActions.Invoking(() => app.MapBrazeWebhook("/braze", ReceivingApp.Nothing)).Should().Throw<InvalidOperationException>().WithMessage("*AddBrazeWebhooks*");
    }

    [Fact]
    public async Task Mapping_returns_the_endpoint_for_further_conventions()
    {
        await using ReceivingApp app = await ReceivingApp.StartAsync(
            static _ => { },
            endpoints => endpoints.MapBrazeWebhook(ReceivingApp.Path, ReceivingApp.Nothing).Add(builder =>
            {
                RequestDelegate inner = builder.RequestDelegate!;
                builder.RequestDelegate = context =>
                {
                    context.Response.Headers["X-Seen"] = "1";
                    return inner(context);
                };
            }));

        using HttpResponseMessage response = await app.SendAsync();

        response.Headers.Contains("X-Seen").Should().BeTrue();
    }

    private static string SecretOf(string tenant) => $"secret-of-tenant-{tenant}";

    private static BrazeWebhookOptions Bind(Dictionary<string, string?> settings)
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => $"Braze:Webhooks:{s.Key}", s => s.Value)).Build();
        ServiceCollection services = new();
        services.AddBrazeWebhooks(configuration.GetSection("Braze:Webhooks"));
        using ServiceProvider provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptionsMonitor<BrazeWebhookOptions>>().CurrentValue;
    }
}
