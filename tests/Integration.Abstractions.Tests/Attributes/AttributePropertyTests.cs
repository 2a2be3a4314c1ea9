using FsCheck;
using FsCheck.Fluent;

namespace Integration.Abstractions.Tests;

/// <summary>What holds for every input, looked for with generated ones.</summary>
public sealed class AttributePropertyTests
{
    // Pieces that meet the rules' edges far more often than random text would.
    private static readonly string[] Pieces =
    [
        "a", "b", "A", "_", "__", "$", "-", " ", ".", "1", "é", "e\u0301", "日", "😀", "\uD800", "\uDC00", "\u200B", "\u212A", "ı",
        "$FirstName", "first_name", "$Age", "dob", "email", "x_",
    ];

    public static IReadOnlyDictionary<string, Func<AttributeNormalizerOptions>> Profiles { get; } = new Dictionary<string, Func<AttributeNormalizerOptions>>(StringComparer.Ordinal)
    {
        ["default"] = () => new(),
        ["collapse"] = () => new() { CollapseUnderscores = true },
        ["unicode"] = () => new() { UnicodeLetters = true, MaxKeyLength = 2 },
        ["unicode, collapse, compose"] = () => new() { UnicodeLetters = true, CollapseUnderscores = true, ComposeKeys = true },
        ["per scalar"] = () => new() { Surrogates = SurrogatePolicy.PerScalar },
        ["short keys"] = () => new() { MaxKeyLength = 3, CollapseUnderscores = true },
        ["declared names"] = () => new() { KnownNames = { "AB", "a_B", "BA", "ba" }, MaxCustomAttributes = 2, PriorityKeys = { "ab" } },
        ["promote"] = () => new() { ReservedNames = ReservedNamePolicy.Promote, Nulls = NullPolicy.TagAsTrue, ExcludedPrefixes = { "x_" } },
        ["drop"] = () => new() { ReservedNames = ReservedNamePolicy.Drop, FallbackKey = key => $"k{key.Length}" },
        ["dollar"] = () => new() { KeyRule = KeyRule.StripDollar },
        ["dollar, short, rename"] = () => new() { KeyRule = KeyRule.StripDollar, MaxKeyLength = 8, ComposeKeys = true, RefusedKeyPolicy = RefusedKeyPolicy.Rename },
        ["capped"] = () => new() { MaxCustomAttributes = 5, AlreadyDefinedCount = 2 },
    };

