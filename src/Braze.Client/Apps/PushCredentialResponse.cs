namespace Braze.Client;

/// <summary>Braze took push credentials on.</summary>
public sealed class PushCredentialResponse : BrazeResponse;
