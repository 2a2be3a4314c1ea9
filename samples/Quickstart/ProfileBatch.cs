using System.Text.Json;

namespace Quickstart;

/// <summary>The user attributes of one mParticle-style batch.</summary>
internal sealed record ProfileBatch(string Mpid, IReadOnlyList<KeyValuePair<string, object?>> Attributes, IReadOnlyList<string> Deleted)
{
    public static IReadOnlyList<ProfileBatch> ReadAll(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(Read)];
    }

    private static ProfileBatch Read(JsonElement batch) => new(
        batch.GetProperty("mpid").GetString()!,
        [.. batch.GetProperty("user_attributes").EnumerateObject().Select(a => KeyValuePair.Create<string, object?>(a.Name, a.Value.Clone()))],
        batch.TryGetProperty("deleted_user_attributes", out JsonElement deleted) ? [.. deleted.EnumerateArray().Select(d => d.GetString()!)] : []);
}
