namespace Integration.Abstractions.Tests;

/// <summary>A whole result on one line, so a test compares everything and not what its author thought of.</summary>
internal static class ProfileText
{
    public static string Of(NormalizedProfile profile) => string.Join(" ; ", Parts(profile));

    public static string Of(NormalizedEvent normalized) => string.Join(" ; ", Parts(normalized));

    private static IEnumerable<string> Parts(NormalizedProfile profile)
    {
        if (profile.ReservedFields.Count > 0)
        {
            yield return "fields " + Members(profile.ReservedFields);
        }

        if (profile.CustomAttributes.Count > 0)
        {
            yield return "custom " + Members(profile.CustomAttributes);
        }

        if (profile.ClearedFields.Count > 0)
        {
            yield return "clear fields " + string.Join(", ", profile.ClearedFields);
        }

        if (profile.ClearedAttributes.Count > 0)
        {
            yield return "clear custom " + string.Join(", ", profile.ClearedAttributes);
        }

        if (profile.Diagnostics.Count > 0)
        {
            yield return "report " + Report(profile.Diagnostics);
        }
    }

    private static IEnumerable<string> Parts(NormalizedEvent normalized)
    {
        yield return "name " + (normalized.Name ?? "none");
        if (normalized.Attributes.Count > 0)
        {
            yield return "attributes " + Members(normalized.Attributes);
        }

        if (normalized.Diagnostics.Count > 0)
        {
            yield return "report " + Report(normalized.Diagnostics);
        }
    }

    private static string Members(IReadOnlyDictionary<string, string?> members)
        => string.Join(", ", members.Select(m => $"{m.Key}={m.Value ?? "null"}"));

    private static string Report(IReadOnlyList<AttributeDiagnostic> diagnostics)
        => string.Join(", ", diagnostics.Select(d => d.Result is null ? $"{d.Kind} {d.Source}" : $"{d.Kind} {d.Source}>{d.Result}"));
}
