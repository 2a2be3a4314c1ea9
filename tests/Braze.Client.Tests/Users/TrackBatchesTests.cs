using FsCheck;
using FsCheck.Fluent;

namespace Braze.Client.Tests;

public sealed class TrackBatchesTests
{
    [Fact]
    public void Split_keeps_everything_in_order_and_within_the_limits_whatever_comes_in()
    {
        Gen<(int Kind, int Size)[]> items = Gen.Choose(0, 2).SelectMany(kind => Gen.Choose(0, 250).Select(size => (kind, size))).ArrayOf();
        Gen<TrackLimits> limits =
            from maxObjects in Gen.Choose(1, 12)
            from maxBytes in Gen.Choose(1024, 3000)
            from perArray in Gen.Elements(true, false)
            select new TrackLimits { MaxObjects = maxObjects, MaxBytes = maxBytes, CountPerArray = perArray };
        Arbitrary<((int Kind, int Size)[], TrackLimits)> cases =
            Arb.From(from i in items from l in limits select (i, l));

        Prop.ForAll(cases, c => HoldsTogether(c.Item1, c.Item2)).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(75, 1)]
    [InlineData(76, 2)]
    [InlineData(150, 2)]
    [InlineData(151, 3)]
    public void Split_puts_75_objects_into_a_request(int count, int requests) =>
        TrackBatches.Split(Users(count)).Should().HaveCount(requests);

    [Fact]
    public void Split_counts_all_lists_together_by_default_and_apart_when_asked()
    {
        TrackRequest request = new() { Partner = "acme" };
        request.Attributes.AddRange(Users(75));
        request.Events.AddRange(Enumerable.Range(0, 75).Select(_ => new CustomEvent(Wire.User, "visited", Wire.Now)));
        request.Purchases.Add(new Purchase(Wire.User, Wire.Now) { ProductId = "p", Currency = "NOK", Price = 1 });

        request.Split().Select(r => (r.Attributes.Count, r.Events.Count, r.Purchases.Count)).Should().Equal((75, 0, 0), (0, 75, 0), (0, 0, 1));
        request.Split(TrackLimits.LegacyPerArray).Select(r => (r.Attributes.Count, r.Events.Count, r.Purchases.Count)).Should().Equal((75, 75, 1));
        request.Split().Should().OnlyContain(r => r.Partner == "acme");
    }

    [Fact]
    public void Split_gives_nothing_when_there_is_nothing() => new TrackRequest().Split().Should().BeEmpty();

    [Fact]
    public void Split_keeps_the_order_of_one_user_across_requests()
    {
        List<TrackItem> items = [.. Enumerable.Range(0, 200).Select(i => new UserAttributes(Wire.User) { ["step"] = i })];

        TrackBatches.Split(items).SelectMany(r => r.Attributes).Should().Equal(items.Cast<UserAttributes>(), ReferenceEquals);
    }

    [Fact]
    public void Split_is_lazy_so_that_input_of_any_length_needs_no_more_memory_than_one_request()
    {
        int read = 0;
        IEnumerable<TrackItem> endless = Endless();

        TrackBatches.Split(endless).Take(2).Should().HaveCount(2);
        read.Should().BeLessThanOrEqualTo((2 * 75) + 1);

        IEnumerable<TrackItem> Endless()
        {
            while (true)
            {
                read++;
                yield return new UserAttributes(Wire.User);
            }
        }
    }

    [Fact]
    public void Split_returns_what_came_before_and_then_names_position_and_limit_when_an_object_is_too_large()
    {
        TrackLimits limits = new() { MaxBytes = 2000 };
        List<TrackItem> items = [.. Users(3), Large(3000), .. Users(2)];
        List<TrackRequest> parts = [];

        Action split = () =>
        {
            foreach (TrackRequest part in TrackBatches.Split(items, limits))
            {
                parts.Add(part);
            }
        };

        split.Should().Throw<ArgumentException>().WithMessage("Object 3 takes *limit for one request is 19?? bytes*").And.ParamName.Should().Be("item");
        parts.Should().ContainSingle().Which.Attributes.Should().HaveCount(3);
    }

