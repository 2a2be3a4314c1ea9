using Microsoft.Extensions.DependencyInjection;

namespace Braze.Client;

/// <summary>What <c>AddBraze</c> returns: the place to adjust the HTTP client of one workspace.</summary>
public sealed class BrazeBuilder
{
    internal BrazeBuilder(IServiceCollection services, string name, IHttpClientBuilder httpClient, IHttpClientBuilder exportFilesHttpClient)
    {
        Services = services;
        Name = name;
        HttpClient = httpClient;
        ExportFilesHttpClient = exportFilesHttpClient;
    }

    /// <summary>The host's services.</summary>
    public IServiceCollection Services { get; }

    /// <summary>The workspace's name; empty for the default one.</summary>
    public string Name { get; }

    /// <summary>The workspace's HTTP client.</summary>
    public IHttpClientBuilder HttpClient { get; }

    /// <summary>The HTTP client that fetches export archives from the storage they lie in, without the API key.</summary>
    public IHttpClientBuilder ExportFilesHttpClient { get; }

    /// <summary>The name of one of the workspace's queues.</summary>
    internal string QueueName(string queue) => Name.Length == 0 ? queue : $"{queue}:{Name}";

    /// <summary>The workspace's client.</summary>
    internal BrazeClient Client(IServiceProvider provider) =>
        Name.Length == 0 ? provider.GetRequiredService<BrazeClient>() : provider.GetRequiredKeyedService<BrazeClient>(Name);
}
