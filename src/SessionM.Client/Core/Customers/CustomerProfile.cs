using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Abstractions;
using Integration.Http;

namespace SessionM.Client;

/// <summary>A customer to create, or the changes to one. What is left out is left alone; <see cref="Optional.Null"/> clears.</summary>
/// <remarks>
/// That an explicit null clears a member is inferred; an empty list of phone numbers is known to. Source:
/// https://docs.sessionm.com/developer/APIs/Core/Customers/customers_customer_profile.htm.
/// </remarks>
[JsonConverter(typeof(CustomerProfileConverter))]
public sealed class CustomerProfile : IIdentifiesPeople
{
    /// <summary>The most custom attributes a profile may have, those already defined in SessionM included.</summary>
    public const int MaxCustomAttributes = 200;

    internal const int MinAge = 13;

    private Dictionary<string, CustomAttributeValue>? _customAttributes;

    /// <summary>The host's id of the customer. A new customer needs it, an <see cref="Identifiers"/> entry or an <see cref="Email"/>.</summary>
    public string? ExternalId { get; set; }

    /// <summary>The kind of <see cref="ExternalId"/>, as the tenant defined it.</summary>
    public string? ExternalIdType { get; set; }

    /// <summary>Several external ids; <see langword="null"/> leaves them alone.</summary>
    public IReadOnlyList<CustomerIdentifier>? Identifiers { get; set; }

    /// <summary>Whether an update replaces the external ids instead of adding to them (inferred from the name <c>clear_identifiers</c>).</summary>
    public bool? ClearIdentifiers { get; set; }

    /// <summary>Whether the customer takes part in the loyalty programme. SessionM assumes yes for a new one when left out.</summary>
    public bool? OptedIn { get; set; }

    /// <summary>The e-mail address, one for a profile and one profile for an address.</summary>
    public Optional<string> Email { get; set; }

    /// <summary>The locale, for example <c>en-US</c>.</summary>
    public Optional<string> Locale { get; set; }

    /// <summary>The address the customer registered from.</summary>
    public string? Ip { get; set; }

    /// <summary>The date of birth. SessionM takes no customer under 13 years.</summary>
    public Optional<DateOnly> DateOfBirth { get; set; }

    /// <summary>The gender, <c>m</c> or <c>f</c>; what else a tenant takes is not documented.</summary>
    public Optional<string> Gender { get; set; }

    /// <summary>The given name.</summary>
    public Optional<string> FirstName { get; set; }

    /// <summary>The family name.</summary>
    public Optional<string> LastName { get; set; }

    /// <summary>The first line of the address.</summary>
    public Optional<string> Address { get; set; }

    /// <summary>The second line of the address.</summary>
    public Optional<string> Address2 { get; set; }

    /// <summary>The city.</summary>
    public Optional<string> City { get; set; }

    /// <summary>The state.</summary>
    public Optional<string> State { get; set; }

    /// <summary>The postal code.</summary>
    public Optional<string> Zip { get; set; }

    /// <summary>The country, three letters of ISO 3166-1, for example <c>USA</c>.</summary>
    public Optional<string> Country { get; set; }

    /// <summary>All phone numbers: the list replaces the one SessionM has, an empty list removes every number, <see langword="null"/> leaves them alone.</summary>
    public IReadOnlyList<CustomerPhone>? PhoneNumbers { get; set; }

    /// <summary>The code by which another customer referred this one.</summary>
    public string? ReferralCode { get; set; }

    /// <summary>Whether the answer brings a token for calls from the customer's own device, <see cref="Customer.AuthToken"/>. Known for a creation; what an update makes of it is not documented.</summary>
    public bool? AuthToken { get; set; }

    /// <summary>Custom attributes, named exactly as SessionM defines them. A value of null clears (inferred).</summary>
    public IDictionary<string, CustomAttributeValue> CustomAttributes => _customAttributes ??= new Dictionary<string, CustomAttributeValue>(StringComparer.Ordinal);

