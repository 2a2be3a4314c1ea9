using System.ComponentModel;
using System.Net;
using Braze.Client;
using Integration.Abstractions;
using Integration.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers Braze workspaces.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class BrazeServiceCollectionExtensions
{
    /// <summary>
    /// Registers the host's Braze workspace: <see cref="IBrazeClient"/>, each of its groups by the group's own interface, for example
    /// <see cref="IBrazeUsers"/>, and <see cref="IMessageTrigger"/>; keyed by <c>"Braze"</c> <see cref="IAudienceSink"/>, <see cref="IProfileSink"/>
    /// and <see cref="IEventSink"/>. All are singletons. Calling it again only adds to the settings.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="section">The settings; changes are followed.</param>
    /// <returns>A builder for the HTTP client.</returns>
    public static BrazeBuilder AddBraze(this IServiceCollection services, IConfiguration section) =>
        services.AddBraze(Options.Options.DefaultName, section);

    /// <inheritdoc cref="AddBraze(IServiceCollection, IConfiguration)"/>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Sets the settings.</param>
    public static BrazeBuilder AddBraze(this IServiceCollection services, Action<BrazeOptions> configure) =>
        services.AddBraze(Options.Options.DefaultName, configure);

    /// <summary>
    /// Registers one of several workspaces. Its services are keyed by <paramref name="name"/>, the contracts that SessionM implements too by
    /// <c>"Braze:name"</c>, because SessionM tenants may have the same names.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="name">The workspace's name.</param>
    /// <param name="section">The settings; changes are followed.</param>
    /// <returns>A builder for the HTTP client.</returns>
    public static BrazeBuilder AddBraze(this IServiceCollection services, string name, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(section);
        BrazeBuilder builder = Register(services, name);
        services.AddSingleton<IOptionsChangeTokenSource<BrazeOptions>>(new ConfigurationChangeTokenSource<BrazeOptions>(name, section));
        services.Configure<BrazeOptions>(name, options => Bind(section, options));
        return builder;
    }

    /// <inheritdoc cref="AddBraze(IServiceCollection, string, IConfiguration)"/>
    /// <param name="services">The host's services.</param>
    /// <param name="name">The workspace's name.</param>
    /// <param name="configure">Sets the settings.</param>
    public static BrazeBuilder AddBraze(this IServiceCollection services, string name, Action<BrazeOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        BrazeBuilder builder = Register(services, name);
        services.Configure(name, configure);
        return builder;
    }

    private static void Bind(IConfiguration section, BrazeOptions options)
    {
        SettingsReader settings = new(section, options.BindingProblems);
        options.ConfigurationPath = (section as IConfigurationSection)?.Path ?? options.ConfigurationPath;
        options.Endpoint = section[nameof(options.Endpoint)] is { } endpoint ? BrazeEndpoint.Parse(endpoint) : options.Endpoint;
        options.ApiKey = settings.Text(nameof(options.ApiKey), options.ApiKey);
        options.ClientApiKey = settings.Text(nameof(options.ClientApiKey), options.ClientApiKey);
        options.TrackItems = settings.Name(nameof(options.TrackItems), options.TrackItems);
        SettingsReader audiences = settings.Below(nameof(options.Audiences));
        options.Audiences.Form = audiences.Name(nameof(options.Audiences.Form), options.Audiences.Form);
        options.Audiences.AttributeName = audiences.Text(nameof(options.Audiences.AttributeName), options.Audiences.AttributeName)!;
        SettingsReader scim = settings.Below(nameof(options.Scim));
        options.Scim.Token = scim.Text(nameof(options.Scim.Token), options.Scim.Token);
        options.Scim.RequestOrigin = scim.Text(nameof(options.Scim.RequestOrigin), options.Scim.RequestOrigin);
        settings.Below(nameof(options.Retry)).Fill(options.Retry);
    }

    private static BrazeBuilder Register(IServiceCollection services, string name)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(name);
        services.AddOptions<BrazeOptions>(name).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<BrazeOptions>, BrazeOptionsValidator>());
        IHttpClientBuilder http = services.AddApiHttpClient(BrazeClient.HttpClientName(name));
        IHttpClientBuilder exportFiles = services.AddApiHttpClient(BrazeClient.ExportFilesHttpClientName(name)).ConfigurePrimaryHttpMessageHandler(KeepBytes);
        ClientRegistration<BrazeClient> registration = new(services, BrazeClient.ServiceName, name, (provider, key) => new BrazeClient(provider, key));
        registration.Add<IBrazeClient>(client => client);
        registration.Add(client => client.Users);
        registration.Add(client => client.Campaigns);
        registration.Add(client => client.Canvases);
        registration.Add(client => client.Sends);
        registration.Add(client => client.Exports);
        registration.Add(client => client.Subscriptions);
        registration.Add(client => client.Email);
        registration.Add(client => client.Sms);
        registration.Add(client => client.PreferenceCenters);
        registration.Add(client => client.ContentBlocks);
        registration.Add(client => client.EmailTemplates);
        registration.Add(client => client.Catalogs);
        registration.Add(client => client.CloudDataIngestion);
        registration.Add(client => client.SdkAuthentication);
        registration.Add(client => client.Scim);
        registration.Add(client => client.MediaLibrary);
        registration.Add(client => client.Apps);
        registration.Add(client => client.Segments);
        registration.Add(client => client.CustomEvents);
        registration.Add(client => client.Purchases);
        registration.Add(client => client.Sessions);
        registration.Add(client => client.Kpi);
        registration.Add(client => client.CustomAttributes);
        registration.Add(client => client.Messages);
        registration.Add(client => client.Transactional);
        registration.Add(client => client.DataObjects);
        registration.Add(client => client.DataObjects.ObjectRelationships);
        registration.Add(client => client.DataObjects.UserRelationships);
        registration.Add(client => client.Translations);
        registration.Add(client => client.DeviceMessaging);
        registration.Add(client => client.ExportFiles);
        registration.Add(client => client.MessageTrigger);
        registration.AddShared(client => client.Audiences);
        registration.AddShared(client => client.Profiles);
        registration.AddShared(client => client.Events);
        return new BrazeBuilder(services, name, http, exportFiles);
    }

    // Lengths and ranges of a download are those of the stored bytes; a handler that unpacks them would give others.
    private static void KeepBytes(HttpMessageHandler handler, IServiceProvider services)
    {
        if (handler is SocketsHttpHandler sockets)
        {
            sockets.AutomaticDecompression = DecompressionMethods.None;
        }
    }
}
