using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>Attributes, events and purchases to send in one call of <c>users/track</c>.</summary>
/// <remarks>
/// Within one request Braze generally works through attributes, then events, then purchases; between two requests it promises no order.
/// More than one request can carry is cut by <see cref="Split"/>. See https://www.braze.com/docs/api/endpoints/user_data/post_user_track.
/// </remarks>
[JsonConverter(typeof(WriteOnlyConverter<TrackRequest>))]
public sealed class TrackRequest : IWireRequest, IIdentifiesPeople
{
    private static readonly JsonEncodedText PartnerName = JsonEncodedText.Encode("partner");
    private static readonly JsonEncodedText AttributesName = JsonEncodedText.Encode("attributes");
    private static readonly JsonEncodedText EventsName = JsonEncodedText.Encode("events");
    private static readonly JsonEncodedText PurchasesName = JsonEncodedText.Encode("purchases");

    /// <summary>Profile changes, applied first.</summary>
    public List<UserAttributes> Attributes { get; init => field = NotNull(value); } = [];

    /// <summary>Events, applied second.</summary>
    public List<TrackEvent> Events { get; init => field = NotNull(value); } = [];

    /// <summary>Purchases in the older form, applied last.</summary>
    public List<Purchase> Purchases { get; init => field = NotNull(value); } = [];

    /// <summary>The name under which Braze counts the traffic of its technology partners; left out by everyone else.</summary>
    public string? Partner { get; init; }

    /// <summary>How many objects.</summary>
    public int Count => Attributes.Count + Events.Count + Purchases.Count;

    /// <summary>Every object, in the order in which Braze works through them.</summary>
    internal IEnumerable<TrackItem> Items => Attributes.Concat<TrackItem>(Events).Concat(Purchases);

    /// <summary>Whether doing all of it twice is the same as doing it once: true of literal values and of changes of arrays, not of events, purchases, increments and added objects.</summary>
    internal RetrySafety Safety
    {
        get
        {
            if (Events.Count > 0 || Purchases.Count > 0)
            {
                return RetrySafety.AtMostOnce;
            }

            foreach (UserAttributes attributes in Attributes)
            {
                if (attributes.Safety == RetrySafety.AtMostOnce)
                {
                    return RetrySafety.AtMostOnce;
                }
            }

            return RetrySafety.Idempotent;
        }
    }

    /// <summary>Cuts the request into requests within the limits, in the order in which Braze would work through it.</summary>
    /// <param name="limits">The limits; <see cref="TrackLimits.Default"/> when left out.</param>
    /// <returns>The parts, made one at a time while they are enumerated. Send one after the other, so that no user's changes overtake each other.</returns>
    /// <exception cref="ArgumentException">While enumerating: an object is larger than a whole request, or breaks a rule. All objects before it have been returned.</exception>
    public IEnumerable<TrackRequest> Split(TrackLimits? limits = null) => TrackBatches.Split(Items, limits, Partner);

    IEnumerable<string> IIdentifiesPeople.Identifiers => Items.SelectMany(item => item.Identifiers);

    void IWireRequest.WriteTo(Utf8JsonWriter writer) => WriteTo(writer);

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        OptionalWriter.WriteText(writer, PartnerName, Partner);
        WriteList(writer, AttributesName, Attributes);
        WriteList(writer, EventsName, Events);
        WriteList(writer, PurchasesName, Purchases);
        writer.WriteEndObject();
    }

    internal void ThrowIfInvalid(TrackLimits limits, string parameterName)
    {
        if (Count == 0)
        {
            throw new ArgumentException("The request has no attributes, events or purchases.", parameterName);
        }

        limits.ThrowIfTooMany(this);
        ThrowIfInvalid(Attributes, nameof(Attributes), parameterName);
        ThrowIfInvalid(Events, nameof(Events), parameterName);
        ThrowIfInvalid(Purchases, nameof(Purchases), parameterName);
    }

    internal void Add(TrackItem item)
    {
        switch (item)
        {
            case UserAttributes attributes:
                Attributes.Add(attributes);
                break;
            case TrackEvent trackEvent:
                Events.Add(trackEvent);
                break;
            case Purchase purchase:
                Purchases.Add(purchase);
                break;
        }
    }

    private static void ThrowIfInvalid<T>(List<T> items, string name, string parameterName)
        where T : TrackItem
    {
        for (int i = 0; i < items.Count; i++)
        {
            string? problem = items[i] is null ? "it is null" : items[i].FindProblem();
            if (problem is not null)
            {
                throw new ArgumentException($"{name}[{i}] cannot be sent: {problem}.", parameterName);
            }
        }
    }

    private static List<T> NotNull<T>(List<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value;
    }

    private static void WriteList<T>(Utf8JsonWriter writer, JsonEncodedText name, List<T> items)
        where T : TrackItem
    {
        if (items.Count == 0)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (T item in items)
        {
            item.WriteTo(writer);
        }

        writer.WriteEndArray();
    }
}
