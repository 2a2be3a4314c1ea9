namespace Braze.Client;

/// <summary>Braze took the merges on (202) and works through them later, in no promised order; it does not tell which of them had an effect.</summary>
public sealed class MergeUsersResponse : BrazeResponse;
