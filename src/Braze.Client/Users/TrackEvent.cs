using System.Text.Json;
using Integration.Http;

namespace Braze.Client;

/// <summary>Something a user did: a <see cref="CustomEvent"/> or one of the eCommerce events.</summary>
/// <remarks>
/// Braze does not recognise a repeated event, so a request that carries one is never repeated after an unknown outcome.
/// See https://www.braze.com/docs/api/objects_filters/event_object.
/// </remarks>
public abstract class TrackEvent : TrackItem
{
    private static readonly JsonEncodedText AppIdName = JsonEncodedText.Encode("app_id");
    private static readonly JsonEncodedText NameName = JsonEncodedText.Encode("name");
    private static readonly JsonEncodedText TimeName = JsonEncodedText.Encode("time");

    private protected TrackEvent(BrazeUser user, string name, DateTimeOffset time)
        : base(user)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = Limit.Text(name, Limit.MaxText, nameof(name));
        Time = Limit.Time(time, nameof(time));
    }

    /// <summary>The event's name.</summary>
    public string Name { get; }

    /// <summary>When it happened; sent in UTC with milliseconds. Braze takes a time in the future for now.</summary>
    public DateTimeOffset Time { get; }

    /// <summary>The app it happened in, an id from the dashboard.</summary>
    public string? AppId { get; init; }

    /// <inheritdoc />
    internal override RetrySafety Safety => RetrySafety.AtMostOnce;

    private protected override void WriteMembers(Utf8JsonWriter writer)
    {
        OptionalWriter.WriteText(writer, AppIdName, AppId);
        writer.WriteString(NameName, Name);
        writer.WritePropertyName(TimeName);
        WireDate.WriteInstant(writer, Time);
        WriteProperties(writer);
    }

    private protected abstract void WriteProperties(Utf8JsonWriter writer);
}
