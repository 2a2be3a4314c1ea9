using System.Collections.Frozen;

namespace Integration.Abstractions;

/// <summary>How events are named and limited, read once from the options.</summary>
internal sealed class EventRules
{
    private const int AlphanumericUnderscoreAttributes = 10;

    private static readonly string[] StripDollarRefusedKeys = ["time", "event_name"];

    private readonly CustomKeyRules _keys;
    private readonly ValueFormatter _values;
    private readonly CollisionPolicy _collisions;
    private readonly CapOrder _capOrder;
    private readonly int _maxAttributes;
    private readonly bool _passUnmapped;
    private readonly FrozenDictionary<string, string> _names;
    private readonly FrozenDictionary<string, FrozenDictionary<string, int>> _priorities;

    public EventRules(AttributeNormalizerOptions options, KeyNormalizer keys, ValueFormatter values)
    {
        EventAttributeOptions events = options.Events;
        bool stripDollar = options.KeyRule == KeyRule.StripDollar;
        _keys = new CustomKeyRules(options, keys, events.RefusedKeys.Concat(stripDollar ? StripDollarRefusedKeys : []).ToFrozenSet(StringComparer.Ordinal));
        _values = values;
        _collisions = options.Collisions;
        _capOrder = events.CapOrder;
        _maxAttributes = events.MaxAttributes ?? (stripDollar ? int.MaxValue : AlphanumericUnderscoreAttributes);
        _passUnmapped = (events.UnmappedEvents ?? (stripDollar ? UnmappedEventPolicy.PassThrough : UnmappedEventPolicy.Skip)) == UnmappedEventPolicy.PassThrough;
        _names = events.EventNames.ToFrozenDictionary(StringComparer.Ordinal);
        _priorities = events.PriorityAttributes.ToFrozenDictionary(p => p.Key, p => PriorityRanks.Of(p.Value, keys), StringComparer.Ordinal);
    }

    public NormalizedEvent Normalize(string eventName, IEnumerable<KeyValuePair<string, object?>> attributes)
    {
        if (FindName(eventName) is { } name)
        {
            return Normalize(eventName, name, attributes);
        }

        List<AttributeDiagnostic> diagnostics = [];
        diagnostics.AddDropped(AttributeDiagnosticKind.EventSkipped, eventName, "The event's name is not mapped.");
        return new NormalizedEvent(null, SortedAttributes.Empty, diagnostics.InOrder());
    }

    /// <summary>An event that came in under one name and is sent under another.</summary>
    public NormalizedEvent Normalize(string eventName, string name, IEnumerable<KeyValuePair<string, object?>> attributes)
    {
        List<AttributeDiagnostic> diagnostics = [];
        List<Candidate> sent = [];
        Contest.ResolveCollisions(Collect(attributes, diagnostics), sent, _collisions, diagnostics);
        Contest.ApplyCap(sent, _maxAttributes, _priorities.GetValueOrDefault(eventName, FrozenDictionary<string, int>.Empty), _capOrder, diagnostics);
        return new NormalizedEvent(name, SortedAttributes.Of(sent, diagnostics), diagnostics.InOrder());
    }

    private string? FindName(string eventName)
    {
        if (_names.TryGetValue(eventName, out string? mapped))
        {
            return mapped;
        }

        return _passUnmapped && !string.IsNullOrWhiteSpace(eventName) ? eventName : null;
    }

    private List<Candidate> Collect(IEnumerable<KeyValuePair<string, object?>> attributes, List<AttributeDiagnostic> diagnostics)
    {
        List<Candidate> candidates = [];
        int position = 0;
        foreach ((string? key, object? value) in attributes)
        {
            string source = key ?? "";
            position++;
            CustomKey custom = _keys.IsExcluded(source) ? CustomKeyRules.Excluded : _keys.Find(source);
            if (custom.Key is null)
            {
                diagnostics.AddDropped(custom.Kind!.Value, source, custom.Detail);
                continue;
            }

            FormattedValue formatted = _values.Format(value);
            if (formatted.DropKind is { } dropped)
            {
                diagnostics.AddDropped(dropped, source, formatted.Reason);
                continue;
            }

            candidates.Add(new Candidate(source, custom.Key, formatted.Text, position, formatted.Notes, custom.Kind, custom.Detail));
        }

        return candidates;
    }
}
