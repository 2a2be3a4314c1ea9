using System.Buffers;
using System.Text;
using System.Text.Json.Serialization.Metadata;

namespace Braze.Client.AspNetCore.Tests;

/// <summary>Reads a body as an endpoint does.</summary>
internal static class PayloadReader
{
    public static BrazeUserProfile? Profile(string body) => Read(body, WebhookJson.Default.BrazeUserProfile);

    public static TransactionalPostback? Postback(string body) => Read(body, WebhookJson.Default.TransactionalPostback);

    public static ExportCallback? Callback(string body) => Read(body, WebhookJson.Default.ExportCallback);

    private static T? Read<T>(string body, JsonTypeInfo<T> type)
        where T : class =>
        RequestBody.Read(new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(body)), type);
}
