namespace Braze.Client;

/// <summary>Braze started a sync. How it goes is told by the list of syncs.</summary>
public sealed class CloudDataSyncStartResponse : BrazeResponse;
