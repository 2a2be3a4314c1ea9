namespace SessionM.Client;

/// <summary>What is sent of one kind of data points, by name.</summary>
public sealed class ForwardFilterList
{
    /// <summary>Names that are sent.</summary>
    public IList<string> Allow { get; } = [];

    /// <summary>Names that are not sent.</summary>
    public IList<string> Deny { get; } = [];

    /// <summary>Whether names in neither list are sent; <see langword="null"/> follows <see cref="ForwardFilterOptions.SendNewDataPoints"/>.</summary>
    public bool? Others { get; set; }
}
