using Braze.Client;
using Integration.Abstractions;
using Integration.Delivery;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EndToEnd.Snippets;

/// <summary>The code blocks of the page about the export of audiences.</summary>
internal static class AudienceExportSnippets
{
    public static void Register(IServiceCollection services, IConfiguration configuration)
    {
        #region audience-export-register
        services.AddBraze(configuration.GetSection("Braze"))
            .AddAudienceExport(o =>
            {
                o.AttributeName = "lytics_segments";
                o.MaxBatchAge = TimeSpan.FromMinutes(5);
            })
            .UseSqlite("Data Source=outbox.db", o => o.Lanes = 1);
        #endregion
    }

    public static async Task EnterAsync(IAudienceExporter audiences, DateTimeOffset now, CancellationToken ct)
    {
        #region audience-export-enter
        await audiences.EnterAsync(UserKey.External("u-1"), "high_value", at: now, ct);  // on the disk when this returns
        await audiences.ExitAsync(UserKey.Alias("a-1", "shop"), "trial", at: now, ct);

        FlushResult result = await audiences.FlushAsync(ct);                             // answered by Braze
        #endregion
        _ = result;
    }

    public static async Task MovesAsync(IAudienceExporter audiences, UserKey user, DateTimeOffset now, CancellationToken ct)
    {
        #region audience-export-moves
        await audiences.EnqueueAsync(user, [AudienceMove.Enter("high_value", now), AudienceMove.Exit("trial", now)], ct);
        #endregion
    }

    public static async Task BackfillAsync(IAudienceExporter audiences, IAsyncEnumerable<UserKey> members, DateTimeOffset listed, CancellationToken ct)
    {
        #region audience-export-backfill
        AudienceBackfillResult result = await audiences.BackfillAsync("high_value", members, asOf: listed, ct);
        #endregion
        _ = result;
    }
}
