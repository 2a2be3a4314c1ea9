namespace Integration.Abstractions;

/// <summary>One call: collects what is to be sent, then settles collisions, limits and deletions. Serves another one after it has been cleared.</summary>
/// <param name="rules">The options, read once.</param>
internal sealed class ProfilePass(ProfileRules rules)
{
    // More than any receiver takes.
    private const int MostKept = 1024;

    private readonly List<Candidate> _fields = [];
    private readonly List<Candidate> _customs = [];
    private readonly List<Candidate> _sent = [];
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
        Contest.ResolveCollisions(_fields, _sent, rules.Collisions, _diagnostics);
        SortedAttributes fields = SortedAttributes.Of(_sent, _diagnostics);

        _sent.Clear();
        if (fields.Count > 0)
        {
            GiveWayTo(fields);
        }

        Contest.ResolveCollisions(_customs, _sent, rules.Collisions, _diagnostics);
        Contest.ApplyCap(_sent, rules.MaxCustomAttributes, rules.Priorities, rules.CapOrder, _diagnostics);
        SortedAttributes customs = SortedAttributes.Of(_sent, _diagnostics);

        Deletions? deletions = null;
        foreach (string? key in deletedKeys)
        {
            deletions ??= new Deletions(rules, fields, customs, _diagnostics);
            deletions.Add(key ?? "");
        }

        return new NormalizedProfile
        {
            ReservedFields = fields,
            CustomAttributes = customs,
            ClearedFields = deletions?.Fields ?? [],
            ClearedAttributes = deletions?.Attributes ?? [],
            Diagnostics = _diagnostics.InOrder(),
        };
    }

    /// <summary>Forgets everything of the call.</summary>
    /// <returns>False when the pass is too large to be kept for the next.</returns>
    public bool Clear()
    {
        _fields.Clear();
        _customs.Clear();
        _sent.Clear();
        _diagnostics.Clear();
        _position = 0;
        return _fields.Capacity <= MostKept && _customs.Capacity <= MostKept && _diagnostics.Capacity <= MostKept;
    }

    private void GiveWayTo(SortedAttributes fields) => _customs.RemoveAll(custom =>
    {
        if (!fields.ContainsKey(custom.Key))
        {
            return false;
        }

        _diagnostics.AddDropped(AttributeDiagnosticKind.ReservedConflict, custom.Source, $"The reserved field '{custom.Key}' has a value.");
        return true;
    });

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

    private void Drop(CustomKey key, string source) => _diagnostics.AddDropped(key.Kind!.Value, source, key.Detail);
}
