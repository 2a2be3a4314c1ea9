using Braze.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Integration.Delivery.Soak;

/// <summary>A store that outlives its process.</summary>
internal enum StoreKind
{
    Sqlite,
    Postgres,
}

internal static class StoreKindExtensions
{
    public static void Use(this StoreKind kind, DeliveryQueueBuilder<QueuedTrackItem> builder, string connection)
    {
        if (kind == StoreKind.Sqlite)
        {
            builder.UseSqlite(connection);
        }
        else
        {
            // Short, or most of the run would be waiting for the leases of the killed.
            builder.UsePostgres(connection, options => options.LeaseDuration = TimeSpan.FromSeconds(2));
        }
    }
}
