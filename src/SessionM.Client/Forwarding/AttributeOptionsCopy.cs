using Integration.Abstractions;

namespace SessionM.Client;

/// <summary>The host's attribute rules with priorities of the forwarder's own: the host's options are not the forwarder's to change.</summary>
internal static class AttributeOptionsCopy
{
    public static AttributeNormalizerOptions Of(AttributeNormalizerOptions options, IEnumerable<string> priorityKeys)
    {
        AttributeNormalizerOptions copy = new()
        {
            KeyRule = options.KeyRule,
            UnicodeLetters = options.UnicodeLetters,
            CollapseUnderscores = options.CollapseUnderscores,
            Surrogates = options.Surrogates,
            ComposeKeys = options.ComposeKeys,
            MaxKeyLength = options.MaxKeyLength,
            FallbackKey = options.FallbackKey,
            Collisions = options.Collisions,
            ReservedNames = options.ReservedNames,
            RefusedKeyPolicy = options.RefusedKeyPolicy,
            RefusedKeyPrefix = options.RefusedKeyPrefix,
            MaxCustomAttributes = options.MaxCustomAttributes,
            AlreadyDefinedCount = options.AlreadyDefinedCount,
            CapOrder = options.CapOrder,
            Nulls = options.Nulls,
            Lists = options.Lists,
            ListSeparator = options.ListSeparator,
            NullElements = options.NullElements,
            EmptyLists = options.EmptyLists,
            NestedValues = options.NestedValues,
            Numbers = options.Numbers,
            UnspecifiedTimes = options.UnspecifiedTimes,
            Enums = options.Enums,
            MaxValueLength = options.MaxValueLength,
            Gender = options.Gender,
            Age = options.Age,
        };
        Fill(copy.PriorityKeys, priorityKeys);
        Fill(copy.ExcludedPrefixes, options.ExcludedPrefixes);
        Fill(copy.KnownNames, options.KnownNames);
        Fill(copy.RefusedKeys, options.RefusedKeys);
        Fill(copy.ReservedFields, options.ReservedFields);
        CopyEvents(options.Events, copy.Events);
        return copy;
    }

    private static void CopyEvents(EventAttributeOptions options, EventAttributeOptions copy)
    {
        copy.UnmappedEvents = options.UnmappedEvents;
        copy.MaxAttributes = options.MaxAttributes;
        copy.CapOrder = options.CapOrder;
        Fill(copy.EventNames, options.EventNames);
        Fill(copy.PriorityAttributes, options.PriorityAttributes);
        Fill(copy.RefusedKeys, options.RefusedKeys);
    }

    private static void Fill<T>(ICollection<T> copy, IEnumerable<T> items)
    {
        foreach (T item in items)
        {
            copy.Add(item);
        }
    }
}
