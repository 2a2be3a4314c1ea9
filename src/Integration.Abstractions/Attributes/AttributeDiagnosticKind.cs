namespace Integration.Abstractions;

/// <summary>What happened to an attribute.</summary>
public enum AttributeDiagnosticKind
{
    /// <summary>The key was rewritten; the attribute is sent (or cleared) under another key.</summary>
    Renamed,

    /// <summary>The key was shortened to <see cref="AttributeNormalizerOptions.MaxKeyLength"/>.</summary>
    KeyTruncated,

    /// <summary>Nothing was left of the key, or there was none; dropped.</summary>
    EmptyKey,

    /// <summary>Another attribute has the same normalized key; dropped.</summary>
    Collision,

    /// <summary>A reserved field of the same name has a value; dropped.</summary>
    ReservedConflict,

    /// <summary>The attribute is named like a reserved field but lacks the <c>$</c>; <see cref="AttributeNormalizerOptions.ReservedNames"/> decided.</summary>
    ReservedName,

    /// <summary>The key addresses or controls a profile at the receiver; dropped or renamed.</summary>
    KeyRefused,

    /// <summary>The key begins with one of <see cref="AttributeNormalizerOptions.ExcludedPrefixes"/>; dropped.</summary>
    Excluded,

    /// <summary>There were more attributes than the receiver takes; dropped.</summary>
    CapExceeded,

    /// <summary>The value was null; dropped.</summary>
    NullSkipped,

    /// <summary>The value was a list without elements; dropped.</summary>
    EmptyListSkipped,

    /// <summary>The value cannot be sent as text, or is not one the field accepts; dropped.</summary>
    ValueRejected,

    /// <summary>The value was shortened to <see cref="AttributeNormalizerOptions.MaxValueLength"/>.</summary>
    ValueTruncated,

    /// <summary>The value held half a surrogate pair, which no JSON text can carry; it was replaced with U+FFFD.</summary>
    ValueSanitized,

    /// <summary>An element of the list contains the separator, so the joined text cannot be taken apart again.</summary>
    ListContainsDelimiter,

    /// <summary>The attribute was named as deleted and has a value too; the value is sent and nothing is cleared.</summary>
    DeletionOverridden,

    /// <summary>The event's name is not mapped; the event is not to be sent.</summary>
    EventSkipped,
}
