using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>A user profile as it was when asked for; later calls do not change it.</summary>
[DebuggerDisplay("{Attributes.Count} attributes, {Events.Count} events, {Purchases.Count} purchases")]
public sealed class SandboxProfile
{
    internal SandboxProfile(ProfileRecord record)
    {
        BrazeId = record.BrazeId;
        ExternalId = record.ExternalId;
        DeprecatedExternalIds = [.. record.DeprecatedExternalIds];
        Aliases = [.. record.Aliases];
        Attributes = record.Attributes.ToDictionary(a => a.Key, a => a.Value!.DeepClone(), StringComparer.Ordinal);
        Events = [.. record.Events];
        Purchases = [.. record.Purchases];
    }

    /// <summary>The id Braze assigned.</summary>
    public string BrazeId { get; }

    /// <summary>The host's id; <see langword="null"/> for a profile known by alias, e-mail or phone only.</summary>
    public string? ExternalId { get; }

    /// <summary>The ids the profile was renamed from, oldest first; they find it until they are removed.</summary>
    public IReadOnlyList<string> DeprecatedExternalIds { get; }

    /// <summary>The aliases.</summary>
    public IReadOnlyList<SandboxAlias> Aliases { get; }

    /// <summary>Profile fields and custom attributes by their wire name. An attribute set to null is not there.</summary>
    public IReadOnlyDictionary<string, JsonNode> Attributes { get; }

    /// <summary>The custom events in the order received; the newest <see cref="SandboxOptions.HistoryCapacity"/>.</summary>
    public IReadOnlyList<SandboxEvent> Events { get; }

    /// <summary>The purchases in the order received; the newest <see cref="SandboxOptions.HistoryCapacity"/>.</summary>
    public IReadOnlyList<SandboxPurchase> Purchases { get; }

    /// <summary>The e-mail address.</summary>
    public string? Email => WireJson.Text(this["email"]);

    /// <summary>The phone number.</summary>
    public string? Phone => WireJson.Text(this["phone"]);

    /// <summary>An attribute; <see langword="null"/> when the profile does not have it.</summary>
    /// <param name="attribute">The wire name, for example <c>first_name</c> or a custom attribute's.</param>
    public JsonNode? this[string attribute] => Attributes.GetValueOrDefault(attribute);
}
