using System.ComponentModel;
using Integration.Delivery;
using Integration.Delivery.Postgres;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers outboxes in processes that enqueue and do not deliver.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PostgresOutboxServiceCollectionExtensions
{
    /// <summary>
    /// Registers a <see cref="PostgresOutbox{TItem}"/> as a singleton (keyed by the queue's name unless that is empty) for a queue that other processes deliver. Where
    /// the process delivers too, <c>UsePostgres</c> registers it.
    /// </summary>
    /// <typeparam name="TItem">The item. Its <see cref="IDeliveryCodec{TItem}"/> has to be in the container.</typeparam>
    /// <param name="services">The host's services.</param>
    /// <param name="name">The queue's name where it is delivered; empty for the only one of its kind.</param>
    /// <param name="target">Makes what tells whose an item is and how large; nothing is sent.</param>
    /// <param name="dataSource">Finds the database among the host's services. Not disposed.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddPostgresOutbox<TItem>(
        this IServiceCollection services,
        string name,
        Func<IServiceProvider, IDeliveryTarget<TItem>> target,
        Func<IServiceProvider, NpgsqlDataSource> dataSource,
        Action<PostgresDeliveryOptions>? configure = null)
        where TItem : class
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(dataSource);
        services.AddOptions<DeliveryOptions>(name);
        new PostgresRegistration<TItem>(name, dataSource, target, PostgresRegistration<TItem>.RegisteredCodec, OptionsOf, configure).AddOutbox(services);
        return services;

        DeliveryOptions OptionsOf(IServiceProvider provider) => provider.GetRequiredService<IOptionsMonitor<DeliveryOptions>>().Get(name);
    }

    /// <inheritdoc cref="AddPostgresOutbox{TItem}(IServiceCollection, string, Func{IServiceProvider, IDeliveryTarget{TItem}}, Func{IServiceProvider, NpgsqlDataSource}, Action{PostgresDeliveryOptions}?)"/>
    /// <param name="services">The host's services.</param>
    /// <param name="name">The queue's name where it is delivered; empty for the only one of its kind.</param>
    /// <param name="target">Makes what tells whose an item is and how large; nothing is sent.</param>
    /// <param name="connectionString">Where the database is, as Npgsql has it; the same database the transactions are in.</param>
    /// <param name="configure">Sets the options.</param>
    public static IServiceCollection AddPostgresOutbox<TItem>(
        this IServiceCollection services,
        string name,
        Func<IServiceProvider, IDeliveryTarget<TItem>> target,
        string connectionString,
        Action<PostgresDeliveryOptions>? configure = null)
        where TItem : class
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        return services.AddPostgresOutbox(name, target, PostgresRegistration<TItem>.SourceOf(services, connectionString), configure);
    }
}
