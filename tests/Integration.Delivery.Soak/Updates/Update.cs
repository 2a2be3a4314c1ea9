using System.Globalization;
using System.Text.Json.Nodes;
using Braze.Client;

namespace Integration.Delivery.Soak;

/// <summary>One user's next update. Each has a number of its own, so that whatever carries it can be traced back to it.</summary>
/// <param name="User">Whose.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Number">Rises with each update of the user.</param>
public readonly record struct Update(string User, UpdateKind Kind, long Number)
{
    private const string NumberName = "number";
    private const string MergedName = "merged";
    private static readonly DateTimeOffset Time = new(2026, 3, 1, 10, 0, 0, TimeSpan.Zero);

    /// <summary>Whether the vendor must not be given it twice.</summary>
    public bool IsOnce => Kind is UpdateKind.Increment or UpdateKind.Event or UpdateKind.Purchase;

    /// <summary>Whether it is merged with others.</summary>
    public bool IsAttributes => Kind is not (UpdateKind.Event or UpdateKind.Purchase);

    public DeliveryPriority Priority => Kind == UpdateKind.Backfill ? DeliveryPriority.Backfill : DeliveryPriority.Live;

    private string Mark => string.Create(CultureInfo.InvariantCulture, $"{(char)Kind}{Number}");

    /// <summary>The update as the host hands it in.</summary>
    public TrackItem ToItem()
    {
        BrazeUser user = BrazeUser.External(User);
        return Kind switch
        {
            UpdateKind.Event => new CustomEvent(user, "step", Time) { Properties = { [NumberName] = Number } },
            UpdateKind.Purchase => new Purchase(user, Time) { ProductId = "bread", Currency = "EUR", Price = 1m, Properties = { [NumberName] = Number } },
            _ => ToAttributes(new UserAttributes(user)),
        };
    }

    /// <summary>The updates in one object of a request: several where attributes were merged.</summary>
    /// <param name="list">The list of the request it is in.</param>
    /// <param name="item">The object.</param>
    public static IEnumerable<Update> In(string list, JsonObject item)
    {
        string user = (string)item["external_id"]!;
        return list switch
        {
            "events" => [new Update(user, UpdateKind.Event, (long)item["properties"]![NumberName]!)],
            "purchases" => [new Update(user, UpdateKind.Purchase, (long)item["properties"]![NumberName]!)],
            _ => item[MergedName]!["add"]!.AsArray().Select(mark => Parse($"{user} {mark}")),
        };
    }

    /// <summary>The update in an item of a queue.</summary>
    public static Update In(QueuedTrackItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        string list = item.Kind switch
        {
            TrackItemKind.Event => "events",
            TrackItemKind.Purchase => "purchases",
            _ => "attributes",
        };
        return In(list, JsonNode.Parse(item.Json.Span)!.AsObject()).Single();
    }

    /// <summary>Reads what <see cref="ToString"/> has written.</summary>
    public static Update Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int space = text.IndexOf(' ', StringComparison.Ordinal);
        return new Update(text[..space], (UpdateKind)text[space + 1], long.Parse(text.AsSpan(space + 2), CultureInfo.InvariantCulture));
    }

    public override string ToString() => $"{User} {Mark}";

    private UserAttributes ToAttributes(UserAttributes attributes)
    {
        // Merged objects hold the marks of all that were merged into them.
        attributes[MergedName] = AttributeValue.Modify(add: [Mark]);
        attributes[Kind == UpdateKind.Backfill ? "backfilled" : NumberName] = Number;
        if (Kind == UpdateKind.Increment)
        {
            attributes[VendorBooks.CountName] = AttributeValue.Increment(1);
        }

        if (Kind == UpdateKind.Refused)
        {
            attributes.Email = "nobody";
        }

        return attributes;
    }
}
