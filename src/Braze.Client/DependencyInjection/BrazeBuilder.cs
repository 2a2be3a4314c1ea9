using Microsoft.Extensions.DependencyInjection;

namespace Braze.Client;

/// <summary>What <c>AddBraze</c> returns: the place to adjust the HTTP client of one workspace.</summary>
public sealed class BrazeBuilder
{
    internal BrazeBuilder(IServiceCollection services, string name, IHttpClientBuilder httpClient)
    {
        Services = services;
        Name = name;
        HttpClient = httpClient;
    }

    /// <summary>The host's services.</summary>
    public IServiceCollection Services { get; }

    /// <summary>The workspace's name; empty for the default one.</summary>
    public string Name { get; }

    /// <summary>The workspace's HTTP client.</summary>
    public IHttpClientBuilder HttpClient { get; }
}
