namespace Integration.Sandbox;

/// <summary>What leaves the server.</summary>
internal sealed record Delivery(Reply Reply, DeliveryEnd End)
{
    /// <summary>How long the answer rests in its middle.</summary>
    public TimeSpan Rest { get; init; }
}

/// <summary>How an answer ends.</summary>
internal enum DeliveryEnd
{
    /// <summary>All of it is sent.</summary>
    Complete,

    /// <summary>Nothing is sent; the connection is reset.</summary>
    Reset,

    /// <summary>The full length is announced, half is sent, then the connection is closed.</summary>
    BrokenOff,
}
