using System.ComponentModel;
using Integration.Delivery;
using Integration.Delivery.Sqlite;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Keeps delivery queues in SQLite files.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SqliteDeliveryQueueBuilderExtensions
{
    /// <summary>Keeps the queue in a file, with the <see cref="IDeliveryCodec{TItem}"/> that is registered in the container.</summary>
    /// <typeparam name="TItem">The item.</typeparam>
    /// <param name="builder">The queue's builder.</param>
    /// <param name="connectionString">Where the file is; for example <c>Data Source=outbox.db</c>. Each queue needs a file of its own.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The same builder.</returns>
    public static DeliveryQueueBuilder<TItem> UseSqlite<TItem>(this DeliveryQueueBuilder<TItem> builder, string connectionString, Action<SqliteDeliveryOptions>? configure = null)
        where TItem : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        return builder.UseStore(provider => Create(provider, connectionString, provider.GetRequiredService<IDeliveryCodec<TItem>>(), configure));
    }

    /// <summary>Keeps the queue in a file.</summary>
    /// <typeparam name="TItem">The item.</typeparam>
    /// <param name="builder">The queue's builder.</param>
    /// <param name="connectionString">Where the file is; for example <c>Data Source=outbox.db</c>. Each queue needs a file of its own.</param>
    /// <param name="codec">Writes the items and reads them again.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The same builder.</returns>
    public static DeliveryQueueBuilder<TItem> UseSqlite<TItem>(
        this DeliveryQueueBuilder<TItem> builder, string connectionString, IDeliveryCodec<TItem> codec, Action<SqliteDeliveryOptions>? configure = null)
        where TItem : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        ArgumentNullException.ThrowIfNull(codec);
        return builder.UseStore(provider => Create(provider, connectionString, codec, configure));
    }

    private static SqliteDeliveryStore<TItem> Create<TItem>(
        IServiceProvider provider, string connectionString, IDeliveryCodec<TItem> codec, Action<SqliteDeliveryOptions>? configure)
        where TItem : class
    {
        SqliteDeliveryOptions options = new();
        configure?.Invoke(options);
        return new SqliteDeliveryStore<TItem>(connectionString, codec, options, provider.GetService<TimeProvider>());
    }
}