    public static TheoryData<string> Names() => [.. Profiles.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Keys_are_idempotent(string profile)
    {
        AttributeNormalizer normalizer = Normalizer(profile);

        Check(Key(), key =>
        {
            string once = normalizer.NormalizeKey(key);
            return normalizer.NormalizeKey(once) == once;
        });
    }

    [Fact(DisplayName = "A15: a key is empty, or letters, digits and underscores that begin with no underscore")]
    public void Keys_consist_of_what_the_rule_allows()
    {
        AttributeNormalizer normalizer = new();

        Check(Key(), key =>
        {
            string normalized = normalizer.NormalizeKey(key);
            return normalized.Length == 0 || (normalized[0] != '_' && normalized.All(c => char.IsAsciiLetterOrDigit(c) || c == '_'));
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Keys_sent_are_never_empty_nor_longer_than_allowed(string profile)
    {
        AttributeNormalizer normalizer = Normalizer(profile);
        AttributeNormalizerOptions options = Profiles[profile]();
        int longest = options.MaxKeyLength ?? (options.KeyRule == KeyRule.StripDollar ? 255 : int.MaxValue);

        Check(Attributes(), attributes =>
        {
            NormalizedProfile result = normalizer.Normalize(attributes, attributes.Select(a => a.Key));
            return result.CustomAttributes.Keys.Concat(result.ClearedAttributes)
                .All(key => !string.IsNullOrWhiteSpace(key) && key.Length <= longest && key == normalizer.NormalizeKey(key));
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_attribute_is_either_sent_or_reported_as_dropped(string profile)
    {
        AttributeNormalizer normalizer = Normalizer(profile);

        Check(Attributes(), attributes =>
        {
            NormalizedProfile result = normalizer.Normalize(attributes);
            int sent = result.ReservedFields.Count + result.CustomAttributes.Count;
            string[] dropped = [.. result.Diagnostics.Where(d => d.IsDropped).Select(d => d.Source)];
            return sent + dropped.Length == attributes.Length && dropped.Distinct(StringComparer.Ordinal).Count() == dropped.Length;
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_value_sent_is_the_value_of_exactly_one_input_that_was_not_dropped(string profile)
    {
        // An age would become a date; every other value here is sent as it is.
        AttributeNormalizerOptions options = Profiles[profile]();
        options.Age = AgePolicy.AsGiven;
        AttributeNormalizer normalizer = new(options);

        Check(Attributes(withNulls: false), attributes =>
        {
            NormalizedProfile result = normalizer.Normalize(attributes);
            HashSet<string> dropped = result.Diagnostics.Where(d => d.IsDropped).Select(d => d.Source).ToHashSet(StringComparer.Ordinal);
            IEnumerable<string> kept = attributes.Where(a => !dropped.Contains(a.Key)).Select(a => (string)a.Value!);
            IEnumerable<string> sent = result.ReservedFields.Concat(result.CustomAttributes).Select(a => a.Value!);
            return kept.Order(StringComparer.Ordinal).SequenceEqual(sent.Order(StringComparer.Ordinal), StringComparer.Ordinal);
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_sent_stands_in_ordinal_order_and_is_found_by_its_key(string profile)
    {
        AttributeNormalizer normalizer = Normalizer(profile);

        Check(Attributes(), attributes =>
        {
            IReadOnlyDictionary<string, string?> sent = normalizer.Normalize(attributes).CustomAttributes;
            return sent.Keys.SequenceEqual(sent.Keys.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
                && sent.All(attribute => sent[attribute.Key] == attribute.Value && sent.ContainsKey(attribute.Key))
                && !sent.ContainsKey("not among them") && !sent.TryGetValue("", out _);
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_attribute_not_sent_under_its_own_key_is_reported(string profile)
    {
        AttributeNormalizer normalizer = Normalizer(profile);

        Check(Attributes(), attributes =>
        {
            NormalizedProfile result = normalizer.Normalize(attributes);
            HashSet<string> reported = result.Diagnostics.Select(d => d.Source).ToHashSet(StringComparer.Ordinal);
            return attributes.All(a => reported.Contains(a.Key) || result.CustomAttributes.ContainsKey(a.Key) || IsReserved(a.Key));
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_order_of_the_input_does_not_matter(string profile)
    {
        AttributeNormalizer normalizer = Normalizer(profile);

        Check(Attributes(), attributes =>
        {
            string expected = ProfileText.Of(normalizer.Normalize(attributes));
            KeyValuePair<string, object?>[] shuffled = [.. attributes];
            new Random(attributes.Length).Shuffle(shuffled);
            return ProfileText.Of(normalizer.Normalize(shuffled)) == expected && ProfileText.Of(normalizer.Normalize(attributes.Reverse())) == expected;
        });
    }

    [Fact]
    public void Limits_hold()
    {
        AttributeNormalizer normalizer = Normalizer("capped");

        Check(Attributes(), attributes => normalizer.Normalize(attributes).CustomAttributes.Count <= 3);
    }

    [Fact]
    public void Event_attributes_are_either_sent_or_reported_as_dropped()
    {
        AttributeNormalizer normalizer = new(new AttributeNormalizerOptions { Events = { UnmappedEvents = UnmappedEventPolicy.PassThrough } });

        Check(Attributes(), attributes =>
        {
            NormalizedEvent result = normalizer.NormalizeEvent("e", attributes);
            return result.Attributes.Count <= 10 && result.Attributes.Count + result.Diagnostics.Count(d => d.IsDropped) == attributes.Length;
        });
    }

    private static AttributeNormalizer Normalizer(string profile) => new(Profiles[profile]());

    private static bool IsReserved(string key)
        => key[0] == '$' ? key is "$FirstName" or "$Age" : key is "dob";

    private static Gen<string> Key() => Gen.OneOf(
        Gen.ArrayOf(Gen.Elements(Pieces)).Select(string.Concat),
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""));

    private static Gen<KeyValuePair<string, object?>[]> Attributes(bool withNulls = true)
        => from keys in Gen.ArrayOf(Key())
           from nulls in Gen.ArrayOf(Gen.Choose(0, 9), keys.Length)
           select keys.Zip(nulls)
               .DistinctBy(pair => pair.First, StringComparer.Ordinal)
               .Select((pair, i) => KeyValuePair.Create(pair.First, withNulls && pair.Second == 0 ? null : (object?)$"{i}"))
               .ToArray();

    private static void Check<T>(Gen<T> gen, Func<T, bool> property)
        => FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(gen.ToArbitrary(), property));
}
