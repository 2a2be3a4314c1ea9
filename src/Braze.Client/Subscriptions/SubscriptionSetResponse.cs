namespace Braze.Client;

/// <summary>Braze took the changes of subscription states on; they can take minutes.</summary>
public sealed class SubscriptionSetResponse : BrazeResponse;
