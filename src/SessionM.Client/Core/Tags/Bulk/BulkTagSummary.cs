using Integration.Abstractions;

namespace SessionM.Client;

/// <summary>What became of all assignments of a bulk run.</summary>
/// <param name="Tagged">Confirmed by SessionM in this run.</param>
/// <param name="Skipped">Confirmed in an earlier run.</param>
/// <param name="Refused">Refused by SessionM, now or in an earlier run.</param>
/// <param name="NotDelivered">Certainly not tagged; the next run with the same checkpoint tries them.</param>
/// <param name="Unknown">Sent, without an answer that says whether they took effect.</param>
/// <param name="NotTried">Not carried out, because the sending had ended; the next run with the same checkpoint tries them.</param>
/// <param name="StoppedBy">The refusal of the credentials that ended the sending; <see langword="null"/> when there was none.</param>
public sealed record BulkTagSummary(long Tagged, long Skipped, long Refused, long NotDelivered, long Unknown, long NotTried, AuthenticationException? StoppedBy)
{
    /// <summary>Whether every customer has the tags.</summary>
    public bool IsComplete => Refused + NotDelivered + Unknown + NotTried == 0;
}
