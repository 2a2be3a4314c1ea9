using Integration.Http;

namespace Braze.Client;

/// <summary>Which campaigns or canvases to list, and in which order.</summary>
public sealed record MessageListQuery
{
    /// <summary>How many entries a full page has.</summary>
    internal const int PageSize = 100;

    /// <summary>Lists archived ones too.</summary>
    public bool IncludeArchived { get; init; }

    /// <summary>Sorts from the newest to the oldest by the time of creation, instead of from the oldest.</summary>
    public bool NewestFirst { get; init; }

    /// <summary>Lists only what was edited after this moment; sent to the second, in UTC.</summary>
    public DateTimeOffset? LastEditedAfter { get; init; }

    internal string? Build(int page) => new QueryString()
        .Add("page", page)
        .Add("include_archived", IncludeArchived)
        .Add("sort_direction", DirectionOf(NewestFirst))
        .Add("last_edit.time[gt]", LastEditedAfter)
        .Build();

    internal static string DirectionOf(bool newestFirst) => newestFirst ? "desc" : "asc";
}
