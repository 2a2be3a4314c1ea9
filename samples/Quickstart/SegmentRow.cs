namespace Quickstart;

/// <summary>What the first flow needs of a row of a Braze segment CSV export.</summary>
/// <param name="Line">The line in the file.</param>
/// <param name="UserId">The export's <c>user_id</c>, which is the external id; the SessionM user id where the two systems share it.</param>
/// <param name="LoyaltyTier">A custom attribute chosen for the export.</param>
internal sealed record SegmentRow(int Line, string UserId, string LoyaltyTier);
