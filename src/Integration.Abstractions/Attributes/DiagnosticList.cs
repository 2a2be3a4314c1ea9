namespace Integration.Abstractions;

/// <summary>Puts what happened to an attribute into the report.</summary>
internal static class DiagnosticList
{
    /// <summary>Reports a sent attribute: how its key came about and what happened to its value.</summary>
    public static void AddSent(this List<AttributeDiagnostic> diagnostics, in Candidate sent)
    {
        if (sent.Rename is { } rename)
        {
            diagnostics.Add(new AttributeDiagnostic(rename, sent.Source, sent.Key, sent.Detail));
        }

        if (sent.Notes == ValueNotes.None)
        {
            return;
        }

        if (sent.Notes.HasFlag(ValueNotes.ContainsSeparator))
        {
            diagnostics.Add(new AttributeDiagnostic(AttributeDiagnosticKind.ListContainsDelimiter, sent.Source, sent.Key, "An element of the list contains the separator."));
        }

        if (sent.Notes.HasFlag(ValueNotes.Sanitized))
        {
            diagnostics.Add(new AttributeDiagnostic(AttributeDiagnosticKind.ValueSanitized, sent.Source, sent.Key, "The value held half a surrogate pair."));
        }

        if (sent.Notes.HasFlag(ValueNotes.Truncated))
        {
            diagnostics.Add(new AttributeDiagnostic(AttributeDiagnosticKind.ValueTruncated, sent.Source, sent.Key, "The value is longer than the receiver takes."));
        }
    }

    public static void AddDropped(this List<AttributeDiagnostic> diagnostics, AttributeDiagnosticKind kind, string source, string detail)
        => diagnostics.Add(new AttributeDiagnostic(kind, source, null, detail));

    /// <summary>The report in an order that does not depend on the order of the input.</summary>
    public static IReadOnlyList<AttributeDiagnostic> InOrder(this List<AttributeDiagnostic> diagnostics)
    {
        if (diagnostics.Count == 0)
        {
            return [];
        }

        // Nearly always in order already, since renaming seldom moves a key.
        for (int i = 1; i < diagnostics.Count; i++)
        {
            if (Compare(diagnostics[i - 1], diagnostics[i]) > 0)
            {
                diagnostics.Sort(Compare);
                break;
            }
        }

        return Array.AsReadOnly(diagnostics.ToArray());
    }

    private static int Compare(AttributeDiagnostic a, AttributeDiagnostic b)
    {
        int bySource = string.CompareOrdinal(a.Source, b.Source);
        if (bySource != 0)
        {
            return bySource;
        }

        int byKind = a.Kind.CompareTo(b.Kind);
        return byKind != 0 ? byKind : string.CompareOrdinal(a.Detail, b.Detail);
    }
}
