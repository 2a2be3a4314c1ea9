namespace Integration.Http;

/// <summary>What a transport's own calls have shown of its vendor lately; asking costs no call.</summary>
/// <param name="Status">How it stands.</param>
/// <param name="Reason">One sentence for the operator; no address, key or id.</param>
public sealed record TransportHealth(TransportStatus Status, string Reason);
