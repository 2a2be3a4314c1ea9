using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>By what the offers of reward stores are sorted. These are documented; others are passed on as they are.</summary>
/// <remarks>Source: https://docs.sessionm.com/developer/Tasks/Offers/t_get_store_offers.htm.</remarks>
[JsonConverter(typeof(OpenStringConverter<RewardStoreSortColumn>))]
public readonly record struct RewardStoreSortColumn : IOpenString<RewardStoreSortColumn>
{
    private readonly string? _value;

    private RewardStoreSortColumn(string value) => _value = value;

    /// <summary>The offer's internal name.</summary>
    public static RewardStoreSortColumn InternalName { get; } = new("internal_name");

    /// <summary>When the offer comes into the store.</summary>
    public static RewardStoreSortColumn StartDate { get; } = new("start_date");

    /// <summary>When the offer leaves the store.</summary>
    public static RewardStoreSortColumn EndDate { get; } = new("end_date");

    /// <inheritdoc />
    public string Value => _value ?? string.Empty;

    /// <inheritdoc />
    public static RewardStoreSortColumn From(string value) => new(value);

    /// <summary>The vendor's spelling.</summary>
    public override string ToString() => Value;
}
