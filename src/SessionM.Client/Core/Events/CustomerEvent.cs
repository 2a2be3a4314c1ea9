using System.Collections.ObjectModel;

namespace SessionM.Client;

/// <summary>Something a customer did other than buying; purchases go to SessionM's POS interface instead.</summary>
/// <remarks>
/// The event must be defined in SessionM before. On the wire an event is a bare number or a list of attribute objects under its name: it has a
/// <see cref="Value"/> or <see cref="Attributes"/>, never both. The number is observed; that attributes stand in a list is inferred from their keys in
/// SessionM's mobile SDK. No member for the time of the event is documented.
/// </remarks>
public sealed class CustomerEvent
{
    /// <summary>The most attributes mParticle's integration forwards of one event. Whether SessionM itself has a limit is not documented, so nothing here enforces one.</summary>
    public const int MaxForwardedAttributes = 10;

    private Dictionary<string, CustomAttributeValue>? _attributes;

    /// <summary>Creates an event.</summary>
    /// <param name="name">The event's name, spelled as in SessionM.</param>
    /// <exception cref="ArgumentException">The name is empty or white space.</exception>
    public CustomerEvent(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
    }

    /// <summary>The event's name.</summary>
    public string Name { get; }

    /// <summary>The number sent for an event without attributes; 1 when left out. What another number means is not documented.</summary>
    public decimal? Value { get; set; }

    /// <summary>Facts about the event, named as in SessionM.</summary>
    public IDictionary<string, CustomAttributeValue> Attributes => _attributes ??= new Dictionary<string, CustomAttributeValue>(StringComparer.Ordinal);

    /// <summary>The name and how many attributes; never a value.</summary>
    public override string ToString() => $"{Name} with {_attributes?.Count ?? 0} attributes";

    internal bool HasAttributes => _attributes is { Count: > 0 };

    internal IReadOnlyDictionary<string, CustomAttributeValue> GivenAttributes =>
        (IReadOnlyDictionary<string, CustomAttributeValue>?)_attributes ?? ReadOnlyDictionary<string, CustomAttributeValue>.Empty;
}
