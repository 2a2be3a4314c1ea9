using Integration.Abstractions;

namespace PointsToMessage;

/// <summary>Points that a customer is to get and to hear of.</summary>
/// <param name="Id">
/// The award's own id, a GUID made once and kept with the award. It is the deposit's idempotency id, so the award can be worked on again after a crash.
/// </param>
/// <param name="Customer">The customer as the host knows them; SessionM and Braze know other ids.</param>
/// <param name="Points">How many points.</param>
internal sealed record Award(Guid Id, UserKey Customer, decimal Points)
{
    /// <summary>The id as it goes over the wire and into the log.</summary>
    public string Key => Id.ToString("D");

    /// <summary>The amount; never the customer.</summary>
    public override string ToString() => FormattableString.Invariant($"{Points} points");
}
