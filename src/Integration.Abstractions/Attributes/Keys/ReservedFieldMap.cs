using System.Collections.Frozen;

namespace Integration.Abstractions;

/// <summary>Which keys have a field of their own at the receiver, and what that field accepts.</summary>
internal sealed class ReservedFieldMap
{
    private const string AgeKey = "$Age";
    private const string DateOfBirthField = "dob";

    private static readonly Dictionary<string, string> AlphanumericUnderscoreFields = new(StringComparer.OrdinalIgnoreCase)
    {
        ["$FirstName"] = "first_name",
        ["$LastName"] = "last_name",
        ["$Gender"] = "gender",
        ["$Country"] = "country",
        ["$State"] = "state",
        ["$City"] = "city",
        ["$Zip"] = "zip",
        ["$Address"] = "address",
    };

    private static readonly Dictionary<string, string> StripDollarFields = new(StringComparer.OrdinalIgnoreCase)
    {
        ["$FirstName"] = "first_name",
        ["$LastName"] = "last_name",
        ["$Country"] = "country",
        ["$City"] = "home_city",
        ["$Gender"] = "gender",
        ["$Mobile"] = "phone",
        [DateOfBirthField] = DateOfBirthField,
        ["email_subscribe"] = "email_subscribe",
        ["push_subscribe"] = "push_subscribe",
    };

    private readonly FrozenDictionary<string, ReservedField> _dollarKeys;
    private readonly FrozenDictionary<string, ReservedField> _exactKeys;
    private readonly FrozenDictionary<string, ReservedField> _lookalikes;

    public ReservedFieldMap(AttributeNormalizerOptions options)
    {
        bool ageIsDateOfBirth = (options.Age ?? DefaultAge(options.KeyRule)) == AgePolicy.DateOfBirth;
        Dictionary<string, string> fields = new(
            options.KeyRule == KeyRule.StripDollar ? StripDollarFields : AlphanumericUnderscoreFields,
            StringComparer.OrdinalIgnoreCase);
        if (ageIsDateOfBirth)
        {
            fields[AgeKey] = DateOfBirthField;
        }

        foreach ((string key, string field) in options.ReservedFields)
        {
            fields[key] = field;
        }

        // Ordered, so that which of two sources lends its format to a field never depends on hashing.
        (string Key, ReservedField Field)[] entries = [.. fields.Where(f => f.Value.Length > 0)
            .OrderBy(f => f.Key, StringComparer.Ordinal)
            .Select(f => (f.Key, new ReservedField(f.Value, FormatOf(f.Key, f.Value, ageIsDateOfBirth))))];
        _dollarKeys = entries.Where(e => e.Key[0] == '$').ToFrozenDictionary(e => e.Key, e => e.Field, StringComparer.OrdinalIgnoreCase);
        _exactKeys = entries.Where(e => e.Key[0] != '$').ToFrozenDictionary(e => e.Key, e => e.Field, StringComparer.Ordinal);
        _lookalikes = Lookalikes(entries);
    }

    /// <summary>The field a key is mapped to, before any normalization.</summary>
    public ReservedField? Find(string key)
        => key.Length > 0 && (key[0] == '$' ? _dollarKeys : _exactKeys).TryGetValue(key, out ReservedField field) ? field : null;

    /// <summary>The field a key resembles: the name of a field, or a reserved key without its <c>$</c>.</summary>
    public ReservedField? FindLookalike(string source, string normalized)
        => _lookalikes.TryGetValue(normalized, out ReservedField field) || (!ReferenceEquals(source, normalized) && _lookalikes.TryGetValue(source, out field)) ? field : null;

    private static AgePolicy DefaultAge(KeyRule rule) => rule == KeyRule.StripDollar ? AgePolicy.DateOfBirth : AgePolicy.AsGiven;

    private static FieldFormat FormatOf(string key, string field, bool ageIsDateOfBirth) => field switch
    {
        DateOfBirthField when ageIsDateOfBirth && key.Equals(AgeKey, StringComparison.OrdinalIgnoreCase) => FieldFormat.Age,
        DateOfBirthField => FieldFormat.DateOfBirth,
        "gender" => FieldFormat.Gender,
        "email_subscribe" or "push_subscribe" => FieldFormat.SubscriptionState,
        _ => FieldFormat.Text,
    };

    private static FrozenDictionary<string, ReservedField> Lookalikes((string Key, ReservedField Field)[] entries)
    {
        Dictionary<string, ReservedField> lookalikes = new(StringComparer.OrdinalIgnoreCase);
        foreach ((string key, ReservedField field) in entries)
        {
            lookalikes.TryAdd(key.TrimStart('$'), field);

            // A plain "dob" is a date even where the field is only fed from an age.
            lookalikes.TryAdd(field.Name, field.Format == FieldFormat.Age ? field with { Format = FieldFormat.DateOfBirth } : field);
        }

        return lookalikes.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
