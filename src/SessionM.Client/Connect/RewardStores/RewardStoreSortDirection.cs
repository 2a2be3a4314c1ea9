using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>In which direction the offers of reward stores are sorted.</summary>
[JsonConverter(typeof(OpenStringConverter<RewardStoreSortDirection>))]
public readonly record struct RewardStoreSortDirection : IOpenString<RewardStoreSortDirection>
{
    private readonly string? _value;

    private RewardStoreSortDirection(string value) => _value = value;

    /// <summary>Smallest first.</summary>
    public static RewardStoreSortDirection Ascending { get; } = new("asc");

    /// <summary>Largest first (spelling inferred from the other).</summary>
    public static RewardStoreSortDirection Descending { get; } = new("desc");

    /// <inheritdoc />
    public string Value => _value ?? string.Empty;

    /// <inheritdoc />
    public static RewardStoreSortDirection From(string value) => new(value);

    /// <summary>The vendor's spelling.</summary>
    public override string ToString() => Value;
}
