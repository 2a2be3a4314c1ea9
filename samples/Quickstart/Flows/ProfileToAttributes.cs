using Integration.Abstractions;
using SessionM.Client;
using Spectre.Console;

namespace Quickstart.Flows;

/// <summary>An mParticle-style batch of profiles becomes what SessionM takes: reserved fields, custom attributes as text, and a report of every change.</summary>
internal sealed class ProfileToAttributes(IAttributeNormalizer normalizer, FlowContext context) : IFlow
{
    private const int MaxCustomAttributes = 200;
    private const int ShownDiagnostics = 6;

    // mParticle's reserved keys and the SessionM fields they become. Written out here, so that the check does not ask the code it checks.
    private static readonly Dictionary<string, string> Fields = new(StringComparer.OrdinalIgnoreCase)
    {
        ["$FirstName"] = "first_name",
        ["$LastName"] = "last_name",
        ["$Gender"] = "gender",
        ["$Country"] = "country",
        ["$State"] = "state",
        ["$City"] = "city",
        ["$Zip"] = "zip",
        ["$Address"] = "address",
    };

    public string Title => "Profile -> SessionM attributes: the mParticle rules";

    public Task<FlowResult> RunAsync(CancellationToken cancellationToken)
    {
        int reserved = 0;
        int custom = 0;
        int dropped = 0;
        bool isVerified = true;
        foreach (MParticleBatch batch in context.Data.Batch)
        {
            NormalizedProfile profile = normalizer.Normalize(batch.UserAttributes, batch.DeletedUserAttributes);
            Print(profile);
            reserved += profile.ReservedFields.Count;
            custom += profile.CustomAttributes.Count;
            dropped += profile.Diagnostics.Count(d => d.IsDropped);
            isVerified &= IsVerified(batch, profile);
        }

        string account = isVerified ? "nothing unaccounted for" : "not everything is accounted for";
        return Task.FromResult(new FlowResult(isVerified, $"{reserved} reserved fields, {custom} custom attributes, {dropped} dropped with a reason; {account}"));
    }

    private static void Print(NormalizedProfile profile)
    {
        AnsiConsole.WriteLine($"  fields     {Show(profile.ReservedFields)}");
        AnsiConsole.WriteLine($"  attributes {Show(profile.CustomAttributes)}");
        foreach (AttributeDiagnostic diagnostic in profile.Diagnostics.Take(ShownDiagnostics))
        {
            AnsiConsole.WriteLine($"  {diagnostic}");
        }

        if (profile.Diagnostics.Count > ShownDiagnostics)
        {
            AnsiConsole.WriteLine($"  and {profile.Diagnostics.Count - ShownDiagnostics} more lines of report");
        }
    }

    private static string Show(IReadOnlyDictionary<string, string?> attributes) =>
        string.Join(", ", attributes.Take(8).Select(a => $"{a.Key}={a.Value}")) + (attributes.Count > 8 ? $" … ({attributes.Count})" : string.Empty);

    // Every input is sent, cleared, or named in the report; nothing is above SessionM's limit; no key is one SessionM could not have.
    private static bool IsVerified(MParticleBatch batch, NormalizedProfile profile)
    {
        HashSet<string> reported = [.. profile.Diagnostics.Select(d => d.Source)];
        return batch.UserAttributes.All(a => reported.Contains(a.Key) || IsSent(a.Key, $"{a.Value}", profile))
            && batch.DeletedUserAttributes.All(key => reported.Contains(key) || IsCleared(key, profile))
            && profile.CustomAttributes.Count <= MaxCustomAttributes
            && profile.CustomAttributes.Keys.All(k => k.Length > 0 && k[0] != '_' && k.All(c => char.IsAsciiLetterOrDigit(c) || c == '_'));
    }

    // A reserved key is in its field with the value it came with; any other key that the report does not name is there under its own name.
    private static bool IsSent(string key, string value, NormalizedProfile profile) => Fields.TryGetValue(key, out string? field)
        ? profile.ReservedFields.TryGetValue(field, out string? sent) && sent == value
        : profile.CustomAttributes.ContainsKey(key);

    private static bool IsCleared(string key, NormalizedProfile profile) => Fields.TryGetValue(key, out string? field)
        ? profile.ClearedFields.Contains(field)
        : profile.ClearedAttributes.Contains(key);
}
