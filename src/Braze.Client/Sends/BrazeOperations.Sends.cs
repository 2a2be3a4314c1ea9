using Integration.Http;

namespace Braze.Client;

/// <content>Send ids.</content>
public static partial class BrazeOperations
{
    /// <summary>Makes a send id. Not repeated: each counts against the 100 a day, and without a name of the caller's each is another one.</summary>
    public static Operation SendsIdCreate { get; } = Define(
        "sends.id.create", HttpMethod.Post, "sends/id/create", RetrySafety.AtMostOnce, "sends.id.create", "messaging/send_messages/post_create_send_ids", "sends.id.create");

    /// <summary>A send id's figures by day.</summary>
    public static Operation SendsDataSeries { get; } = Define(
        "sends.data_series", HttpMethod.Get, "sends/data_series", RetrySafety.Idempotent, WorkspaceGroup, "export/campaigns/get_send_analytics", "sends.data_series");

    private static Operation[] SendOperations => [SendsIdCreate, SendsDataSeries];
}
