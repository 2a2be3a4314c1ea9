using System.Collections.ObjectModel;

namespace Integration.Abstractions;

/// <summary>One call: collects what is to be sent, then settles collisions, limits and deletions.</summary>
/// <param name="rules">The options, read once.</param>
/// <param name="expected">How many attributes there are, as far as is known.</param>
internal sealed class ProfilePass(ProfileRules rules, int expected)
{
    // More than any receiver takes: whoever says there are more does not get the memory in advance.
    private const int MaxExpected = 1000;

    private readonly List<Candidate> _fields = [];
    private readonly List<Candidate> _customs = new(Math.Min(expected, MaxExpected));
    private readonly List<AttributeDiagnostic> _diagnostics = [];
    private int _position;

    public void Add(string? key, object? value)
    {
        string source = key ?? "";
        _position++;
        if (rules.Keys.IsExcluded(source))
        {
            Drop(CustomKeyRules.Excluded, source);
            return;
        }

        if (rules.Fields.Find(source) is { } field)
        {
            AddField(source, field, value, isPromoted: false);
            return;
        }

        CustomKey custom = rules.Keys.Find(source);
        if (custom.Key is null)
        {
            Drop(custom, source);
            return;
        }

        if (custom.Kind != AttributeDiagnosticKind.KeyRefused && rules.Fields.FindLookalike(source, custom.Key) is { } lookalike)
        {
            AddLookalike(source, custom, lookalike, value);
            return;
        }

        AddCustom(source, custom, value);
    }

    public NormalizedProfile Complete(IEnumerable<string> deletedKeys)
    {
        Contest.ResolveCollisions(_fields, rules.Collisions, _diagnostics);
        ReadOnlyDictionary<string, string?> fields = Publish(_fields);

        _customs.RemoveAll(GivesWayToField(fields));
        Contest.ResolveCollisions(_customs, rules.Collisions, _diagnostics);
        Contest.ApplyCap(_customs, rules.MaxCustomAttributes, rules.Priorities, rules.CapOrder, _diagnostics);
        ReadOnlyDictionary<string, string?> customs = Publish(_customs);

        Deletions deletions = new(rules, fields, customs, _diagnostics);
        foreach (string? key in deletedKeys)
        {
            deletions.Add(key ?? "");
        }

        return new NormalizedProfile
        {
            ReservedFields = fields,
            CustomAttributes = customs,
            ClearedFields = deletions.Fields,
            ClearedAttributes = deletions.Attributes,
            Diagnostics = _diagnostics.InOrder(),
        };
    }

    private Predicate<Candidate> GivesWayToField(ReadOnlyDictionary<string, string?> fields) => custom =>
    {
        if (!fields.ContainsKey(custom.Key))
        {
            return false;
        }

        _diagnostics.AddDropped(AttributeDiagnosticKind.ReservedConflict, custom.Source, $"The reserved field '{custom.Key}' has a value.");
        return true;
    };

    private void AddLookalike(string source, CustomKey custom, ReservedField field, object? value)
    {
        switch (rules.ReservedNames)
        {
            case ReservedNamePolicy.Promote:
                AddField(source, field, value, isPromoted: true);
                break;
            case ReservedNamePolicy.Drop:
                _diagnostics.AddDropped(AttributeDiagnosticKind.ReservedName, source, $"The key is named like the reserved field '{field.Name}'.");
                break;
            default:
                // One report for one attribute: the resemblance says more than the rename it may come with.
                string detail = $"The key is named like the reserved field '{field.Name}' and was kept as a custom attribute.";
                AddCustom(source, custom with { Kind = AttributeDiagnosticKind.ReservedName, Detail = detail }, value);
                break;
        }
    }

    private void AddField(string source, ReservedField field, object? value, bool isPromoted)
    {
        FormattedValue formatted = rules.Values.Format(value, field.Format);
        if (formatted.DropKind is { } dropped)
        {
            _diagnostics.AddDropped(dropped, source, formatted.Reason);
            return;
        }

        _fields.Add(new Candidate(source, field.Name, formatted.Text, _position, formatted.Notes)
        {
            IsPromoted = isPromoted,
            Rename = isPromoted ? AttributeDiagnosticKind.ReservedName : null,
            Detail = isPromoted ? "The key fills the reserved field it is named like." : "",
        });
    }

    private void AddCustom(string source, CustomKey custom, object? value)
    {
        FormattedValue formatted = rules.Values.Format(value);
        if (formatted.DropKind is { } dropped)
        {
            _diagnostics.AddDropped(dropped, source, formatted.Reason);
            return;
        }

        _customs.Add(new Candidate(source, custom.Key!, formatted.Text, _position, formatted.Notes, custom.Kind, custom.Detail));
    }

    private ReadOnlyDictionary<string, string?> Publish(List<Candidate> sent)
    {
        OrderedDictionary<string, string?> published = new(sent.Count, StringComparer.Ordinal);
        foreach (Candidate candidate in sent)
        {
            published.Add(candidate.Key, candidate.Value);
            _diagnostics.AddSent(candidate);
        }

        return new ReadOnlyDictionary<string, string?>(published);
    }

    private void Drop(CustomKey key, string source) => _diagnostics.AddDropped(key.Kind!.Value, source, key.Detail);
}
