using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Integration.Abstractions;

namespace SessionM.Client.Tests;

/// <summary>Runs of a forwarder that send nothing.</summary>
internal static class Dry
{
    /// <summary>Settings that send whatever comes, to be narrowed by a test.</summary>
    public static ForwarderOptions Open(Action<ForwarderOptions>? configure = null)
    {
        ForwarderOptions options = new() { Filter = { SendNewDataPoints = true } };
        options.Attributes.Events.UnmappedEvents = UnmappedEventPolicy.PassThrough;
        configure?.Invoke(options);
        return options;
    }

    public static ForwardPlan Plan(ForwarderOptions options, string json) => Plan(options, MParticleBatch.Parse(json));

    public static ForwardPlan Plan(ForwarderOptions options, MParticleBatch batch) => Forwarder(options).Plan(batch);

    public static SessionMForwarder Forwarder(ForwarderOptions options) => new(Substitute.For<ISessionMClient>(), options);

    /// <summary>A batch of the customer C-1 with these members.</summary>
    public static string Batch(string members = "") => $$"""{"user_identities":{"customer_id":"C-1"}{{(members.Length == 0 ? "" : ",")}}{{members}}}""";

    /// <summary>The update as it goes over the wire.</summary>
    public static string Wire(this PlannedProfile? profile) =>
        profile is null ? "none" : Readable(JsonSerializer.SerializeToUtf8Bytes(profile.Changes, SessionMRequestJson.Default.CustomerProfile));

    /// <summary>The event as it goes over the wire.</summary>
    public static string Wire(this PlannedEvent planned) =>
        Readable(JsonSerializer.SerializeToUtf8Bytes(new EventsBody([planned.Event], null, null), SessionMRequestJson.Default.EventsBody));

    public static IEnumerable<string> Told(this IEnumerable<ForwardNote> notes) => notes.Select(note => $"{note.Subject} {note.Name} {note.Reason}{(note.Change is { } change ? $" {change}" : "")}");

    public static string Readable(ReadOnlySpan<byte> json) =>
        JsonNode.Parse(json)!.ToJsonString(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
