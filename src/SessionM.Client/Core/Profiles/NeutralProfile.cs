using System.Globalization;
using Integration.Abstractions;

namespace SessionM.Client;

/// <summary>
/// Turns a neutral update into profile members: names of SessionM's standard profile, as the wire spells them, fill its members; everything else goes through the
/// normalizer, which knows mParticle's reserved keys and makes custom attributes of the rest.
/// </summary>
internal static class NeutralProfile
{
    /// <exception cref="ArgumentException">The update says nothing, a value does not fit its member, or the normalizer could not keep an attribute. The profile is unchanged.</exception>
    public static void Apply(ProfileUpdate update, IAttributeNormalizer normalizer, CustomerProfile profile)
    {
        if (update.Set.Count == 0 && update.Clear.Count == 0)
        {
            throw new ArgumentException("The update sets and clears nothing.", nameof(update));
        }

        List<Action<CustomerProfile>> changes = [];
        Dictionary<string, object?> custom = new(StringComparer.Ordinal);
        foreach ((string name, object? value) in update.Set)
        {
            if (StandardField.Find(name) is not { } field)
            {
                custom.Add(name, value);
            }
            else if (value is not null)
            {
                changes.Add(field(name, value));
            }
        }

        List<string> cleared = [];
        foreach (string name in update.Clear)
        {
            if (StandardField.FindClear(name) is { } clear)
            {
                changes.Add(clear);
            }
            else if (StandardField.Find(name) is not null)
            {
                throw new ArgumentException($"'{name}' cannot be cleared.", nameof(update));
            }
            else
            {
                cleared.Add(name);
            }
        }

        AddNormalized(normalizer.Normalize(custom, cleared), changes, nameof(update));
        foreach (Action<CustomerProfile> change in changes)
        {
            change(profile);
        }
    }

    /// <summary>Sets a member of the standard profile by the name the wire gives it; null clears it.</summary>
    /// <exception cref="ArgumentException">There is no such member, or it does not take the value. The profile is unchanged.</exception>
    public static void Set(CustomerProfile profile, string name, string? value) =>
        (value is null ? Clear(name, nameof(name)) : Field(name, nameof(name))(name, value))(profile);

    private static void AddNormalized(NormalizedProfile normalized, List<Action<CustomerProfile>> changes, string parameterName)
    {
        if (normalized.Diagnostics.FirstOrDefault(IsLoss) is { } loss)
        {
            throw new ArgumentException($"An attribute would be lost ({loss.Kind}); see the attribute normalizer's rules. Nothing of this update was sent.", parameterName);
        }

        foreach ((string name, string? value) in normalized.ReservedFields)
        {
            changes.Add(value is null ? Clear(name, parameterName) : Field(name, parameterName)(name, value));
        }

        changes.AddRange(normalized.ClearedFields.Select(name => Clear(name, parameterName)));
        changes.AddRange(normalized.CustomAttributes.Select(attribute =>
            (Action<CustomerProfile>)(profile => profile.CustomAttributes[attribute.Key] = attribute.Value)));
        changes.AddRange(normalized.ClearedAttributes.Select(name => (Action<CustomerProfile>)(profile => profile.CustomAttributes[name] = default)));
    }

    // A host's normalizer may be made for another system and know fields that SessionM has not.
    private static Func<string, object, Action<CustomerProfile>> Field(string name, string parameterName) => StandardField.Find(name)
        ?? throw new ArgumentException($"The normalizer fills '{name}', which is no member of SessionM's profile. Give SessionM a normalizer of its own.", parameterName);

    private static Action<CustomerProfile> Clear(string name, string parameterName) => StandardField.FindClear(name)
        ?? throw new ArgumentException($"'{name}' cannot be cleared in SessionM's profile.", parameterName);

    // What the normalizer leaves out because it means nothing (a null, an empty list, a prefix the host excluded) is no loss.
    internal static bool IsLoss(AttributeDiagnostic diagnostic) => diagnostic.Kind is
        AttributeDiagnosticKind.EmptyKey or AttributeDiagnosticKind.Collision or AttributeDiagnosticKind.ReservedConflict or AttributeDiagnosticKind.KeyRefused
        or AttributeDiagnosticKind.CapExceeded or AttributeDiagnosticKind.ValueRejected;
}