    IEnumerable<string> IIdentifiesPeople.Identifiers =>
        new[]
        {
            ExternalId, Of(Email), Ip, Of(FirstName), Of(LastName), Of(Address), Of(Address2), Of(Zip), Of(City), Of(State), ReferralCode,
            DateOfBirth.HasValue ? DateOfBirth.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
        }
        .Concat((Identifiers ?? []).Select(identifier => identifier.ExternalId))
        .Concat((PhoneNumbers ?? []).Select(phone => phone.PhoneNumber))
        .Concat((_customAttributes ?? []).Values.Select(value => value.Text))
        .OfType<string>();

    /// <summary>How many custom attributes; never a value.</summary>
    public override string ToString() => $"customer profile with {_customAttributes?.Count ?? 0} custom attributes";

    internal void ThrowIfNotCreatable(DateOnly today, string parameterName)
    {
        bool hasId = !string.IsNullOrWhiteSpace(ExternalId) || Identifiers is { Count: > 0 } || (Email.HasValue && !string.IsNullOrWhiteSpace(Email.Value));
        if (!hasId)
        {
            throw new ArgumentException("A new customer needs an external id, an identifier or an e-mail address.", parameterName);
        }

        ThrowIfInvalid(today, parameterName);
    }

    internal void ThrowIfNotApplicable(DateOnly today, string parameterName)
    {
        ThrowIfInvalid(today, parameterName);
        if (IsEmpty)
        {
            throw new ArgumentException("The profile changes nothing; set at least one member.", parameterName);
        }
    }

    internal static void ThrowIfTooMany(IEnumerable<CustomAttributeValue> customAttributes, string parameterName)
    {
        // One that is cleared makes room.
        int count = customAttributes.Count(value => !value.IsNull);
        if (count > MaxCustomAttributes)
        {
            throw new ArgumentException($"There are {count} custom attributes; a profile has at most {MaxCustomAttributes}.", parameterName);
        }
    }

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("user"u8);
        WriteMembers(new MemberWriter(writer));
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private bool IsEmpty
    {
        get
        {
            MemberWriter counter = new(writer: null);
            WriteMembers(counter);
            return counter.Count == 0;
        }
    }

    private static string? Of(Optional<string> text) => text.HasValue ? text.Value : null;

    private void ThrowIfInvalid(DateOnly today, string parameterName)
    {
        if (DateOfBirth.HasValue && DateOfBirth.Value > today.AddYears(-MinAge))
        {
            throw new ArgumentException($"The customer is under {MinAge} years old; SessionM makes no profile for one.", parameterName);
        }

        if (Identifiers?.Contains(null!) == true || PhoneNumbers?.Contains(null!) == true)
        {
            throw new ArgumentException("An identifier or a phone number is null.", parameterName);
        }

        if (_customAttributes?.Keys.Any(string.IsNullOrWhiteSpace) == true)
        {
            throw new ArgumentException("A custom attribute has no name.", parameterName);
        }

        ThrowIfTooMany((_customAttributes ?? []).Values, parameterName);
    }

    private void WriteMembers(MemberWriter members)
    {
        members.Text("external_id"u8, ExternalId);
        members.Text("external_id_type"u8, ExternalIdType);
        members.List("identifiers"u8, Identifiers, SessionMRequestJson.Default.CustomerIdentifier);
        members.Flag("clear_identifiers"u8, ClearIdentifiers);
        members.Flag("opted_in"u8, OptedIn);
        members.Text("email"u8, Email);
        members.Text("locale"u8, Locale);
        members.Text("ip"u8, Ip);
        members.Text("dob"u8, DateOfBirth.HasValue ? DateOfBirth.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : DateOfBirth.IsNull ? Optional.Null : default(Optional<string>));
        members.Text("gender"u8, Gender);
        members.Text("first_name"u8, FirstName);
        members.Text("last_name"u8, LastName);
        members.Text("address"u8, Address);
        members.Text("address2"u8, Address2);
        members.Text("city"u8, City);
        members.Text("state"u8, State);
        members.Text("zip"u8, Zip);
        members.Text("country"u8, Country);
        members.List("phone_numbers"u8, PhoneNumbers, SessionMRequestJson.Default.CustomerPhone);
        members.Referral(ReferralCode);
        members.Flag("auth_token"u8, AuthToken);
        members.Attributes(_customAttributes);
    }
}
