namespace Integration.Abstractions;

/// <summary>The keys of one call whose values were deleted, as the receiver knows them.</summary>
internal sealed class Deletions(
    ProfileRules rules,
    SortedAttributes sentFields,
    SortedAttributes sentCustoms,
    List<AttributeDiagnostic> diagnostics)
{
    private readonly SortedSet<string> _fields = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _attributes = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Fields => [.. _fields];

    public IReadOnlyList<string> Attributes => [.. _attributes];

    public void Add(string source)
    {
        if (rules.Keys.IsExcluded(source))
        {
            Drop(CustomKeyRules.Excluded, source);
            return;
        }

        if (rules.Fields.Find(source) is { } field)
        {
            Clear(source, field.Name, _fields);
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
            ClearLookalike(source, custom, lookalike);
            return;
        }

        ClearCustom(source, custom);
    }

    private void ClearLookalike(string source, CustomKey custom, ReservedField field)
    {
        switch (rules.ReservedNames)
        {
            case ReservedNamePolicy.Promote:
                Clear(source, field.Name, _fields);
                break;
            case ReservedNamePolicy.Drop:
                diagnostics.AddDropped(AttributeDiagnosticKind.ReservedName, source, $"The key is named like the reserved field '{field.Name}'.");
                break;
            default:
                ClearCustom(source, custom);
                break;
        }
    }

    private void ClearCustom(string source, CustomKey custom)
    {
        if (Clear(source, custom.Key!, _attributes) && custom.Kind is { } kind)
        {
            diagnostics.Add(new AttributeDiagnostic(kind, source, custom.Key, custom.Detail));
        }
    }

    private bool Clear(string source, string key, SortedSet<string> cleared)
    {
        // Both count: a field and a custom attribute of one name are one thing to a receiver that writes them side by side.
        if (sentFields.ContainsKey(key) || sentCustoms.ContainsKey(key))
        {
            diagnostics.Add(new AttributeDiagnostic(AttributeDiagnosticKind.DeletionOverridden, source, key, "The key has a value too, which is sent."));
            return false;
        }

        cleared.Add(key);
        return true;
    }

    private void Drop(CustomKey key, string source) => diagnostics.AddDropped(key.Kind!.Value, source, key.Detail);
}
