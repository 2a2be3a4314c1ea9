using System.ComponentModel;
using Braze.Client.AspNetCore;
using Integration.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers what the endpoints for Braze's requests need.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class BrazeWebhookServiceCollectionExtensions
{
    /// <summary>
    /// Registers the settings of the host's endpoints for Braze and, unless the host has its own, an <see cref="IWebhookLedger"/> in memory. A missing
    /// or malformed setting stops the host at start. Calling it again only adds to the settings.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="section">The settings; changes are followed.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddBrazeWebhooks(this IServiceCollection services, IConfiguration section) =>
        services.AddBrazeWebhooks(Options.Options.DefaultName, section);

    /// <inheritdoc cref="AddBrazeWebhooks(IServiceCollection, IConfiguration)"/>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Sets the settings.</param>
    public static IServiceCollection AddBrazeWebhooks(this IServiceCollection services, Action<BrazeWebhookOptions> configure) =>
        services.AddBrazeWebhooks(Options.Options.DefaultName, configure);

    /// <summary>Registers settings under a name, for one of several workspaces or for an endpoint with a secret of its own.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="name">The name, which the endpoint is mapped with.</param>
    /// <param name="section">The settings; changes are followed.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddBrazeWebhooks(this IServiceCollection services, string name, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(section);
        Register(services, name);
        services.AddSingleton<IOptionsChangeTokenSource<BrazeWebhookOptions>>(new ConfigurationChangeTokenSource<BrazeWebhookOptions>(name, section));
        return services.Configure<BrazeWebhookOptions>(name, options => Bind(section, options));
    }

    /// <inheritdoc cref="AddBrazeWebhooks(IServiceCollection, string, IConfiguration)"/>
    /// <param name="services">The host's services.</param>
    /// <param name="name">The name, which the endpoint is mapped with.</param>
    /// <param name="configure">Sets the settings.</param>
    public static IServiceCollection AddBrazeWebhooks(this IServiceCollection services, string name, Action<BrazeWebhookOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        Register(services, name);
        return services.Configure(name, configure);
    }

    private static void Bind(IConfiguration section, BrazeWebhookOptions options)
    {
        SettingsReader settings = new(section, options.BindingProblems);
        options.ConfigurationPath = (section as IConfigurationSection)?.Path ?? options.ConfigurationPath;
        options.Secret = settings.Text(nameof(options.Secret), options.Secret);
        options.PreviousSecret = settings.Text(nameof(options.PreviousSecret), options.PreviousSecret);
        options.HeaderName = settings.Text(nameof(options.HeaderName), options.HeaderName)!;
        options.QueryParameter = settings.Text(nameof(options.QueryParameter), options.QueryParameter);
        options.MaxBodyBytes = settings.Value(nameof(options.MaxBodyBytes), options.MaxBodyBytes);
        options.RememberFor = settings.Value(nameof(options.RememberFor), options.RememberFor);
        options.MaxRemembered = settings.Value(nameof(options.MaxRemembered), options.MaxRemembered);
        BindNetworks(section.GetSection(nameof(options.AllowedNetworks)), options);
    }

    private static void BindNetworks(IConfigurationSection section, BrazeWebhookOptions options)
    {
        if (!string.IsNullOrWhiteSpace(section.Value))
        {
            // One text where a list belongs would otherwise leave the endpoint open to everybody.
            options.BindingProblems.Add($"{section.Key} must be a list.");
        }

        foreach (IConfigurationSection entry in section.GetChildren())
        {
            if (BrazeNetworks.Parse(entry.Value ?? string.Empty) is { } networks)
            {
                options.AllowedNetworks.AddRange(networks);
            }
            else
            {
                options.BindingProblems.Add($"{section.Key}:{entry.Key} is neither an instance such as EU-01, nor an address, nor a network such as 192.0.2.0/24.");
            }
        }
    }

    private static void Register(IServiceCollection services, string name)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(name);
        services.AddOptions<BrazeWebhookOptions>(name).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<BrazeWebhookOptions>, BrazeWebhookOptionsValidator>());
        services.TryAddSingleton<IWebhookLedger>(static provider => new InMemoryWebhookLedger(
            provider.GetRequiredService<IOptionsMonitor<BrazeWebhookOptions>>(), provider.GetService<TimeProvider>() ?? TimeProvider.System));
    }
}
