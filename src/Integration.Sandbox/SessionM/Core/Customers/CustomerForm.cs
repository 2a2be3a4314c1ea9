using System.Globalization;
using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>A customer's JSON: what a request may change, and how an answer shows it.</summary>
internal static class CustomerForm
{
    private const int MinAge = 13;
    private const int MaxAttributes = 200;

    // Standard members that are kept and shown as they came.
    private static readonly HashSet<string> Plain =
    [
        "email", "locale", "ip", "dob", "gender", "first_name", "last_name", "address", "address2", "city", "state", "zip", "country", "phone_numbers", "referral",
    ];

    /// <summary>The user after the change. A member left out stays, null clears, and phone numbers are replaced as a whole.</summary>
    public static (SandboxUser? User, string? Problem) Apply(SandboxUser user, JsonObject given, DateTimeOffset now)
    {
        if (WireJson.Text(given["dob"]) is { } birth && !IsOldEnough(birth, now))
        {
            return (null, "Date of birth must be a date more than 13 years ago");
        }

        if (!ExternalIdForm.IsValid(given))
        {
            return (null, "Identifiers must be a list of objects with an external_id");
        }

        SandboxUser named = ExternalIdForm.Apply(user, given);
        JsonObject members = Merge(named.Members, given.Where(member => Plain.Contains(member.Key)));
        JsonObject attributes = Merge(user.Attributes, given["user_profile"] as JsonObject ?? []);
        if (attributes.Count > MaxAttributes)
        {
            return (null, "A profile has at most 200 custom attributes");
        }

        SandboxUser changed = named with
        {
            OptedIn = WireJson.Flag(given["opted_in"]) ?? user.OptedIn,
            Members = members,
            Attributes = attributes,
            Updated = now,
        };
        return (changed, null);
    }

    public static JsonObject Show(SandboxUser user, decimal points, bool attributes, bool identifiers)
    {
        JsonObject shown = (JsonObject)user.Members.DeepClone();
        shown.Remove("identifiers");
        shown.Remove("ip");
        shown.Remove("referral");
        shown["id"] = user.UserId;
        shown["opted_in"] = user.OptedIn;
        shown["activated"] = user.Activated;
        shown["suspended"] = false;
        shown["test_account"] = false;
        shown["account_status"] = "good";
        shown["proxy_ids"] = new JsonArray();
        shown["available_points"] = points;
        shown["created_at"] = Time(user.Created);
        shown["updated_at"] = Time(user.Updated);
        if (user.ExternalId is { } externalId)
        {
            shown["external_id"] = externalId;
        }

        if (attributes)
        {
            JsonObject profile = (JsonObject)user.Attributes.DeepClone();
            profile["_version"] = 1;
            shown["user_profile"] = profile;
        }

        if (identifiers && user.ExternalId is not null)
        {
            shown["identifiers"] = new JsonArray([.. ExternalIdForm.Of(user)]);
        }

        return shown;
    }

    private static JsonObject Merge(JsonObject before, IEnumerable<KeyValuePair<string, JsonNode?>> changes)
    {
        JsonObject after = (JsonObject)before.DeepClone();
        foreach ((string name, JsonNode? value) in changes)
        {
            // Observed: an emptied list of phone numbers comes back as null, and unset members do not come at all.
            if (value is null or JsonArray { Count: 0 })
            {
                after.Remove(name);
                continue;
            }

            after[name] = value.DeepClone();
        }

        return after;
    }

    private static bool IsOldEnough(string birth, DateTimeOffset now) =>
        DateOnly.TryParseExact(birth, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
        && day <= DateOnly.FromDateTime(now.UtcDateTime).AddYears(-MinAge);

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
