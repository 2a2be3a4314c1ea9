namespace SessionM.Client;

/// <summary>Which part of whose point audit log.</summary>
/// <param name="UserId">The SessionM user id; some tenants also take an external id here.</param>
/// <remarks>
/// SessionM's page states the limits and asks for both dates; integrators call without them. The page names the filters without showing a body, so how
/// they are written on the wire (<c>from_date</c>, <c>to_date</c>, <c>point_account_ids</c>, <c>point_source_ids</c>, <c>modification_types</c>) is inferred.
/// Source: https://docs.sessionm.com/developer/Tasks/Customers/t_fetch_audit_log.htm.
/// </remarks>
public sealed record PointAuditRequest(string UserId)
{
    /// <summary>The largest <see cref="Take"/>.</summary>
    public const int MaxTake = 1000;

    /// <summary>The most accounts, and the most sources, to filter by.</summary>
    public const int MaxAccountsOrSources = 10;

    /// <summary>The most modification types to filter by.</summary>
    public const int MaxModificationTypes = 5;

    /// <summary>The earliest time; <see langword="null"/> for no limit. Needs <see cref="To"/>, at most a year later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>The latest time; <see langword="null"/> for no limit. Needs <see cref="From"/>.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>The accounts of interest, at most 10; <see langword="null"/> for all.</summary>
    public IReadOnlyCollection<string>? PointAccountIds { get; init; }

    /// <summary>The point sources of interest, at most 10; <see langword="null"/> for all.</summary>
    public IReadOnlyCollection<string>? PointSourceIds { get; init; }

    /// <summary>The modification types of interest, at most 5; <see langword="null"/> for all.</summary>
    public IReadOnlyCollection<string>? ModificationTypes { get; init; }

    /// <summary>Whether <see cref="ModificationTypes"/> are those to leave out (meaning inferred from the name). Default false.</summary>
    public bool ExcludeModificationTypes { get; init; }

    /// <summary>How many entries to pass over. Default 0.</summary>
    public int Skip { get; init; }

    /// <summary>How many entries to return at most. Default and largest 1,000; SessionM's page warns that large pages are slow.</summary>
    public int Take { get; init; } = MaxTake;

    /// <summary>The page; never the customer.</summary>
    public override string ToString() => $"audit entries {Skip} to {(long)Skip + Take}";

    internal void ThrowIfInvalid(string parameterName)
    {
        if (string.IsNullOrWhiteSpace(UserId))
        {
            throw new ArgumentException("UserId is empty. An audit log is read for one customer.", parameterName);
        }

        PageRange.ThrowIfInvalid(Skip, Take, MaxTake, nameof(ISessionMPoints.GetAuditLogAsync), parameterName);
        ThrowIfInvalidRange(parameterName);
        ThrowIfInvalidFilter(PointAccountIds, "point account id", MaxAccountsOrSources, parameterName);
        ThrowIfInvalidFilter(PointSourceIds, "point source id", MaxAccountsOrSources, parameterName);
        ThrowIfInvalidFilter(ModificationTypes, "modification type", MaxModificationTypes, parameterName);
    }

    private void ThrowIfInvalidRange(string parameterName)
    {
        if (From is null != To is null)
        {
            throw new ArgumentException("From and To belong together: set both or none.", parameterName);
        }

        if (From > To || From?.AddYears(1) < To)
        {
            throw new ArgumentException("From must not be later than To, and To at most a year after From. Read longer times year by year.", parameterName);
        }
    }

    private static void ThrowIfInvalidFilter(IReadOnlyCollection<string>? values, string what, int max, string parameterName)
    {
        if (values is null)
        {
            return;
        }

        RequiredText.Check(values, what, parameterName);
        if (values.Count > max)
        {
            throw new ArgumentException($"There are {values.Count} entries of the filter by {what}; SessionM takes at most {max}.", parameterName);
        }
    }
}
