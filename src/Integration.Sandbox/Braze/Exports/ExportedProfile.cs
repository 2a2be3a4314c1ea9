using System.Globalization;
using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>Writes a profile the way exports show it: only what was asked for, and nothing that is empty.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/export/user_data/post_users_segment.</remarks>
internal static class ExportedProfile
{
    private const string All = "custom_attributes";
    private static readonly TimeSpan Window = TimeSpan.FromDays(90);

    /// <summary>Fields that look the same in an export and in an update.</summary>
    private static readonly string[] Plain =
    [
        "first_name", "last_name", "email", "dob", "home_city", "country", "phone", "language", "time_zone", "gender", "push_subscribe", "email_subscribe",
    ];

    /// <param name="profile">The profile.</param>
    /// <param name="fields">The fields; null for all.</param>
    /// <param name="customAttributes">The custom attributes to write when the fields do not name all of them.</param>
    /// <param name="now">Events and purchases older than 90 days are left out.</param>
    public static JsonObject Write(SandboxProfile profile, ISet<string>? fields, ISet<string>? customAttributes, DateTimeOffset now)
    {
        JsonObject user = [];
        Add("external_id", profile.ExternalId);
        Add("braze_id", profile.BrazeId);
        Add("user_aliases", new JsonArray([.. profile.Aliases.Select(a => new JsonObject { ["alias_name"] = a.Name, ["alias_label"] = a.Label })]));
        foreach (string field in Plain)
        {
            Add(field, profile[field]?.DeepClone());
        }

        if (profile["current_location"] is JsonObject location)
        {
            Add("last_coordinates", new JsonArray(location["longitude"]?.DeepClone(), location["latitude"]?.DeepClone()));
        }

        AddCustomAttributes();
        Add("custom_events", Summaries(profile.Events.Select(e => (e.Name, e.Time, 1)), now));
        Add("purchases", Summaries(profile.Purchases.Select(p => (p.ProductId, p.Time, p.Quantity)), now));
        return user;

        void Add(string field, JsonNode? value)
        {
            if (value is not null and not JsonArray { Count: 0 } && fields?.Contains(field) != false)
            {
                user[field] = value;
            }
        }

        void AddCustomAttributes()
        {
            bool all = fields?.Contains(All) != false;
            JsonObject custom = [];
            foreach ((string name, JsonNode value) in profile.Attributes.Where(a => !ProfileFields.Contains(a.Key) && (all || customAttributes?.Contains(a.Key) == true)))
            {
                custom[name] = value.DeepClone();
            }

            if (custom.Count > 0)
            {
                user[All] = custom;
            }
        }
    }

    /// <summary>First time and count cover all time; what has not happened for 90 days is left out.</summary>
    private static JsonArray Summaries(IEnumerable<(string Name, DateTimeOffset Time, int Count)> happenings, DateTimeOffset now) =>
        [.. happenings.GroupBy(h => h.Name, StringComparer.Ordinal)
            .Where(g => g.Max(h => h.Time) >= now - Window)
            .Select(g => new JsonObject
            {
                ["name"] = g.Key,
                ["first"] = Text(g.Min(h => h.Time)),
                ["last"] = Text(g.Max(h => h.Time)),
                ["count"] = g.Sum(h => h.Count),
            })];

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
