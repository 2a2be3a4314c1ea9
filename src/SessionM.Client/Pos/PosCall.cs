namespace SessionM.Client;

/// <summary>What one call to the point of sale says for itself; what it leaves out comes from the settings.</summary>
public sealed class PosCall
{
    /// <summary>The store, as SessionM calls it; <see langword="null"/> for <see cref="SessionMPosOptions.StoreId"/>.</summary>
    public string? StoreId { get; init; }

    /// <summary>
    /// The id of the request; <see langword="null"/> for a new one. Set it to be able to make the same call again after a failure whose outcome is unknown.
    /// </summary>
    public PosRequestId? RequestId { get; init; }

    /// <summary>The language of messages and display names; <see langword="null"/> for <see cref="SessionMPosOptions.Culture"/>.</summary>
    public string? Culture { get; init; }

    internal void ThrowIfInvalid(string parameterName)
    {
        if (StoreId is not null && string.IsNullOrWhiteSpace(StoreId))
        {
            throw new ArgumentException("The store id is empty. Leave it null to use the configured one.", parameterName);
        }

        RequestId?.ThrowIfEmpty(parameterName);
    }
}
