using Integration.Http;

namespace Braze.Client;

/// <content>Custom events.</content>
public static partial class BrazeOperations
{
    /// <summary>
    /// One limit of 1,000 requests an hour for what the workspace has recorded: custom attributes, events and their names, products. By their
    /// own pages the series of purchases count too, although the pages of the others do not name them.
    /// </summary>
    private const string CustomDataGroup = "custom_data";

    /// <summary>Lists custom events, 50 on a page, continued by a cursor.</summary>
    public static Operation EventsGet { get; } = Define(
        "events.get", HttpMethod.Get, "events", RetrySafety.Idempotent, CustomDataGroup, "export/custom_events/get_custom_events_data", "events.get");

    /// <summary>Lists the names of custom events, 250 on a page.</summary>
    public static Operation EventsList { get; } = Define(
        "events.list", HttpMethod.Get, "events/list", RetrySafety.Idempotent, CustomDataGroup, "export/custom_events/get_custom_events", "events.list");

    /// <summary>Reads how often a custom event occurred, by day or hour.</summary>
    public static Operation EventsDataSeries { get; } = Define(
        "events.data_series", HttpMethod.Get, "events/data_series", RetrySafety.Idempotent, WorkspaceGroup, "export/custom_events/get_custom_events_analytics", "events.data_series");

    private static Operation[] CustomEventOperations => [EventsGet, EventsList, EventsDataSeries];
}
