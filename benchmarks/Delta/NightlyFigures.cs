namespace Benchmarks;

/// <summary>What a run came to.</summary>
/// <param name="Offered">Attributes enqueued.</param>
/// <param name="Sent">Attributes on the wire, where they were counted.</param>
/// <param name="Reported">Attributes sent, as the filter says; 0 without it.</param>
/// <param name="Objects">Attribute objects on the wire.</param>
/// <param name="Requests">Requests on the wire.</param>
/// <param name="FullestNight">Attributes on the wire in the fullest night but the first.</param>
/// <param name="Processor">Time of all processors, an update.</param>
internal sealed record NightlyFigures(long Offered, long Sent, long Reported, long Objects, long Requests, long FullestNight, TimeSpan Processor);
