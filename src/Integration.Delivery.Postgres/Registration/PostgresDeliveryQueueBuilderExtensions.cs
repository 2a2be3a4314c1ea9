using System.ComponentModel;
using Integration.Delivery;
using Integration.Delivery.Postgres;
using Npgsql;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Keeps delivery queues in PostgreSQL.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PostgresDeliveryQueueBuilderExtensions
{
    /// <summary>
    /// Keeps the queue in a database, with the <see cref="IDeliveryCodec{TItem}"/> that is registered in the container, and registers its
    /// <see cref="PostgresOutbox{TItem}"/> as a singleton (keyed by the queue's name unless that is empty).
    /// </summary>
    /// <typeparam name="TItem">The item.</typeparam>
    /// <param name="builder">The queue's builder.</param>
    /// <param name="connectionString">Where the database is, as Npgsql has it.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The same builder.</returns>
    public static DeliveryQueueBuilder<TItem> UsePostgres<TItem>(this DeliveryQueueBuilder<TItem> builder, string connectionString, Action<PostgresDeliveryOptions>? configure = null)
        where TItem : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        return builder.UsePostgres(PostgresRegistration<TItem>.SourceOf(builder.Services, connectionString), configure);
    }

    /// <inheritdoc cref="UsePostgres{TItem}(DeliveryQueueBuilder{TItem}, string, Action{PostgresDeliveryOptions}?)"/>
    /// <param name="builder">The queue's builder.</param>
    /// <param name="dataSource">Where the database is; for example the host's own. Not disposed.</param>
    /// <param name="configure">Sets the options.</param>
    public static DeliveryQueueBuilder<TItem> UsePostgres<TItem>(this DeliveryQueueBuilder<TItem> builder, NpgsqlDataSource dataSource, Action<PostgresDeliveryOptions>? configure = null)
        where TItem : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(dataSource);
        return builder.UsePostgres(_ => dataSource, configure);
    }

    /// <inheritdoc cref="UsePostgres{TItem}(DeliveryQueueBuilder{TItem}, string, Action{PostgresDeliveryOptions}?)"/>
    /// <param name="builder">The queue's builder.</param>
    /// <param name="dataSource">Finds the database among the host's services. Not disposed.</param>
    /// <param name="configure">Sets the options.</param>
    public static DeliveryQueueBuilder<TItem> UsePostgres<TItem>(
        this DeliveryQueueBuilder<TItem> builder, Func<IServiceProvider, NpgsqlDataSource> dataSource, Action<PostgresDeliveryOptions>? configure = null)
        where TItem : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(dataSource);
        return Register(builder, dataSource, PostgresRegistration<TItem>.RegisteredCodec, configure);
    }

    /// <summary>
    /// Keeps the queue in a database, and registers its <see cref="PostgresOutbox{TItem}"/> as a singleton (keyed by the queue's name unless that is empty).
    /// </summary>
    /// <typeparam name="TItem">The item.</typeparam>
    /// <param name="builder">The queue's builder.</param>
    /// <param name="connectionString">Where the database is, as Npgsql has it.</param>
    /// <param name="codec">Writes the items and reads them again.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The same builder.</returns>
    public static DeliveryQueueBuilder<TItem> UsePostgres<TItem>(
        this DeliveryQueueBuilder<TItem> builder, string connectionString, IDeliveryCodec<TItem> codec, Action<PostgresDeliveryOptions>? configure = null)
        where TItem : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        return builder.UsePostgres(PostgresRegistration<TItem>.SourceOf(builder.Services, connectionString), codec, configure);
    }

    /// <inheritdoc cref="UsePostgres{TItem}(DeliveryQueueBuilder{TItem}, string, IDeliveryCodec{TItem}, Action{PostgresDeliveryOptions}?)"/>
    /// <param name="builder">The queue's builder.</param>
    /// <param name="dataSource">Finds the database among the host's services. Not disposed.</param>
    /// <param name="codec">Writes the items and reads them again.</param>
    /// <param name="configure">Sets the options.</param>
    public static DeliveryQueueBuilder<TItem> UsePostgres<TItem>(
        this DeliveryQueueBuilder<TItem> builder,
        Func<IServiceProvider, NpgsqlDataSource> dataSource,
        IDeliveryCodec<TItem> codec,
        Action<PostgresDeliveryOptions>? configure = null)
        where TItem : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(dataSource);
        ArgumentNullException.ThrowIfNull(codec);
        return Register(builder, dataSource, _ => codec, configure);
    }

    private static DeliveryQueueBuilder<TItem> Register<TItem>(
        DeliveryQueueBuilder<TItem> builder,
        Func<IServiceProvider, NpgsqlDataSource> dataSource,
        Func<IServiceProvider, IDeliveryCodec<TItem>> codec,
        Action<PostgresDeliveryOptions>? configure)
        where TItem : class
    {
        PostgresRegistration<TItem> registration = new(builder.Name, dataSource, builder.Target, codec, builder.Options, configure);
        registration.AddOutbox(builder.Services);
        return builder.UseStore(registration.Store);
    }
}
