using Microsoft.Extensions.Options;

namespace Integration.Abstractions.Tests;

public sealed class AttributeNormalizerOptionsTests
{
    private static readonly (string Message, Action<AttributeNormalizerOptions> Break)[] Mistakes =
    [
        ("MaxKeyLength*", o => o.MaxKeyLength = 0),
        ("*MaxValueLength*", o => o.MaxValueLength = 0),
        ("*MaxCustomAttributes*", o => o.MaxCustomAttributes = -1),
        ("*AlreadyDefinedCount*", o => o.AlreadyDefinedCount = -1),
        ("*ListSeparator*", o => o.ListSeparator = ""),
        ("*RefusedKeyPrefix*", o => o.RefusedKeyPrefix = null!),
        ("*RefusedKeyPrefix*Nothing is left*", o => { o.RefusedKeyPolicy = RefusedKeyPolicy.Rename; o.RefusedKeyPrefix = "_"; }),
        ("*KeyRule*7 is none of AlphanumericUnderscore, StripDollar*", o => o.KeyRule = (KeyRule)7),
        ("*Surrogates*", o => o.Surrogates = (SurrogatePolicy)7),
        ("*Collisions*", o => o.Collisions = (CollisionPolicy)7),
        ("*ReservedNames*", o => o.ReservedNames = (ReservedNamePolicy)7),
        ("*RefusedKeyPolicy*", o => o.RefusedKeyPolicy = (RefusedKeyPolicy)7),
        ("*CapOrder*", o => o.CapOrder = (CapOrder)7),
        ("*Nulls*", o => o.Nulls = (NullPolicy)7),
        ("*Lists*", o => o.Lists = (ListPolicy)7),
        ("*NullElements*", o => o.NullElements = (NullElementPolicy)7),
        ("*EmptyLists*", o => o.EmptyLists = (EmptyListPolicy)7),
        ("*NestedValues*", o => o.NestedValues = (NestedValuePolicy)7),
        ("*Numbers*", o => o.Numbers = (NumberNotation)7),
        ("*UnspecifiedTimes*", o => o.UnspecifiedTimes = (UnspecifiedTimePolicy)7),
        ("*Enums*", o => o.Enums = (EnumFormat)7),
        ("*Gender*", o => o.Gender = (GenderPolicy)7),
        ("*Age*", o => o.Age = (AgePolicy)7),
        ("*ExcludedPrefixes*every attribute*", o => o.ExcludedPrefixes.Add("")),
        ("*RefusedKeys*", o => o.RefusedKeys.Add("")),
        ("*KnownNames*'a b'*'a_b'*", o => o.KnownNames.Add("a b")),
        ("*KnownNames*", o => o.KnownNames.Add(null!)),
        ("*KnownNames*", o => { o.KnownNames.Add("abcd"); o.MaxKeyLength = 3; }),
        ("*PriorityKeys*'$'*", o => o.PriorityKeys.Add("$")),
        ("*ReservedFields*empty*", o => o.ReservedFields[" "] = "x"),
        ("*ReservedFields*'$X'*blank*", o => o.ReservedFields["$X"] = " "),
        ("*ReservedFields*'$X'*blank*", o => o.ReservedFields["$X"] = null!),
        ("*Events.MaxAttributes*", o => o.Events.MaxAttributes = -1),
        ("*Events:EventNames*'Order'*", o => o.Events.EventNames["Order"] = ""),
        ("*Events:UnmappedEvents*", o => o.Events.UnmappedEvents = (UnmappedEventPolicy)7),
        ("*Events:CapOrder*", o => o.Events.CapOrder = (CapOrder)7),
        ("*Events:RefusedKeys*", o => o.Events.RefusedKeys.Add("")),
        ("*Events:PriorityAttributes:Order*", o => o.Events.PriorityAttributes["Order"] = ["a", "-"]),
        ("*Events:PriorityAttributes:Order*", o => o.Events.PriorityAttributes["Order"] = null!),
    ];

    public static TheoryData<int> Rows() => [.. Enumerable.Range(0, Mistakes.Length)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Constructor_names_the_mistake(int row)
    {
        AttributeNormalizerOptions options = new();
        Mistakes[row].Break(options);

        FluentActions.Invoking(() => new AttributeNormalizer(options))
            .Should().Throw<OptionsValidationException>().WithMessage(Mistakes[row].Message)
            .Which.Failures.Should().ContainSingle();
    }

    [Fact]
    public void Constructor_names_every_mistake_at_once()
    {
        AttributeNormalizerOptions options = new() { MaxKeyLength = 0, Nulls = (NullPolicy)7, KnownNames = { "fine" }, Events = { MaxAttributes = -1 } };

        FluentActions.Invoking(() => new AttributeNormalizer(options))
            .Should().Throw<OptionsValidationException>().Which.Failures.Should().HaveCount(3);
    }

    [Theory]
    [InlineData(KeyRule.AlphanumericUnderscore)]
    [InlineData(KeyRule.StripDollar)]
    public void Constructor_accepts_the_defaults_of_each_rule(KeyRule rule)
        => FluentActions.Invoking(() => new AttributeNormalizer(new AttributeNormalizerOptions { KeyRule = rule })).Should().NotThrow();
}
