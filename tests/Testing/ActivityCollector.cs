using System.Diagnostics;

namespace Testing;

/// <summary>Keeps every span that ends while it lives, of one source or of all.</summary>
public sealed class ActivityCollector : IDisposable
{
    private readonly Lock _gate = new();
    private readonly List<Activity> _stopped = [];
    private readonly ActivityListener _listener;

    /// <param name="source">The name of the source; all sources when null (then spans of tests that run at the same time come along).</param>
    public ActivityCollector(string? source = null)
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = s => source is null || s.Name == source,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                lock (_gate)
                {
                    _stopped.Add(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public IReadOnlyList<Activity> Stopped
    {
        get
        {
            lock (_gate)
            {
                return [.. _stopped];
            }
        }
    }

    /// <summary>Everything a span carries, for searching what must not be there; without the baggage, which is its parents'.</summary>
    public static string EverythingOf(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return string.Join(
            '\n',
            [
                activity.OperationName,
                activity.DisplayName,
                activity.StatusDescription ?? string.Empty,
                .. activity.TagObjects.Select(t => $"{t.Key}={t.Value}"),
                .. activity.Events.SelectMany(e => e.Tags.Select(t => $"{e.Name} {t.Key}={t.Value}").Append(e.Name)),
            ]);
    }

    public void Dispose() => _listener.Dispose();
}
