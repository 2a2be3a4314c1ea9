using System.Text.Json;

namespace Braze.Client;

/// <summary>A filter that decides at sending time who of a message's audience receives it.</summary>
/// <remarks>
/// Custom attributes, subscription states and the last use of an app can be filtered on; profile fields, events, segments, nested attributes and
/// arrays of objects cannot. Source: https://www.braze.com/docs/api/objects_filters/connected_audience.
/// </remarks>
public sealed class ConnectedAudience
{
    private readonly Action<Utf8JsonWriter> _write;

    private ConnectedAudience(Action<Utf8JsonWriter> write) => _write = write;

    /// <summary>Users every filter lets through.</summary>
    /// <param name="filters">At least one.</param>
    /// <exception cref="ArgumentException">There is no filter, or one is null.</exception>
    public static ConnectedAudience And(params ConnectedAudience[] filters) => Combine("AND", filters);

    /// <summary>Users at least one filter lets through.</summary>
    /// <param name="filters">At least one.</param>
    /// <exception cref="ArgumentException">There is no filter, or one is null.</exception>
    public static ConnectedAudience Or(params ConnectedAudience[] filters) => Combine("OR", filters);

    /// <summary>Users by a custom attribute.</summary>
    /// <param name="name">The attribute's name.</param>
    /// <param name="comparison">How to compare; which comparisons fit depends on the attribute's type.</param>
    /// <param name="value">What to compare with: text, number, boolean, date or number of days, or an array of texts for "any of" and "none of". None for "exists" and "does not exist".</param>
    /// <exception cref="ArgumentException">The name is empty, or a value is missing or superfluous.</exception>
    public static ConnectedAudience CustomAttribute(string name, AudienceComparison comparison, PropertyValue value = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrEmpty(comparison.Value, nameof(comparison));
        if (comparison.TakesValue != value.IsSet)
        {
            throw new ArgumentException($"The comparison '{comparison}' {(value.IsSet ? "takes no" : "needs a")} value.", nameof(value));
        }

        return new ConnectedAudience(writer =>
        {
            writer.WriteStartObject("custom_attribute");
            writer.WriteString("custom_attribute_name", name);
            writer.WriteString("comparison", comparison.Value);
            if (value.IsSet)
            {
                writer.WritePropertyName("value");
                value.Wire.WriteTo(writer);
            }

            writer.WriteEndObject();
        });
    }

    /// <summary>Users by their state for push messages.</summary>
    /// <param name="state">The state.</param>
    public static ConnectedAudience PushSubscriptionIs(GlobalSubscriptionState state) => Subscription("push_subscription_status", "is", state);

    /// <summary>Users not in a state for push messages.</summary>
    /// <param name="state">The state.</param>
    public static ConnectedAudience PushSubscriptionIsNot(GlobalSubscriptionState state) => Subscription("push_subscription_status", "is_not", state);

    /// <summary>Users by their state for e-mail.</summary>
    /// <param name="state">The state.</param>
    public static ConnectedAudience EmailSubscriptionIs(GlobalSubscriptionState state) => Subscription("email_subscription_status", "is", state);

    /// <summary>Users not in a state for e-mail.</summary>
    /// <param name="state">The state.</param>
    public static ConnectedAudience EmailSubscriptionIsNot(GlobalSubscriptionState state) => Subscription("email_subscription_status", "is_not", state);

    /// <summary>Users who used an app after a moment.</summary>
    /// <param name="moment">The moment.</param>
    public static ConnectedAudience LastUsedAppAfter(DateTimeOffset moment) => LastUsedApp("after", moment);

    /// <summary>Users who used no app since a moment.</summary>
    /// <param name="moment">The moment.</param>
    public static ConnectedAudience LastUsedAppBefore(DateTimeOffset moment) => LastUsedApp("before", moment);

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        _write(writer);
        writer.WriteEndObject();
    }

    private static ConnectedAudience Combine(string name, ConnectedAudience[] filters)
    {
        ArgumentNullException.ThrowIfNull(filters);
        if (filters.Length == 0 || Array.Exists(filters, f => f is null))
        {
            throw new ArgumentException($"{name} needs at least one filter, and none may be null.", nameof(filters));
        }

        ConnectedAudience[] copy = [.. filters];
        return new ConnectedAudience(writer =>
        {
            writer.WriteStartArray(name);
            foreach (ConnectedAudience filter in copy)
            {
                filter.WriteTo(writer);
            }

            writer.WriteEndArray();
        });
    }

    private static ConnectedAudience Subscription(string filter, string comparison, GlobalSubscriptionState state) =>
        Comparison(filter, comparison, writer => writer.WriteStringValue(EnumNames.Of(state)));

    private static ConnectedAudience LastUsedApp(string comparison, DateTimeOffset moment) =>
        Comparison("last_used_app", comparison, writer => WireDate.WriteInstant(writer, moment));

    private static ConnectedAudience Comparison(string filter, string comparison, Action<Utf8JsonWriter> writeValue) => new(writer =>
    {
        writer.WriteStartObject(filter);
        writer.WriteString("comparison", comparison);
        writer.WritePropertyName("value");
        writeValue(writer);
        writer.WriteEndObject();
    });
}
