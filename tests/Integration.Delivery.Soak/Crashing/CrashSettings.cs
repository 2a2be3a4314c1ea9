namespace Integration.Delivery.Soak;

/// <summary>What a crash run is to do.</summary>
/// <param name="Store">Where the queue is kept.</param>
/// <param name="Kills">How often a process is killed.</param>
/// <param name="Processes">How many share the queue.</param>
/// <param name="Updates">How many updates are enqueued, by all of them together.</param>
/// <param name="Seed">Decides when which process is killed, and what is enqueued.</param>
internal sealed record CrashSettings(StoreKind Store, int Kills, int Processes, int Updates, int Seed);
