using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Integration.Abstractions;

/// <summary>How attributes are normalized. The defaults are those for SessionM; <c>KeyRule = StripDollar</c> alone gives those for Braze.</summary>
/// <remarks>Read once, when the normalizer is created; later changes have no effect on it.</remarks>
public sealed class AttributeNormalizerOptions
{
    /// <summary>How keys are rewritten, and the defaults of every option below that is left unset.</summary>
    public KeyRule KeyRule { get; set; }

    /// <summary>
    /// Keeps letters and digits of every script instead of ASCII alone (<see cref="KeyRule.AlphanumericUnderscore"/> only). Only for receivers
    /// known to accept them. Any other character is then replaced once, whether it takes one UTF-16 unit or two.
    /// </summary>
    public bool UnicodeLetters { get; set; }

    /// <summary>Replaces a run of special characters and underscores with one <c>_</c> (<see cref="KeyRule.AlphanumericUnderscore"/> only).</summary>
    public bool CollapseUnderscores { get; set; }

    /// <summary>What a character outside the basic plane leaves behind (<see cref="KeyRule.AlphanumericUnderscore"/> only).</summary>
    public SurrogatePolicy Surrogates { get; set; }

    /// <summary>
    /// Composes keys (Unicode form C) before anything else, so that an accented letter typed as one character or as two gives the same key.
    /// </summary>
    public bool ComposeKeys { get; set; }

    /// <summary>The longest key in UTF-16 units; unset is unlimited for <see cref="KeyRule.AlphanumericUnderscore"/> and 255 for <see cref="KeyRule.StripDollar"/>.</summary>
    [Range(1, int.MaxValue)]
    public int? MaxKeyLength { get; set; }

    /// <summary>Keys that begin with one of these, before or after normalization, are not sent. Ordinal. Use <c>SessionM_</c> to keep a feed's own attributes from coming back.</summary>
    public IList<string> ExcludedPrefixes { get; } = [];

    /// <summary>Names a key of which normalization leaves nothing; the result is normalized in turn. By default, and on null, such attributes are dropped.</summary>
    /// <remarks>Set in code; configuration cannot express it. Given an empty string for a null key.</remarks>
    public Func<string, string?>? FallbackKey { get; set; }

    /// <summary>Which attribute keeps a key that several share after normalization.</summary>
    public CollisionPolicy Collisions { get; set; }

    /// <summary>Custom attributes as the receiver declares them. Keys that differ from one of these in case alone take its spelling.</summary>
    public IList<string> KnownNames { get; } = [];

    /// <summary>
    /// More reserved keys → fields, on top of the rule's own; an empty field takes a key of the rule out again. Keys with <c>$</c> match in any
    /// case, others exactly.
    /// </summary>
    /// <remarks>
    /// <see cref="KeyRule.AlphanumericUnderscore"/>: <c>$FirstName</c> first_name, <c>$LastName</c> last_name, <c>$Gender</c> gender,
    /// <c>$Country</c> country, <c>$State</c> state, <c>$City</c> city, <c>$Zip</c> zip, <c>$Address</c> address.
    /// <see cref="KeyRule.StripDollar"/>: <c>$FirstName</c> first_name, <c>$LastName</c> last_name, <c>$Country</c> country, <c>$City</c> home_city,
    /// <c>$Gender</c> gender, <c>$Mobile</c> phone, and <c>dob</c>, <c>email_subscribe</c>, <c>push_subscribe</c> by their own names.
    /// </remarks>
    public IDictionary<string, string> ReservedFields { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>What happens to a plain attribute named like a reserved field.</summary>
    public ReservedNamePolicy ReservedNames { get; set; }

    /// <summary>
    /// More keys no custom attribute may have, compared exactly after normalization. <see cref="KeyRule.StripDollar"/> already refuses
    /// <c>external_id</c>, <c>user_alias</c>, <c>braze_id</c>, <c>email</c>, <c>phone</c>, <c>push_tokens</c>, <c>push_token_import</c>,
    /// <c>email_subscription_info</c>, <c>_update_existing_only</c> and <c>_merge_objects</c>.
    /// </summary>
    public IList<string> RefusedKeys { get; } = [];

    /// <summary>What happens to an attribute with a refused key.</summary>
    public RefusedKeyPolicy RefusedKeyPolicy { get; set; }

    /// <summary>What <see cref="RefusedKeyPolicy.Rename"/> puts in front of the key.</summary>
    [Required]
    public string RefusedKeyPrefix { get; set; } = "custom_";

    /// <summary>
    /// The most custom attributes a profile may have, including those of <see cref="AlreadyDefinedCount"/>; unset is 200 for
    /// <see cref="KeyRule.AlphanumericUnderscore"/> and no limit for <see cref="KeyRule.StripDollar"/>. Reserved fields do not count.
    /// </summary>
    [Range(0, int.MaxValue)]
    public int? MaxCustomAttributes { get; set; }

    /// <summary>How many of <see cref="MaxCustomAttributes"/> the receiver has used up by itself.</summary>
    [Range(0, int.MaxValue)]
    public int AlreadyDefinedCount { get; set; }

    /// <summary>Keys that stay when there are too many, most important first; normalized like any other key.</summary>
    public IList<string> PriorityKeys { get; } = [];

    /// <summary>Which of the other attributes stay when there are too many.</summary>
    public CapOrder CapOrder { get; set; }

    /// <summary>What a null value becomes.</summary>
    public NullPolicy Nulls { get; set; }

    /// <summary>How a list becomes one string.</summary>
    public ListPolicy Lists { get; set; }

    /// <summary>What joins the elements of a list.</summary>
    [Required]
    public string ListSeparator { get; set; } = ",";

    /// <summary>What a null inside a list becomes.</summary>
    public NullElementPolicy NullElements { get; set; }

    /// <summary>What an empty list becomes.</summary>
    public EmptyListPolicy EmptyLists { get; set; }

    /// <summary>What happens to objects, dictionaries and lists in lists. Nesting deeper than 64 levels is always dropped and reported.</summary>
    public NestedValuePolicy NestedValues { get; set; }

    /// <summary>How very large and very small numbers are written.</summary>
    public NumberNotation Numbers { get; set; }

    /// <summary>What a <see cref="DateTime"/> of unspecified kind means.</summary>
    public UnspecifiedTimePolicy UnspecifiedTimes { get; set; }

    /// <summary>How an enum value is written.</summary>
    public EnumFormat Enums { get; set; }

    /// <summary>The longest value in UTF-16 units; unset is unlimited for <see cref="KeyRule.AlphanumericUnderscore"/> and 255 for <see cref="KeyRule.StripDollar"/>.</summary>
    [Range(1, int.MaxValue)]
    public int? MaxValueLength { get; set; }

    /// <summary>What the reserved gender becomes; unset follows <see cref="KeyRule"/>.</summary>
    public GenderPolicy? Gender { get; set; }

    /// <summary>What the reserved <c>$Age</c> becomes; unset follows <see cref="KeyRule"/>.</summary>
    public AgePolicy? Age { get; set; }

    /// <summary>How events are named and limited.</summary>
    [ValidateObjectMembers]
    public EventAttributeOptions Events { get; } = new();
}
