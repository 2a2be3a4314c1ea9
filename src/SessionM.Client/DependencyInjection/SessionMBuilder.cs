using Microsoft.Extensions.DependencyInjection;

namespace SessionM.Client;

/// <summary>What <c>AddSessionM</c> returns: the place to adjust the HTTP clients of one tenant.</summary>
public sealed class SessionMBuilder
{
    internal SessionMBuilder(IServiceCollection services, string name, IHttpClientBuilder core, IHttpClientBuilder connect, IHttpClientBuilder pos)
    {
        Services = services;
        Name = name;
        CoreHttpClient = core;
        ConnectHttpClient = connect;
        PosHttpClient = pos;
    }

    /// <summary>The host's services.</summary>
    public IServiceCollection Services { get; }

    /// <summary>The tenant's name; empty for the default one.</summary>
    public string Name { get; }

    /// <summary>The HTTP client of SessionM Core.</summary>
    public IHttpClientBuilder CoreHttpClient { get; }

    /// <summary>The HTTP client of SessionM Connect.</summary>
    public IHttpClientBuilder ConnectHttpClient { get; }

    /// <summary>The HTTP client of SessionM's API for the point of sale.</summary>
    public IHttpClientBuilder PosHttpClient { get; }
}
