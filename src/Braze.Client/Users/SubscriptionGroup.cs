using System.Text.Json;

namespace Braze.Client;

/// <summary>Puts a user into a subscription group or takes them out. Other users with the same e-mail address follow.</summary>
public sealed class SubscriptionGroup
{
    private static readonly JsonEncodedText IdName = JsonEncodedText.Encode("subscription_group_id");
    private static readonly JsonEncodedText StateName = JsonEncodedText.Encode("subscription_state");
    private static readonly JsonEncodedText DoubleOptInName = JsonEncodedText.Encode("use_double_opt_in_logic");

    /// <summary>A membership.</summary>
    /// <param name="id">The group's id, a UUID from the dashboard.</param>
    /// <param name="state">In or out.</param>
    /// <exception cref="ArgumentException">The id is not a UUID.</exception>
    public SubscriptionGroup(string id, SubscriptionGroupState state)
    {
        if (!Guid.TryParseExact(id, "D", out _))
        {
            throw new ArgumentException("A subscription group id is a UUID of 36 characters; copy it from the dashboard.", nameof(id));
        }

        _ = EnumNames.Of(state);
        Id = id;
        State = state;
    }

    /// <summary>The group's id.</summary>
    public string Id { get; }

    /// <summary>In or out.</summary>
    public SubscriptionGroupState State { get; }

    /// <summary>For SMS groups: whether the user must confirm. Left out means no.</summary>
    public bool? UseDoubleOptIn { get; init; }

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString(IdName, Id);
        writer.WriteString(StateName, EnumNames.Of(State));
        OptionalWriter.WriteBoolean(writer, DoubleOptInName, UseDoubleOptIn);
        writer.WriteEndObject();
    }
}
