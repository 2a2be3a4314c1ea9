namespace SessionM.Client;

/// <summary>How <see cref="Integration.Abstractions.IProfileSink"/> sends updates of customers.</summary>
public sealed class ProfileUpdateOptions
{
    /// <summary>Customers updated at the same time; the API takes one customer a call. Default 8, from 1 to 256.</summary>
    public int MaxConcurrency { get; set; } = 8;
}
