using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>What becomes of two profiles' data: the kept one has the last word, histories are joined.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/user_data/post_users_merge.</remarks>
internal static class ProfileMerge
{
    public static void Apply(ProfileRecord merged, ProfileRecord kept)
    {
        foreach ((string name, JsonNode? value) in merged.Attributes)
        {
            kept.Attributes[name] = Join(name, value!, kept.Attributes[name]);
        }

        Join(merged.Events, kept.Events, e => e.Time);
        Join(merged.Purchases, kept.Purchases, p => p.Time);
    }

    private static JsonNode Join(string name, JsonNode merged, JsonNode? kept) => (name, kept) switch
    {
        (_, null) => merged.DeepClone(),
        ("date_of_first_session", _) => Choose(merged, kept, (a, b) => a < b),
        ("date_of_last_session", _) => Choose(merged, kept, (a, b) => a > b),
        ("push_tokens", JsonArray tokens) when merged is JsonArray more => new JsonArray([.. tokens.Concat(more).Select(token => token?.DeepClone())]),
        _ => kept.DeepClone(),
    };

    private static JsonNode Choose(JsonNode merged, JsonNode kept, Func<DateTimeOffset, DateTimeOffset, bool> wins) =>
        BrazeTime.Parse(WireJson.Text(merged)) is { } other && BrazeTime.Parse(WireJson.Text(kept)) is { } own && wins(other, own)
            ? merged.DeepClone()
            : kept.DeepClone();

    private static void Join<T>(BoundedHistory<T> merged, BoundedHistory<T> kept, Func<T, DateTimeOffset> time)
    {
        T[] both = [.. merged.Concat(kept).OrderBy(time)];
        kept.Clear();
        foreach (T entry in both)
        {
            kept.Add(entry);
        }
    }
}
