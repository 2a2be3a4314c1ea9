using Integration.Abstractions;
using Microsoft.Extensions.Options;

namespace SessionM.Client;

/// <summary>Finds everything wrong with the settings at once, by their configuration path.</summary>
internal sealed class ForwarderOptionsValidator : IValidateOptions<ForwarderOptions>
{
    public ValidateOptionsResult Validate(string? name, ForwarderOptions options)
    {
        string path = options.ConfigurationPath ?? nameof(ForwarderOptions);
        List<string> problems = [.. options.BindingProblems.Concat(FindProblems(options)).Distinct(StringComparer.Ordinal).Select(p => $"{path}:{p}")];
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> FindProblems(ForwarderOptions options) =>
    [
        .. FindCustomerProblems(options),
        .. FindListProblems(options.Filter),
        .. FindAttributeProblems(options.Attributes).Select(p => $"{nameof(options.Attributes)}:{p}"),
        .. FindIdentityProblems(options),
    ];

    private static IEnumerable<string> FindCustomerProblems(ForwarderOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.CustomerIdentity))
        {
            yield return $"{nameof(options.CustomerIdentity)} is empty. Name the identity by which SessionM knows the customer, for example customer_id.";
        }

        if (options.LoginIdentities.Any(string.IsNullOrWhiteSpace))
        {
            yield return $"{nameof(options.LoginIdentities)} holds an empty name. Remove it.";
        }

        if (!Enum.IsDefined(options.CustomerIdKind))
        {
            yield return $"{nameof(options.CustomerIdKind)} must be one of {string.Join(", ", Enum.GetNames<CustomerIdKind>())}.";
        }

        if (!Enum.IsDefined(options.RuleFailure))
        {
            yield return $"{nameof(options.RuleFailure)} must be one of {string.Join(", ", Enum.GetNames<RuleFailurePolicy>())}.";
        }
    }

    private static IEnumerable<string> FindListProblems(ForwardFilterOptions filter)
    {
        // Names compare as they do when a batch is filtered.
        (string Name, ForwardFilterList? List, IEqualityComparer<string> Comparer)[] lists =
        [
            (nameof(filter.EventTypes), filter.EventTypes, StringComparer.OrdinalIgnoreCase),
            (nameof(filter.Events), filter.Events, StringComparer.Ordinal),
            (nameof(filter.EventAttributes), filter.EventAttributes, StringComparer.Ordinal),
            (nameof(filter.UserAttributes), filter.UserAttributes, AttributeKeyComparer.Instance),
            (nameof(filter.Identities), filter.Identities, StringComparer.OrdinalIgnoreCase),
            .. filter.AttributesByEvent.Select(list =>
                ($"{nameof(filter.AttributesByEvent)}:{list.Key}", (ForwardFilterList?)list.Value, (IEqualityComparer<string>)StringComparer.Ordinal)),
        ];
        foreach ((string name, ForwardFilterList? list, IEqualityComparer<string> comparer) in lists)
        {
            string path = $"{nameof(ForwarderOptions.Filter)}:{name}";
            if (list is null || list.Allow.Concat(list.Deny).Any(string.IsNullOrEmpty))
            {
                yield return $"{path} is null or holds an empty name. Remove it.";
            }
            else if (list.Allow.Intersect(list.Deny, comparer).FirstOrDefault() is { } both)
            {
                yield return $"{path} both allows and denies '{both}'. Remove one of the two.";
            }
        }
    }

    private static IEnumerable<string> FindAttributeProblems(AttributeNormalizerOptions attributes)
    {
        if (attributes.KeyRule != KeyRule.AlphanumericUnderscore)
        {
            yield return $"{nameof(attributes.KeyRule)} must be {nameof(KeyRule.AlphanumericUnderscore)}, which is SessionM's.";
        }

        if (attributes.Collisions == CollisionPolicy.Throw)
        {
            yield return $"{nameof(attributes.Collisions)} cannot be {nameof(CollisionPolicy.Throw)}: what a batch holds is reported and never throws.";
        }

        if (attributes.UnspecifiedTimes == UnspecifiedTimePolicy.Throw)
        {
            yield return $"{nameof(attributes.UnspecifiedTimes)} cannot be {nameof(UnspecifiedTimePolicy.Throw)}: what a batch holds is reported and never throws.";
        }

        if (attributes.MaxCustomAttributes > CustomerProfile.MaxCustomAttributes)
        {
            yield return $"{nameof(attributes.MaxCustomAttributes)} must be at most {CustomerProfile.MaxCustomAttributes}, the limit of SessionM.";
        }

        foreach ((string key, string? field) in attributes.ReservedFields)
        {
            if (!string.IsNullOrWhiteSpace(field) && !StandardField.TakesText(field))
            {
                yield return $"{nameof(attributes.ReservedFields)}:{key} names '{field}', which is no member of SessionM's profile that takes a text.";
            }
        }

        foreach (string problem in FindNormalizerProblems(attributes))
        {
            yield return problem;
        }
    }

    private static IEnumerable<string> FindNormalizerProblems(AttributeNormalizerOptions attributes)
    {
        try
        {
            _ = new AttributeNormalizer(attributes);
            return [];
        }
        catch (OptionsValidationException e)
        {
            return e.Failures;
        }
    }

    private static IEnumerable<string> FindIdentityProblems(ForwarderOptions options)
    {
        if (options.Mpid is null || options.Identities.Any(identity => string.IsNullOrWhiteSpace(identity.Key) || identity.Value is null))
        {
            return [$"{nameof(options.Identities)} or {nameof(options.Mpid)} holds an entry without a name or without content. Remove it."];
        }

        if (FindNormalizerProblems(options.Attributes).Any())
        {
            return [];
        }

        AttributeNormalizer normalizer = new(options.Attributes);
        (string Path, string? Attribute)[] attributes =
        [
            (nameof(options.Mpid), options.Mpid.AttributeFor(ProfileMapper.MpidName)),
            .. options.Identities.Select(identity => ($"{nameof(options.Identities)}:{identity.Key}", identity.Value.AttributeFor(identity.Key))),
        ];
        return
        [
            .. attributes.Where(entry => entry.Attribute is { } attribute && !IsKept(normalizer, attribute))
                .Select(entry => $"{entry.Path} becomes the attribute '{entry.Attribute}', which the rules for keys change or leave out. Name one they keep."),
            .. attributes.Where(entry => entry.Attribute is not null).GroupBy(entry => entry.Attribute, StringComparer.Ordinal).Where(same => same.Count() > 1)
                .Select(same => $"{same.Last().Path} becomes the attribute '{same.Key}', as another identity does. Name another one."),
        ];
    }

    private static bool IsKept(AttributeNormalizer normalizer, string attribute)
    {
        NormalizedProfile normalized = normalizer.Normalize([KeyValuePair.Create<string, object?>(attribute, "1")]);
        return normalized.CustomAttributes.ContainsKey(attribute) && normalized.Diagnostics.Count == 0;
    }
}
