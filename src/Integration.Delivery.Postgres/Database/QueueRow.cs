namespace Integration.Delivery.Postgres;

/// <summary>A queue, as all processes see it.</summary>
internal sealed record QueueRow(int Id, int Lanes);
