using System.ComponentModel;
using Integration.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SessionM.Client;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds a forwarder of mParticle batches to a tenant.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SessionMForwarderExtensions
{
    /// <summary>
    /// Registers <see cref="ISessionMForwarder"/> as a singleton, keyed by the tenant's name for a named tenant. It sends with the tenant's Core settings, which are needed
    /// then. Calling it again only adds to the settings.
    /// </summary>
    /// <param name="builder">The tenant.</param>
    /// <param name="section">The settings; changes are followed.</param>
    /// <returns>The same builder.</returns>
    public static SessionMBuilder AddForwarder(this SessionMBuilder builder, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(section);
        Register(builder);
        builder.Services.AddSingleton<IOptionsChangeTokenSource<ForwarderOptions>>(new ConfigurationChangeTokenSource<ForwarderOptions>(builder.Name, section));
        builder.Services.Configure<ForwarderOptions>(builder.Name, options => Bind(section, options));
        return builder;
    }

    /// <inheritdoc cref="AddForwarder(SessionMBuilder, IConfiguration)"/>
    /// <param name="builder">The tenant.</param>
    /// <param name="configure">Sets the settings; the only way to set a rule.</param>
    public static SessionMBuilder AddForwarder(this SessionMBuilder builder, Action<ForwarderOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        Register(builder);
        builder.Services.Configure(builder.Name, configure);
        return builder;
    }

    private static void Bind(IConfiguration section, ForwarderOptions options)
    {
        SettingsReader settings = new(section, options.BindingProblems);
        options.ConfigurationPath = (section as IConfigurationSection)?.Path ?? options.ConfigurationPath;
        options.CustomerIdentity = settings.Text(nameof(options.CustomerIdentity), options.CustomerIdentity)!;
        options.CustomerIdKind = settings.Name(nameof(options.CustomerIdKind), options.CustomerIdKind);
        options.RuleFailure = settings.Name(nameof(options.RuleFailure), options.RuleFailure);
        options.SendEventsAfterFailedProfile = settings.Value(nameof(options.SendEventsAfterFailedProfile), options.SendEventsAfterFailedProfile);
        settings.Fill(nameof(options.LoginIdentities), options.LoginIdentities);
        Bind(settings.Below(nameof(options.Mpid)), options.Mpid);
        Bind(settings.Below(nameof(options.Identities)), options.Identities, Bind);
        Bind(settings.Below(nameof(options.Filter)), options.Filter);
        BindAttributes(section.GetSection(nameof(options.Attributes)), options);
    }

    private static void Bind(SettingsReader settings, IdentityDestination destination)
    {
        destination.Attribute = settings.Text(nameof(destination.Attribute), destination.Attribute);
        destination.IdentifierType = settings.Text(nameof(destination.IdentifierType), destination.IdentifierType);
    }

    private static void Bind(SettingsReader settings, ForwardFilterOptions filter)
    {
        filter.SendNewDataPoints = settings.Value(nameof(filter.SendNewDataPoints), filter.SendNewDataPoints);
        Bind(settings.Below(nameof(filter.EventTypes)), filter.EventTypes);
        Bind(settings.Below(nameof(filter.Events)), filter.Events);
        Bind(settings.Below(nameof(filter.EventAttributes)), filter.EventAttributes);
        Bind(settings.Below(nameof(filter.AttributesByEvent)), filter.AttributesByEvent, Bind);
        Bind(settings.Below(nameof(filter.UserAttributes)), filter.UserAttributes);
        Bind(settings.Below(nameof(filter.Identities)), filter.Identities);
    }

    private static void Bind(SettingsReader settings, ForwardFilterList list)
    {
        settings.Fill(nameof(list.Allow), list.Allow);
        settings.Fill(nameof(list.Deny), list.Deny);
        if (!string.IsNullOrWhiteSpace(settings.Text(nameof(list.Others), null)))
        {
            list.Others = settings.Value(nameof(list.Others), list.Others ?? false);
        }
    }

    private static void Bind<T>(SettingsReader settings, IDictionary<string, T> entries, Action<SettingsReader, T> bind)
        where T : new()
    {
        foreach (string key in settings.Keys)
        {
            if (!entries.TryGetValue(key, out T? entry))
            {
                entries[key] = entry = new T();
            }

            bind(settings.Below(key), entry);
        }
    }

    private static void BindAttributes(IConfigurationSection section, ForwarderOptions options)
    {
        try
        {
            section.Bind(options.Attributes);
        }
        catch (InvalidOperationException e)
        {
            // The binder stops at the first value it cannot read; it names the place and the value, of which the place is enough.
            string place = e.Message.Split('\'') is [_, _, _, { } path, ..] && path.StartsWith(section.Path, StringComparison.Ordinal) ? path[section.Path.Length..] : "";
            options.BindingProblems.Add($"{section.Key}{place} cannot be read; see {nameof(Integration.Abstractions.AttributeNormalizerOptions)}.");
        }
    }

    private static void Register(SessionMBuilder builder)
    {
        IServiceCollection services = builder.Services;
        string name = builder.Name;
        services.Configure<SessionMOptions>(name, options => options.NeedsCore = true);
        services.AddOptions<ForwarderOptions>(name)
            .Configure(options => options.ConfigurationPath ??= name.Length == 0 ? nameof(ForwarderOptions) : $"{nameof(ForwarderOptions)}({name})")
            .ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ForwarderOptions>, ForwarderOptionsValidator>());
        if (name.Length == 0)
        {
            services.TryAddSingleton<ISessionMForwarder>(provider => Create(provider, provider.GetRequiredService<ISessionMClient>(), name));
        }
        else
        {
            services.TryAddKeyedSingleton<ISessionMForwarder>(name, (provider, _) => Create(provider, provider.GetRequiredKeyedService<ISessionMClient>(name), name));
        }
    }

    private static SessionMForwarder Create(IServiceProvider provider, ISessionMClient client, string name)
    {
        IOptionsMonitor<ForwarderOptions> options = provider.GetRequiredService<IOptionsMonitor<ForwarderOptions>>();
        return new SessionMForwarder(client, () => options.Get(name), provider.GetService<ILoggerFactory>(), provider.GetService<TimeProvider>());
    }
}
