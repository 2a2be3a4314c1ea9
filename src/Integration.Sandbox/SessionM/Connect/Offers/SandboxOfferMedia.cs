namespace Integration.Sandbox;

/// <summary>An image, video or link of an offer.</summary>
public sealed record SandboxOfferMedia
{
    /// <summary>The id.</summary>
    public string Id { get; init; } = Guid.NewGuid().ToString();

    /// <summary>Where it is.</summary>
    public required string Uri { get; init; }

    /// <summary>The category's id.</summary>
    public string CategoryId { get; init; } = Guid.Empty.ToString();

    /// <summary>The category's name, for example <c>Logo</c>.</summary>
    public string CategoryName { get; init; } = "";

    /// <summary>1 image, 2 video, 4 audio, 5 web link.</summary>
    public int ContentType { get; init; } = 1;

    /// <summary>The culture it is for; for all when <see langword="null"/>.</summary>
    public string? Culture { get; init; }
}
