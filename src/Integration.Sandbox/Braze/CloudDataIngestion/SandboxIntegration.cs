namespace Integration.Sandbox;

/// <summary>An integration with a data warehouse (Cloud Data Ingestion).</summary>
public sealed record SandboxIntegration
{
    /// <summary>Names an integration.</summary>
    /// <param name="id">The id.</param>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public SandboxIntegration(Guid id, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Id = id;
        Name = name;
    }

    /// <summary>The id.</summary>
    public Guid Id { get; }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>What it brings in.</summary>
    public string Type { get; init; } = "USER_ATTRIBUTES";

    /// <summary>The kind of warehouse.</summary>
    public string WarehouseType { get; init; } = "snowflake";

    /// <summary>Whom Braze tells about failures.</summary>
    public string ContactEmails { get; init; } = "";

    /// <summary>How long a sync runs; another one is refused meanwhile. Default zero: it is over at once.</summary>
    public TimeSpan SyncDuration { get; init; }

    /// <summary>How a sync ends: <c>success</c>, <c>partial</c>, <c>error</c> or <c>config_error</c>.</summary>
    public string SyncStatus { get; init; } = "success";

    /// <summary>How many rows a sync brings in.</summary>
    public long RowsSynced { get; init; }

    /// <summary>How many rows of a sync fail.</summary>
    public long RowsFailed { get; init; }

    /// <summary>The name; no addresses.</summary>
    public override string ToString() => $"{nameof(SandboxIntegration)} {Name}";
}
