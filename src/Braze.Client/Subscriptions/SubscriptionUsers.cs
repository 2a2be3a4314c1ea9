using System.Text.Json;
using Integration.Http;

namespace Braze.Client;

/// <summary>
/// Up to 50 users named by one kind of identifier. Braze refuses addresses and numbers in one request, and looks only at external ids where it gets
/// those too, so two kinds cannot be expressed here.
/// </summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/subscription_groups/post_update_user_subscription_group_status.</remarks>
public sealed class SubscriptionUsers
{
    private const int MaxPhoneDigits = 15;

    private readonly string[] _values;

    private SubscriptionUsers(BrazeUserKind kind, string[] values)
    {
        Kind = kind;
        _values = values;
    }

    /// <summary>What <see cref="Values"/> are: external ids, e-mail addresses or phone numbers.</summary>
    public BrazeUserKind Kind { get; }

    /// <summary>The identifiers.</summary>
    public IReadOnlyList<string> Values => _values;

    /// <summary>Users by the host's own ids.</summary>
    /// <param name="ids">1 to 50, each at most 987 bytes in UTF-8.</param>
    /// <exception cref="ArgumentException">No id, more than 50, or one that is empty, too long or has a control character.</exception>
    public static SubscriptionUsers ExternalIds(params IReadOnlyCollection<string> ids)
    {
        string[] values = ContactList.Check(ids, BrazeLimits.SubscriptionUsers, nameof(ids));
        foreach (string id in values)
        {
            _ = BrazeUser.External(id);
        }

        return new SubscriptionUsers(BrazeUserKind.External, values);
    }

    /// <summary>Users by e-mail address; all users with an address are meant. For groups of e-mail.</summary>
    /// <param name="addresses">1 to 50.</param>
    /// <exception cref="ArgumentException">No address, more than 50, or one that is empty or has a control character.</exception>
    public static SubscriptionUsers Emails(params IReadOnlyCollection<string> addresses) =>
        new(BrazeUserKind.Email, ContactList.Check(addresses, BrazeLimits.SubscriptionUsers, nameof(addresses)));

    /// <summary>Users by phone number; all users with a number are meant. For groups of SMS, RCS and WhatsApp.</summary>
    /// <param name="numbers">1 to 50, in E.164 form: <c>+</c>, country code, digits.</param>
    /// <exception cref="ArgumentException">No number, more than 50, or one that is not in E.164 form.</exception>
    public static SubscriptionUsers Phones(params IReadOnlyCollection<string> numbers)
    {
        string[] values = ContactList.Check(numbers, BrazeLimits.SubscriptionUsers, nameof(numbers));
        for (int i = 0; i < values.Length; i++)
        {
            if (!IsE164(values[i]))
            {
                throw new ArgumentException(
                    $"Entry {i} is not in E.164 form: a plus sign, then the country code and the number, at most {MaxPhoneDigits} digits without spaces.", nameof(numbers));
            }
        }

        return new SubscriptionUsers(BrazeUserKind.Phone, values);
    }

    /// <summary>How many users of which kind; never an identifier.</summary>
    public override string ToString() => $"{_values.Length} users by {Kind}";

    internal void WriteTo(Utf8JsonWriter writer, string suffix)
    {
        writer.WriteStartArray(ParameterName + suffix);
        foreach (string value in _values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }

    /// <summary>Braze documents the plain name for one value and the name with brackets for several.</summary>
    internal QueryString AddTo(QueryString query) =>
        _values.Length == 1 ? query.Add(ParameterName, _values[0]) : query.AddEach(ParameterName + "[]", _values);

    private string ParameterName => Kind switch
    {
        BrazeUserKind.External => "external_id",
        BrazeUserKind.Email => "email",
        _ => "phone",
    };

    private static bool IsE164(string number) =>
        number is ['+', >= '1' and <= '9', ..] && number.Length <= MaxPhoneDigits + 1 && number.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
}
