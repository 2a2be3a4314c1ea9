using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>Puts users into a subscription group or takes them out.</summary>
/// <param name="group">The group, the state, and for SMS groups whether users must confirm.</param>
/// <param name="users">Who.</param>
/// <remarks>
/// A state set for an address or number that no user has yet is kept for 30 days and passes to the first user who gets it; one that must be confirmed is
/// not kept. Source: https://www.braze.com/docs/api/endpoints/subscription_groups/post_update_user_subscription_group_status.
/// </remarks>
[JsonConverter(typeof(WriteOnlyConverter<SubscriptionChange>))]
public sealed class SubscriptionChange(SubscriptionGroup group, SubscriptionUsers users) : IWireRequest, IIdentifiesPeople
{
    private static readonly JsonEncodedText IdName = JsonEncodedText.Encode("subscription_group_id");
    private static readonly JsonEncodedText StateName = JsonEncodedText.Encode("subscription_state");
    private static readonly JsonEncodedText DoubleOptInName = JsonEncodedText.Encode("use_double_opt_in_logic");

    /// <summary>The group and the state.</summary>
    public SubscriptionGroup Group { get; } = group ?? throw new ArgumentNullException(nameof(group));

    /// <summary>Who.</summary>
    public SubscriptionUsers Users { get; } = users ?? throw new ArgumentNullException(nameof(users));

    IEnumerable<string> IIdentifiesPeople.Identifiers => Users.Values;

    void IWireRequest.WriteTo(Utf8JsonWriter writer) => WriteTo(writer, suffix: string.Empty);

    /// <summary>Writes it as either version of the endpoint spells it: the second adds an s to the lists.</summary>
    internal void WriteTo(Utf8JsonWriter writer, string suffix)
    {
        writer.WriteStartObject();
        writer.WriteString(IdName, Group.Id);
        writer.WriteString(StateName, EnumNames.Of(Group.State));
        Users.WriteTo(writer, suffix);
        OptionalWriter.WriteBoolean(writer, DoubleOptInName, Group.UseDoubleOptIn);
        writer.WriteEndObject();
    }
}
