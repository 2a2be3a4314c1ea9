using System.Collections.Frozen;
using System.Globalization;
using Integration.Abstractions;

namespace SessionM.Client;

/// <summary>The members of the standard profile by the names the wire gives them.</summary>
internal static class StandardField
{
    private static readonly FrozenDictionary<string, Action<CustomerProfile, Optional<string>>> Texts =
        new Dictionary<string, Action<CustomerProfile, Optional<string>>>(StringComparer.Ordinal)
        {
            ["email"] = (profile, value) => profile.Email = value,
            ["locale"] = (profile, value) => profile.Locale = value,
            ["gender"] = (profile, value) => profile.Gender = value,
            ["first_name"] = (profile, value) => profile.FirstName = value,
            ["last_name"] = (profile, value) => profile.LastName = value,
            ["address"] = (profile, value) => profile.Address = value,
            ["address2"] = (profile, value) => profile.Address2 = value,
            ["city"] = (profile, value) => profile.City = value,
            ["state"] = (profile, value) => profile.State = value,
            ["zip"] = (profile, value) => profile.Zip = value,
            ["country"] = (profile, value) => profile.Country = value,
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>How a value gets into the member of this name; <see langword="null"/> when it is none of the standard profile.</summary>
    public static Func<string, object, Action<CustomerProfile>>? Find(string name) => name switch
    {
        "dob" => SetDateOfBirth,
        "opted_in" => SetOptedIn,
        "phone_numbers" => SetPhoneNumbers,
        "phone" => RefusePhone,
        _ => Texts.ContainsKey(name) ? SetText : null,
    };

    /// <summary>How the member of this name is cleared; <see langword="null"/> when it is none that can be.</summary>
    public static Action<CustomerProfile>? FindClear(string name) => name switch
    {
        "dob" => profile => profile.DateOfBirth = Optional.Null,
        "phone_numbers" => profile => profile.PhoneNumbers = [],
        _ => Texts.TryGetValue(name, out Action<CustomerProfile, Optional<string>>? set) ? profile => set(profile, Optional.Null) : null,
    };

    /// <summary>Whether the member of this name takes a text: any, or a date yyyy-MM-dd.</summary>
    public static bool TakesText(string name) => name == "dob" || Texts.ContainsKey(name);

    private static Action<CustomerProfile> SetText(string name, object value)
    {
        string text = value as string ?? throw Mismatch(name, "a text");
        return profile => Texts[name](profile, text);
    }

    private static Action<CustomerProfile> SetDateOfBirth(string name, object value)
    {
        DateOnly day = value switch
        {
            DateOnly date => date,
            DateTime date => DateOnly.FromDateTime(date),
            DateTimeOffset date => DateOnly.FromDateTime(date.DateTime),
            string text when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) => date,
            _ => throw Mismatch(name, "a date, or a text yyyy-MM-dd"),
        };
        return profile => profile.DateOfBirth = day;
    }

    private static Action<CustomerProfile> SetOptedIn(string name, object value)
    {
        bool optedIn = value as bool? ?? throw Mismatch(name, "true or false");
        return profile => profile.OptedIn = optedIn;
    }

    private static Action<CustomerProfile> SetPhoneNumbers(string name, object value)
    {
        IEnumerable<string> numbers = value as IEnumerable<string> ?? throw Mismatch(name, "a list of texts");
        CustomerPhone[] phones = [.. numbers.Select(number => new CustomerPhone { PhoneNumber = number })];
        return profile => profile.PhoneNumbers = phones;
    }

    // SessionM replaces the whole list: writing one number would remove the others without anybody having said so.
    private static Action<CustomerProfile> RefusePhone(string name, object value) =>
        throw new ArgumentException("SessionM replaces all phone numbers at once, so 'phone' cannot be set alone. Give the whole list as 'phone_numbers'.", nameof(value));

    private static ArgumentException Mismatch(string name, string form) => new($"'{name}' takes {form}.", nameof(name));
}
