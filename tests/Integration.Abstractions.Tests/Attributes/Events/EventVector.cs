using Testing;

namespace Integration.Abstractions.Tests;

/// <summary>One event, the options that differ from the defaults, and the whole result.</summary>
public sealed record EventVector(
    string Name,
    string Expected,
    string EventName,
    (string? Key, object? Value)[] Input,
    Action<AttributeNormalizerOptions> Configure)
{
    public static IReadOnlyList<EventVector> All { get; } =
    [
        new("A21 ten attributes", "name order ; attributes a0=0, a1=1, a2=2, a3=3, a4=4, a5=5, a6=6, a7=7, a8=8, a9=9 ; report CapExceeded b, CapExceeded c",
            "Order", [("c", 12), ("b", 11), .. Enumerable.Range(0, 10).Select(i => ($"a{(char)('0' + i)}", (object?)i))], Mapped),
        new("A21 priority first", "name order ; attributes b=2, z_z=3 ; report CapExceeded a, Renamed z z>z_z",
            "Order", [("a", 1), ("b", 2), ("z z", 3)], o => { Mapped(o); o.Events.MaxAttributes = 2; o.Events.PriorityAttributes["Order"] = ["z z", "b"]; }),
        new("A21 priority counts in order", "name order ; attributes z=3 ; report CapExceeded a, CapExceeded b",
            "Order", [("a", 1), ("b", 2), ("z", 3)], o => { Mapped(o); o.Events.MaxAttributes = 1; o.Events.PriorityAttributes["Order"] = ["z", "b"]; }),
        new("A21 priority of another event", "name order ; attributes a=1 ; report CapExceeded z",
            "Order", [("z", 3), ("a", 1)], o => { Mapped(o); o.Events.MaxAttributes = 1; o.Events.PriorityAttributes["order"] = ["z"]; }),
        new("A21 the first given on request", "name order ; attributes b=2, z=3 ; report CapExceeded a",
            "Order", [("z", 3), ("b", 2), ("a", 1)], o => { Mapped(o); o.Events.MaxAttributes = 2; o.Events.CapOrder = CapOrder.AsGiven; }),
        new("A21 none at all", "name order ; report CapExceeded a", "Order", [("a", 1)], o => { Mapped(o); o.Events.MaxAttributes = 0; }),
        new("A22 not mapped", "name none ; report EventSkipped order", "order", [("a", 1)], Mapped),
        new("A22 passed on request", "name view ; attributes a=1.5", "view", [("a", 1.5)], o => { Mapped(o); o.Events.UnmappedEvents = UnmappedEventPolicy.PassThrough; }),
        new("A22 a blank name never passes", "name none ; report EventSkipped  ", " ", [], o => o.Events.UnmappedEvents = UnmappedEventPolicy.PassThrough),
        new("A22 passed under the other rule", "name view ; attributes City=x ; report Renamed $City>City, KeyRefused event_name, KeyRefused time",
            "view", [("time", 1), ("event_name", 2), ("$City", "x")], o => o.KeyRule = KeyRule.StripDollar),
        new("A22 skipped under the other rule on request", "name none ; report EventSkipped view",
            "view", [], o => { o.KeyRule = KeyRule.StripDollar; o.Events.UnmappedEvents = UnmappedEventPolicy.Skip; }),
        new("Keys and values follow the profile's rules", "name order ; attributes City=x, a_b=2 ; report Renamed $City>City, EmptyKey -, Renamed a b>a_b, Collision a-b, NullSkipped n",
            "Order", [("a-b", 1), ("a b", 2), ("$City", "x"), ("-", 3), ("n", null)], Mapped),
        new("More keys can be refused", "name order ; report KeyRefused a, Excluded x_1", "Order", [("a", 1), ("x_1", 2)],
            o => { Mapped(o); o.Events.RefusedKeys.Add("a"); o.ExcludedPrefixes.Add("x_"); }),
    ];

    public string Run()
    {
        AttributeNormalizerOptions options = new();
        Configure(options);
        return ProfileText.Of(new AttributeNormalizer(options, new ManualTimeProvider()).NormalizeEvent(EventName, Input.Select(i => KeyValuePair.Create(i.Key!, i.Value))));
    }

    private static void Mapped(AttributeNormalizerOptions options) => options.Events.EventNames["Order"] = "order";
}
