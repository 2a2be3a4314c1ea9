using Integration.Abstractions;
using Spectre.Console;

namespace Quickstart.Flows;

/// <summary>An mParticle-style batch of profiles becomes what SessionM takes: reserved fields, custom attributes as text, and a report of every change.</summary>
internal sealed class ProfileToAttributes(IAttributeNormalizer normalizer, FlowContext context) : IFlow
{
    private const int MaxCustomAttributes = 200;
    private const int ShownDiagnostics = 6;

    public string Title => "Profile -> SessionM attributes: the mParticle rules";

    public Task<FlowResult> RunAsync(CancellationToken cancellationToken)
    {
        int reserved = 0;
        int custom = 0;
        int dropped = 0;
        bool isVerified = true;
        foreach (ProfileBatch batch in context.Data.Batch)
        {
            NormalizedProfile profile = normalizer.Normalize(batch.Attributes, batch.Deleted);
            Print(profile);
            reserved += profile.ReservedFields.Count;
            custom += profile.CustomAttributes.Count;
            dropped += profile.Diagnostics.Count(d => d.IsDropped);
            isVerified &= IsVerified(batch, profile);
        }

        return Task.FromResult(new FlowResult(isVerified, $"{reserved} reserved fields, {custom} custom attributes, {dropped} dropped with a reason; nothing unaccounted for"));
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

    // Every input is sent, or named in the report; nothing is above SessionM's limit; no key is one SessionM could not have.
    private static bool IsVerified(ProfileBatch batch, NormalizedProfile profile)
    {
        HashSet<string> reported = [.. profile.Diagnostics.Select(d => d.Source)];
        bool isAccounted = batch.Attributes.All(a => reported.Contains(a.Key) || a.Key.StartsWith('$') || profile.CustomAttributes.ContainsKey(a.Key));
        return isAccounted
            && profile.CustomAttributes.Count <= MaxCustomAttributes
            && profile.CustomAttributes.Keys.All(k => k.Length > 0 && k[0] != '_' && k.All(c => char.IsAsciiLetterOrDigit(c) || c == '_'));
    }
}
