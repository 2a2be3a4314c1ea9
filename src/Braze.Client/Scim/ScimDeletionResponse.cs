namespace Braze.Client;

/// <summary>An account is gone. Braze says so by status 204, without a body.</summary>
public sealed class ScimDeletionResponse : BrazeResponse;
