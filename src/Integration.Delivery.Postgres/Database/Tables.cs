namespace Integration.Delivery.Postgres;

/// <summary>The tables of one schema, by their quoted names.</summary>
internal sealed class Tables(string schema)
{
    /// <summary>The schema's name as it is; also the channel of its notifications, so that schemas of one database do not wake each other.</summary>
    public string Name { get; } = schema;

    public string Schema { get; } = Quote(schema);

    public string Version => $"{Schema}.version";

    public string Queues => $"{Schema}.queues";

    public string Members => $"{Schema}.members";

    public string Lanes => $"{Schema}.lanes";

    public string Entries => $"{Schema}.entries";

    public string Sequence => $"{Schema}.entries_sequence";

    public string DeadLetters => $"{Schema}.dead_letters";

    public string Totals => $"{Schema}.totals";

    public static string Quote(string identifier) => $"\"{identifier.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public static string Literal(string text) => $"E'{text.Replace("\\", @"\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'";
}
