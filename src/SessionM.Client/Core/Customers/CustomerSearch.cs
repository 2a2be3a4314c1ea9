namespace SessionM.Client;

/// <summary>By what a customer is searched.</summary>
public readonly record struct CustomerSearch
{
    private readonly string? _value;

    private CustomerSearch(string parameter, string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        ParameterName = parameter;
        _value = value;
    }

    /// <summary>The name the query gives it.</summary>
    internal string? ParameterName { get; }

    internal string Value => _value!;

    /// <summary>By e-mail address; a profile has at most one.</summary>
    /// <exception cref="ArgumentException">The address is empty.</exception>
    public static CustomerSearch Email(string email) => new("email", email);

    /// <summary>By external id. <see cref="ISessionMCustomers.FindAsync"/> does the same by another route.</summary>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public static CustomerSearch ExternalId(string externalId) => new("external_id", externalId);

    /// <summary>By phone number. Several customers may have it. The documentation shows no route for <c>phone</c>: that it is that of the other searches is inferred.</summary>
    /// <exception cref="ArgumentException">The number is empty.</exception>
    public static CustomerSearch Phone(string phone) => new("phone", phone);

    /// <summary>By mobile number. Several customers may have it.</summary>
    /// <exception cref="ArgumentException">The number is empty.</exception>
    public static CustomerSearch MobileNumber(string mobileNumber) => new("mobile_number", mobileNumber);

    /// <summary>The kind alone; never the value.</summary>
    public override string ToString() => $"customer search by {ParameterName}";

    internal void ThrowIfEmpty(string parameterName)
    {
        if (_value is null)
        {
            throw new ArgumentException("The search is empty. Make it with one of the methods of CustomerSearch.", parameterName);
        }
    }
}