    [Fact]
    public void Split_names_position_and_reason_when_an_object_breaks_a_rule()
    {
        UserAttributes large = new(Wire.User) { ["big"] = new AttributeObject { ["a"] = AttributeValue.Array(Enumerable.Repeat(new string('x', 250), 410)) } };
        Func<TrackItem?, Action> splitting = item => () => TrackBatches.Split([.. Users(2), item!]).Should().HaveCount(1);

        splitting(null).Should().Throw<ArgumentException>().WithMessage("Object 2: it is null*");
        splitting(Shop.Order()).Should().Throw<ArgumentException>().WithMessage("Object 2: it has no products*");
        splitting(large).Should().Throw<ArgumentException>().WithMessage("Object 2: *'big'*limit is 102400*");
    }

    [Fact]
    public void Split_refuses_a_missing_list_at_once()
    {
        Action split = () => TrackBatches.Split(null!);

        split.Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void Split_fills_a_request_to_within_an_object_of_the_byte_limit()
    {
        List<TrackItem> items = [.. Enumerable.Range(0, 200).Select(_ => Large(200_000))];
        List<TrackRequest> parts = [.. TrackBatches.Split(items)];

        parts.Should().OnlyContain(part => Wire.Bytes(part) <= 4_000_000);
        parts.SkipLast(1).Should().OnlyContain(part => Wire.Bytes(part) > 3_800_000 - 201_000);
        parts.Sum(part => part.Count).Should().Be(200);
    }

    [Theory]
    [InlineData(0, 4096)]
    [InlineData(1, 1023)]
    public void Limits_refuse_values_that_fit_nothing(int maxObjects, int maxBytes)
    {
        Action create = () => _ = new TrackLimits { MaxObjects = maxObjects, MaxBytes = maxBytes };

        create.Should().Throw<ArgumentOutOfRangeException>();
    }

    private static bool HoldsTogether((int Kind, int Size)[] shapes, TrackLimits limits)
    {
        List<TrackItem> items = [.. shapes.Select(Item)];
        List<TrackRequest> parts = [.. TrackBatches.Split(items, limits, "acme")];

        return parts.TrueForAll(part => part.Count > 0)
            && parts.TrueForAll(part => Wire.Bytes(part) <= limits.MaxBytes)
            && parts.TrueForAll(part => IsWithin(part, limits))
            && SameWithinKind(items, parts)
            && IsEveryPartARunOfNeighbours(items, parts);
    }

    private static bool IsWithin(TrackRequest part, TrackLimits limits) => limits.CountPerArray
        ? part.Attributes.Count <= limits.MaxObjects && part.Events.Count <= limits.MaxObjects && part.Purchases.Count <= limits.MaxObjects
        : part.Count <= limits.MaxObjects;

    private static bool SameWithinKind(List<TrackItem> items, List<TrackRequest> parts) =>
        items.OfType<UserAttributes>().SequenceEqual(parts.SelectMany(p => p.Attributes))
        && items.OfType<TrackEvent>().SequenceEqual(parts.SelectMany(p => p.Events))
        && items.OfType<Purchase>().SequenceEqual(parts.SelectMany(p => p.Purchases));

    private static bool IsEveryPartARunOfNeighbours(List<TrackItem> items, List<TrackRequest> parts)
    {
        int at = 0;
        foreach (TrackRequest part in parts)
        {
            HashSet<TrackItem> inPart = [.. part.Attributes, .. part.Events, .. part.Purchases];
            if (!inPart.SetEquals(items.Skip(at).Take(part.Count)))
            {
                return false;
            }

            at += part.Count;
        }

        return at == items.Count;
    }

    private static TrackItem Item((int Kind, int Size) shape)
    {
        string text = new('å', shape.Size);
        return shape.Kind switch
        {
            0 => new UserAttributes(Wire.User) { ["text"] = text },
            1 => new CustomEvent(Wire.User, "visited", Wire.Now) { Properties = { ["text"] = text } },
            _ => new Purchase(Wire.User, Wire.Now) { ProductId = "p", Currency = "NOK", Price = 1, Properties = { ["text"] = text } },
        };
    }

    private static UserAttributes Large(int bytes)
    {
        UserAttributes attributes = new(Wire.User);
        for (int i = 0; i < bytes / 250; i++)
        {
            attributes[$"a{i}"] = new string('x', 240);
        }

        return attributes;
    }

    private static IEnumerable<UserAttributes> Users(int count) => Enumerable.Range(0, count).Select(i => new UserAttributes(BrazeUser.External($"u-{i}")));
}
