using System.Collections.Frozen;

namespace Integration.Abstractions;

/// <summary>The options of a normalizer, read once, with the defaults of the key rule filled in.</summary>
internal sealed class ProfileRules
{
    private const int AlphanumericUnderscoreAttributes = 200;

    // Keys that say which profile a request is about, or how it is applied; a value under one of these changes another profile or none.
    private static readonly string[] StripDollarRefusedKeys =
    [
        "external_id", "user_alias", "braze_id", "email", "phone", "push_tokens", "push_token_import", "email_subscription_info",
        "_update_existing_only", "_merge_objects",
    ];

    public ProfileRules(AttributeNormalizerOptions options, KeyNormalizer keys, ValueFormatter values)
    {
        bool stripDollar = options.KeyRule == KeyRule.StripDollar;
        Values = values;
        Keys = new CustomKeyRules(options, keys, options.RefusedKeys.Concat(stripDollar ? StripDollarRefusedKeys : []).ToFrozenSet(StringComparer.Ordinal));
        Fields = new ReservedFieldMap(options);
        Collisions = options.Collisions;
        ReservedNames = options.ReservedNames;
        CapOrder = options.CapOrder;
        Priorities = PriorityRanks.Of(options.PriorityKeys, keys);
        int limit = options.MaxCustomAttributes ?? (stripDollar ? int.MaxValue : AlphanumericUnderscoreAttributes);
        MaxCustomAttributes = Math.Max(0, limit - options.AlreadyDefinedCount);
    }

    public ValueFormatter Values { get; }

    public CustomKeyRules Keys { get; }

    public ReservedFieldMap Fields { get; }

    public CollisionPolicy Collisions { get; }

    public ReservedNamePolicy ReservedNames { get; }

    public CapOrder CapOrder { get; }

    public FrozenDictionary<string, int> Priorities { get; }

    public int MaxCustomAttributes { get; }
}
