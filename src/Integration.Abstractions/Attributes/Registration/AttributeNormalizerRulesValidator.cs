using Microsoft.Extensions.Options;

namespace Integration.Abstractions;

/// <summary>The checks that look at several options, or into lists.</summary>
internal sealed class AttributeNormalizerRulesValidator : IValidateOptions<AttributeNormalizerOptions>
{
    public ValidateOptionsResult Validate(string? name, AttributeNormalizerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ValidateOptionsResultBuilder result = new();
        CheckEnums(options, result);
        CheckLists(options, result);
        CheckReservedFields(options, result);
        CheckEvents(options.Events, result);
        if (options.MaxKeyLength is not < 1)
        {
            // Normalizing needs a usable length; a wrong one is reported by the generated validator.
            CheckKeys(options, result);
        }

        return result.Build();
    }

    private static void CheckEnums(AttributeNormalizerOptions options, ValidateOptionsResultBuilder result)
    {
        CheckEnum(options.KeyRule, nameof(options.KeyRule), result);
        CheckEnum(options.Surrogates, nameof(options.Surrogates), result);
        CheckEnum(options.Collisions, nameof(options.Collisions), result);
        CheckEnum(options.ReservedNames, nameof(options.ReservedNames), result);
        CheckEnum(options.RefusedKeyPolicy, nameof(options.RefusedKeyPolicy), result);
        CheckEnum(options.CapOrder, nameof(options.CapOrder), result);
        CheckEnum(options.Nulls, nameof(options.Nulls), result);
        CheckEnum(options.Lists, nameof(options.Lists), result);
        CheckEnum(options.NullElements, nameof(options.NullElements), result);
        CheckEnum(options.EmptyLists, nameof(options.EmptyLists), result);
        CheckEnum(options.NestedValues, nameof(options.NestedValues), result);
        CheckEnum(options.Numbers, nameof(options.Numbers), result);
        CheckEnum(options.UnspecifiedTimes, nameof(options.UnspecifiedTimes), result);
        CheckEnum(options.Enums, nameof(options.Enums), result);
        CheckEnum(options.Gender ?? default, nameof(options.Gender), result);
        CheckEnum(options.Age ?? default, nameof(options.Age), result);
        CheckEnum(options.Events.CapOrder, "Events:CapOrder", result);
        CheckEnum(options.Events.UnmappedEvents ?? default, "Events:UnmappedEvents", result);
    }

    private static void CheckEnum<TEnum>(TEnum value, string member, ValidateOptionsResultBuilder result)
        where TEnum : struct, Enum
    {
        if (!Enum.IsDefined(value))
        {
            result.AddError($"{value:D} is none of {string.Join(", ", Enum.GetNames<TEnum>())}.", member);
        }
    }

    private static void CheckLists(AttributeNormalizerOptions options, ValidateOptionsResultBuilder result)
    {
        if (options.ExcludedPrefixes.Any(string.IsNullOrEmpty))
        {
            result.AddError("An empty prefix would exclude every attribute; remove it.", nameof(options.ExcludedPrefixes));
        }

        if (options.RefusedKeys.Any(string.IsNullOrEmpty))
        {
            result.AddError("A refused key is empty; remove it.", nameof(options.RefusedKeys));
        }
    }

    private static void CheckReservedFields(AttributeNormalizerOptions options, ValidateOptionsResultBuilder result)
    {
        if (options.ReservedFields.Keys.Any(string.IsNullOrWhiteSpace))
        {
            result.AddError("A reserved key is empty; write the key as it comes in, for example $Mobile.", nameof(options.ReservedFields));
        }

        foreach ((string key, string? field) in options.ReservedFields)
        {
            if (field is null || (field.Length > 0 && string.IsNullOrWhiteSpace(field)))
            {
                result.AddError($"The field of '{key}' is blank; name a field, or leave it empty to take '{key}' out of the map.", nameof(options.ReservedFields));
            }
        }
    }

    private static void CheckEvents(EventAttributeOptions events, ValidateOptionsResultBuilder result)
    {
        foreach ((string name, string? mapped) in events.EventNames)
        {
            if (string.IsNullOrWhiteSpace(mapped))
            {
                result.AddError($"The event '{name}' is mapped to nothing; remove the entry to skip it, or name the receiver's event.", "Events:EventNames");
            }
        }

        if (events.RefusedKeys.Any(string.IsNullOrEmpty))
        {
            result.AddError("A refused key is empty; remove it.", "Events:RefusedKeys");
        }
    }

    private static void CheckKeys(AttributeNormalizerOptions options, ValidateOptionsResultBuilder result)
    {
        KeyNormalizer keys = new(options);
        foreach (string name in options.KnownNames)
        {
            if (string.IsNullOrEmpty(name) || !string.Equals(keys.Normalize(name), name, StringComparison.Ordinal))
            {
                result.AddError($"No key can become '{name}': normalized it is '{keys.Normalize(name)}'.", nameof(options.KnownNames));
            }
        }

        CheckPriorities(options.PriorityKeys, nameof(options.PriorityKeys), keys, result);
        foreach ((string eventName, IList<string>? priorities) in options.Events.PriorityAttributes)
        {
            CheckPriorities(priorities, $"Events:PriorityAttributes:{eventName}", keys, result);
        }

        if (options.RefusedKeyPolicy == RefusedKeyPolicy.Rename && keys.Normalize(options.RefusedKeyPrefix + "x").Length < 2)
        {
            result.AddError($"Nothing is left of the prefix '{options.RefusedKeyPrefix}' after normalization.", nameof(options.RefusedKeyPrefix));
        }
    }

    private static void CheckPriorities(IEnumerable<string>? priorities, string member, KeyNormalizer keys, ValidateOptionsResultBuilder result)
    {
        if (priorities is null)
        {
            result.AddError("The list is null; leave the entry out instead.", member);
            return;
        }

        foreach (string key in priorities)
        {
            if (keys.Normalize(key).Length == 0)
            {
                result.AddError($"Nothing is left of '{key}' after normalization; remove it.", member);
            }
        }
    }
}
