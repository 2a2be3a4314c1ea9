using Braze.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EndToEnd.Snippets;

/// <summary>The code blocks of the page about the delta filter.</summary>
internal static class DeltaFilterSnippets
{
    public static void Register(IServiceCollection services, IConfiguration configuration)
    {
        #region delta-filter-register
        services.AddBraze(configuration.GetSection("Braze"))
            .AddTrackQueue(configuration.GetSection("Braze:Track"))
            .UseSqlite("Data Source=track.db")
            .UseDeltaFilter(options =>
            {
                options.TimeToLive = TimeSpan.FromDays(14);         // how long a change made by others may stay masked, at most
                options.AlwaysSend.Add("current_location");         // the apps write it too
                options.MaxUsers = 2_000_000;
            });
        #endregion
    }

    public static async Task TellAsync(IBrazeClient braze, ITrackDelta delta, CancellationToken ct)
    {
        #region delta-filter-forget
        BrazeUser guest = BrazeUser.Alias("guest-1", "web");
        await braze.Users.IdentifyAsync([new UserIdentification(guest, "u-1")], ct);
        await delta.ForgetAsync(guest, ct);                         // the profile of u-1 may have taken values over: send all again
        await delta.ForgetAsync(BrazeUser.External("u-1"), ct);

        await delta.ForgetAttributeAsync("tier", ct);               // somebody has imported it from a file
        #endregion
    }

    public static void Report(ITrackDelta delta, Action<string> log)
    {
        #region delta-filter-report
        DeltaReport report = delta.Report;
        log($"Since {report.Since:u}: {report.AttributesHeldBack} of {report.AttributesSeen} attributes held back.");
        #endregion
    }
}
