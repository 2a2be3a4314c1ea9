namespace Integration.Delivery;

/// <summary>The state of a queue.</summary>
public enum DeliveryStatus
{
    /// <summary>Items go out, or there are none.</summary>
    Healthy,

    /// <summary>The last batch of a lane failed in passing and will be sent again, or callers wait for room.</summary>
    Degraded,

    /// <summary>The vendor refused the credentials, or the store fails. Nothing is lost; somebody has to act.</summary>
    Unhealthy,
}
