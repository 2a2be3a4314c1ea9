using Integration.Delivery;
using Integration.Http;
using Microsoft.Extensions.Configuration;

namespace Braze.Client;

/// <summary>How a <see cref="TrackQueue"/> collects and sends. Without a word the limits are those of the workspace's <see cref="BrazeOptions.TrackItems"/>.</summary>
public sealed class TrackQueueOptions : DeliveryOptions
{
    private const int MostEach = 3;

    private bool _hasWorkspace;

    /// <summary>The name under which Braze counts the traffic of its technology partners; left out by everyone else.</summary>
    public string? Partner { get; set; }

    /// <summary>Whether the queue sends to <c>users/track/bulk</c>; see <see cref="UseBulk"/>.</summary>
    public bool IsBulk { get; private set; }

    /// <summary>
    /// Sends to <c>users/track/bulk</c>, for backfills: 1,000 objects a request, 100 of one user, below 2 MB, which Braze works through after other traffic. A beta
    /// endpoint with a permission of its own (<c>users.track.bulk</c>); an account's contract may allow fewer objects, to be set afterwards.
    /// </summary>
    /// <remarks>See https://www.braze.com/docs/api/endpoints/user_data/post_user_track_bulk.</remarks>
    public void UseBulk()
    {
        IsBulk = true;
        Apply(TrackLimits.Bulk);
    }

    /// <inheritdoc />
    public override IEnumerable<string> FindProblems()
    {
        foreach (string problem in BindingProblems.Concat(base.FindProblems()))
        {
            yield return problem;
        }

        TrackLimits limits = IsBulk ? TrackLimits.Bulk : MaxBatchItemsPerList is null ? TrackLimits.Default : TrackLimits.LegacyPerArray;
        if (MaxBatchItemsPerList > limits.MaxObjects)
        {
            yield return $"{nameof(MaxBatchItemsPerList)} is {MaxBatchItemsPerList}; Braze takes {limits.MaxObjects}.";
        }

        int most = limits.CountPerArray ? MostEach * limits.MaxObjects : limits.MaxObjects;
        if (MaxBatchItems > most)
        {
            yield return $"{nameof(MaxBatchItems)} is {MaxBatchItems}; Braze takes {most}.";
        }

        if (MaxBatchBytes > limits.MaxBytes)
        {
            yield return $"{nameof(MaxBatchBytes)} is {MaxBatchBytes}; Braze takes {limits.MaxBytes}.";
        }
    }

    /// <summary>Settings that could not be read, to be reported together with everything else that is wrong.</summary>
    internal List<string> BindingProblems { get; } = [];

    /// <summary>Begins with what the workspace says; once, so that registering the queue again changes nothing that was set.</summary>
    internal void ApplyWorkspace(BrazeOptions? workspace)
    {
        if (!_hasWorkspace && workspace is not null)
        {
            _hasWorkspace = true;
            Apply(workspace.TrackLimits);
        }
    }

    internal void Bind(IConfiguration section)
    {
        SettingsReader settings = new(section, BindingProblems);
        ConfigurationPath = (section as IConfigurationSection)?.Path ?? ConfigurationPath;
        Partner = settings.Text(nameof(Partner), Partner);
        if (settings.Value(nameof(IsBulk), IsBulk))
        {
            UseBulk();
        }

        DeliverySettings.Fill(settings, this);
    }

    private void Apply(TrackLimits limits)
    {
        MaxBatchItems = limits.CountPerArray ? MostEach * limits.MaxObjects : limits.MaxObjects;
        MaxBatchItemsPerList = limits.CountPerArray ? limits.MaxObjects : null;
        MaxBatchItemsPerKey = limits.MaxObjectsPerUser;
        MaxBatchBytes = Math.Min(limits.MaxBytes, MaxBatchBytes);
        MaxMergedEntries = Math.Max(MaxMergedEntries, 2 * MaxBatchItems);
    }
}
