using Integration.Delivery;
using Integration.Http;

namespace Braze.Client;

/// <summary>Reads from configuration what every queue has.</summary>
internal static class DeliverySettings
{
    public static void Fill(SettingsReader settings, DeliveryOptions options)
    {
        options.MaxBatchItems = settings.Value(nameof(options.MaxBatchItems), options.MaxBatchItems);
        options.MaxBatchItemsPerList = Optional(nameof(options.MaxBatchItemsPerList), options.MaxBatchItemsPerList);
        options.MaxBatchItemsPerKey = Optional(nameof(options.MaxBatchItemsPerKey), options.MaxBatchItemsPerKey);
        options.MaxBatchBytes = settings.Value(nameof(options.MaxBatchBytes), options.MaxBatchBytes);
        options.MaxBatchAge = settings.Value(nameof(options.MaxBatchAge), options.MaxBatchAge);
        options.MaxQueuedItems = settings.Value(nameof(options.MaxQueuedItems), options.MaxQueuedItems);
        options.MaxQueuedBytes = settings.Value(nameof(options.MaxQueuedBytes), options.MaxQueuedBytes);
        options.MaxMergedEntries = settings.Value(nameof(options.MaxMergedEntries), options.MaxMergedEntries);
        options.RetryBaseDelay = settings.Value(nameof(options.RetryBaseDelay), options.RetryBaseDelay);
        options.RetryMaxDelay = settings.Value(nameof(options.RetryMaxDelay), options.RetryMaxDelay);
        options.UnknownOutcome = settings.Name(nameof(options.UnknownOutcome), options.UnknownOutcome);
        options.StopTimeout = settings.Value(nameof(options.StopTimeout), options.StopTimeout);

        int? Optional(string name, int? current) => settings.Value(name, current ?? 0) is not 0 and var value ? value : current;
    }
}
