namespace Braze.Client;

/// <summary>Braze took a live activity's start or change on.</summary>
public sealed class LiveActivityResponse : BrazeResponse;
