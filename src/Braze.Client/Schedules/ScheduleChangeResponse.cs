namespace Braze.Client;

/// <summary>Braze took a change of a schedule on. Close to the time of sending it may reach all, some or none of the users.</summary>
/// <remarks>Braze documents no members of its own for this answer.</remarks>
public sealed class ScheduleChangeResponse : BrazeResponse;
