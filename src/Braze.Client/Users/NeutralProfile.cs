using System.Globalization;
using Integration.Abstractions;

namespace Braze.Client;

/// <summary>Sets profile fields and custom attributes by the names the wire gives them, as loosely typed sources know them.</summary>
internal static class NeutralProfile
{
    /// <exception cref="ArgumentException">The name is reserved for something that is not one value, or the value does not fit the field.</exception>
    public static void Set(UserAttributes attributes, string name, WireValue value)
    {
        switch (name)
        {
            case "first_name":
                attributes.FirstName = Text(name, value);
                break;
            case "last_name":
                attributes.LastName = Text(name, value);
                break;
            case "email":
                attributes.Email = Text(name, value);
                break;
            case "phone":
                attributes.Phone = Text(name, value);
                break;
            case "home_city":
                attributes.HomeCity = Text(name, value);
                break;
            case "country":
                attributes.Country = Text(name, value);
                break;
            case "language":
                attributes.Language = Text(name, value);
                break;
            case "time_zone":
                attributes.TimeZone = Text(name, value);
                break;
            case "dob":
                attributes.DateOfBirth = Read(value, Date, name, "a date, or a text yyyy-MM-dd");
                break;
            case "gender":
                attributes.Gender = Read(value, Named(EnumNames.Gender), name, "M, F, O, N or P");
                break;
            case "email_subscribe":
                attributes.EmailSubscribe = Read(value, Named(EnumNames.GlobalState), name, "opted_in, subscribed or unsubscribed");
                break;
            case "push_subscribe":
                attributes.PushSubscribe = Read(value, Named(EnumNames.GlobalState), name, "opted_in, subscribed or unsubscribed");
                break;
            case "email_open_tracking_disabled":
                attributes.EmailOpenTrackingDisabled = Read(value, Boolean, name, "true or false");
                break;
            case "email_click_tracking_disabled":
                attributes.EmailClickTrackingDisabled = Read(value, Boolean, name, "true or false");
                break;
            case "date_of_first_session":
                attributes.DateOfFirstSession = Read(value, Instant, name, "a point in time");
                break;
            case "date_of_last_session":
                attributes.DateOfLastSession = Read(value, Instant, name, "a point in time");
                break;
            case "marked_email_as_spam_at":
                attributes.MarkedEmailAsSpamAt = Read(value, Instant, name, "a point in time");
                break;
            default:
                attributes[name] = new AttributeValue(value);
                break;
        }
    }

    private static Optional<string> Text(string name, WireValue value) =>
        value.Kind switch
        {
            WireKind.Unset => default,
            WireKind.Null => Optional.Null,
            WireKind.Text => value.AsText,
            _ => throw Mismatch(name, "a text"),
        };

    private static Optional<T> Read<T>(WireValue value, Func<WireValue, T?> read, string name, string form)
        where T : struct =>
        value.Kind switch
        {
            WireKind.Unset => default,
            WireKind.Null => Optional.Null,
            _ => read(value) ?? throw Mismatch(name, form),
        };

    private static DateOnly? Date(WireValue value) => value.Kind switch
    {
        WireKind.Date => value.AsDate,
        WireKind.Text when DateOnly.TryParseExact(value.AsText, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) => date,
        _ => null,
    };

    private static bool? Boolean(WireValue value) => value.Kind == WireKind.Boolean ? value.AsBoolean : null;

    private static DateTimeOffset? Instant(WireValue value) => value.Kind == WireKind.Instant ? value.AsInstant : null;

    private static Func<WireValue, T?> Named<T>(Func<string, T> read)
        where T : struct, Enum =>
        value => value.Kind == WireKind.Text && read(value.AsText) is var named && Enum.IsDefined(named) ? named : null;

    private static ArgumentException Mismatch(string name, string form) => new($"'{name}' takes {form}.", nameof(name));
}
