using System.Globalization;

namespace Integration.Delivery.Soak;

/// <summary>What a process that is going to be killed is told.</summary>
/// <param name="Store">Where the queue is kept.</param>
/// <param name="Connection">Where that is.</param>
/// <param name="Vendor">The vendor's address.</param>
/// <param name="Key">The vendor's key.</param>
/// <param name="Name">Begins the names of its users, who are nobody else's.</param>
/// <param name="Life">How often there was a process of that name before; later lives use higher numbers.</param>
/// <param name="Updates">How many updates to enqueue.</param>
/// <param name="Seed">Decides which.</param>
internal sealed record ChildSettings(StoreKind Store, string Connection, Uri Vendor, string Key, string Name, int Life, long Updates, int Seed)
{
    public string[] ToArguments() =>
    [
        Store.ToString(), Connection, Vendor.ToString(), Key, Name,
        Life.ToString(CultureInfo.InvariantCulture), Updates.ToString(CultureInfo.InvariantCulture), Seed.ToString(CultureInfo.InvariantCulture),
    ];

    public static ChildSettings Parse(string[] arguments) => new(
        Enum.Parse<StoreKind>(arguments[0]), arguments[1], new Uri(arguments[2]), arguments[3], arguments[4],
        int.Parse(arguments[5], CultureInfo.InvariantCulture), long.Parse(arguments[6], CultureInfo.InvariantCulture), int.Parse(arguments[7], CultureInfo.InvariantCulture));
}
