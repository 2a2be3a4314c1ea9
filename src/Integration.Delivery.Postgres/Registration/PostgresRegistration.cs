using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Integration.Delivery.Postgres;

/// <summary>What a queue's store and its outbox have in common until the container makes them.</summary>
internal sealed class PostgresRegistration<TItem>(
    string name,
    Func<IServiceProvider, NpgsqlDataSource> dataSource,
    Func<IServiceProvider, IDeliveryTarget<TItem>> target,
    Func<IServiceProvider, IDeliveryCodec<TItem>> codec,
    Func<IServiceProvider, DeliveryOptions> delivery,
    Action<PostgresDeliveryOptions>? configure)
    where TItem : class
{
    public static IDeliveryCodec<TItem> RegisteredCodec(IServiceProvider provider) => provider.GetRequiredService<IDeliveryCodec<TItem>>();

    /// <summary>A data source for a connection string, which the container disposes after what uses it.</summary>
    public static Func<IServiceProvider, NpgsqlDataSource> SourceOf(IServiceCollection services, string connectionString)
    {
        object key = new();
        services.AddKeyedSingleton(key, (_, _) => NpgsqlDataSource.Create(connectionString));
        return provider => provider.GetRequiredKeyedService<NpgsqlDataSource>(key);
    }

    public PostgresDeliveryStore<TItem> Store(IServiceProvider provider) => new(
        dataSource(provider),
        codec(provider),
        Options(),
        provider.GetService<TimeProvider>(),
        provider.GetService<ILoggerFactory>()?.CreateLogger("Integration.Delivery.Postgres"));

    public void AddOutbox(IServiceCollection services)
    {
        if (name.Length == 0)
        {
            services.AddSingleton(Outbox);
        }
        else
        {
            services.AddKeyedSingleton(name, (provider, _) => Outbox(provider));
        }
    }

    private PostgresOutbox<TItem> Outbox(IServiceProvider provider) => new(
        dataSource(provider),
        target(provider),
        codec(provider),
        Options(),
        delivery(provider),
        provider.GetService<TimeProvider>());

    private PostgresDeliveryOptions Options()
    {
        PostgresDeliveryOptions options = new();
        options.QueueName = name.Length == 0 ? options.QueueName : name;
        configure?.Invoke(options);
        return options;
    }
}
