using Integration.Http;

namespace Braze.Client;

/// <summary>Whom of the recipients a message may reach.</summary>
public readonly record struct RecipientSubscriptionState : IOpenString<RecipientSubscriptionState>
{
    private readonly string? _value;

    private RecipientSubscriptionState(string value) => _value = value;

    /// <summary>Only users who opted in.</summary>
    public static RecipientSubscriptionState OptedIn { get; } = new("opted_in");

    /// <summary>Users who are subscribed or opted in; Braze's default.</summary>
    public static RecipientSubscriptionState Subscribed { get; } = new("subscribed");

    /// <summary>Everyone, users who unsubscribed included; for messages that are not advertising.</summary>
    public static RecipientSubscriptionState All { get; } = new("all");

    /// <inheritdoc />
    public string Value => _value ?? string.Empty;

    /// <inheritdoc />
    public static RecipientSubscriptionState From(string value) => new(value);

    /// <summary>Braze's spelling.</summary>
    public override string ToString() => Value;
}
