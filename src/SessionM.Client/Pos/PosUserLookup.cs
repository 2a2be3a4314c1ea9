namespace SessionM.Client;

/// <summary>By what a customer is looked up at the point of sale. The match is exact and has to be the only one; otherwise SessionM answers with an error.</summary>
public readonly record struct PosUserLookup
{
    internal const string EmailMember = "email";
    internal const string PhoneMember = "phone";
    internal const string UserIdMember = "user_id";
    internal const string ExternalCustomerIdMember = "external_customer_id";

    private readonly string? _member;
    private readonly string? _value;

    private PosUserLookup(string member, string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        _member = member;
        _value = value;
    }

    /// <summary>By e-mail address.</summary>
    /// <exception cref="ArgumentException">The address is empty.</exception>
    public static PosUserLookup Email(string email) => new(EmailMember, email);

    /// <summary>By phone number.</summary>
    /// <param name="phone">Digits alone, says SessionM; no plus, blank or dash.</param>
    /// <exception cref="ArgumentException">The number is empty, or holds something else than digits.</exception>
    public static PosUserLookup Phone(string phone)
    {
        if (phone.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            throw new ArgumentException("The point of sale takes phone numbers of digits alone. Leave out plus, blanks and dashes.", nameof(phone));
        }

        return new PosUserLookup(PhoneMember, phone);
    }

    /// <summary>By SessionM's user id.</summary>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public static PosUserLookup UserId(string userId) => new(UserIdMember, userId);

    /// <summary>By external id, such as the number of a loyalty card.</summary>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public static PosUserLookup ExternalCustomerId(string externalCustomerId) => new(ExternalCustomerIdMember, externalCustomerId);

    /// <summary>The kind alone; never the value.</summary>
    public override string ToString() => $"user lookup by {_member}";

    internal string? For(string member) => _member == member ? _value : null;

    internal void ThrowIfEmpty(string parameterName)
    {
        if (_value is null)
        {
            throw new ArgumentException("The lookup is empty. Make it with one of the methods of PosUserLookup.", parameterName);
        }
    }
}
