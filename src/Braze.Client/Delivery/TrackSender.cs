using System.Net;
using Integration.Abstractions;
using Integration.Delivery;
using Integration.Http;

namespace Braze.Client;

/// <summary>Sends encoded objects in one call, and lays Braze's answer over them.</summary>
internal sealed class TrackSender(BrazeTransport transport, bool isBulk, string? partner)
{
    private const string NoReason = "Braze gave no reason.";

    public async Task<BatchResult> SendAsync(IReadOnlyList<QueuedTrackItem> items, CancellationToken cancellationToken)
    {
        EncodedTrackRequest request = new(items, partner);
        try
        {
            TrackResponse response = await transport.SendAsync(
                isBulk ? BrazeOperations.UsersTrackBulk : BrazeOperations.UsersTrack,
                request,
                BrazeRequestJson.Wire.EncodedTrackRequest,
                BrazeResponseJson.Default.TrackResponse,
                new CallSettings { Safety = request.IsRepeatable ? RetrySafety.Idempotent : RetrySafety.AtMostOnce },
                cancellationToken).ConfigureAwait(false);
            return Read(items, request, response);
        }
        catch (BrazeApiException e) when (e.StatusCode == HttpStatusCode.BadRequest && !e.OutcomeUnknown && Refused(items, request, e) is { } refused)
        {
            return refused;
        }
        catch (IntegrationException e)
        {
            return BatchResult.Of(e);
        }
    }

    private static BatchResult Read(IReadOnlyList<QueuedTrackItem> items, EncodedTrackRequest request, TrackResponse response)
    {
        Dictionary<int, ItemFailure> failures = Named(items, request, response.Errors);
        string? doubt = response.Errors.FirstOrDefault(error => request.IndexOf(error) is null) is { } unnamed
            ? $"Braze reported an error that names no object of the request: {VendorText.Clean(unnamed.Reason, [.. request.Identifiers]) ?? NoReason}"
            : request.IsMissingAny(response, failures.Keys.ToHashSet()) ? "Braze counted fewer objects than were sent, and named none of those missing." : null;
        if (doubt is null)
        {
            return BatchResult.Partial([.. failures.Values]);
        }

        // One alone is the one that is meant. Of several, what may be repeated is sent again in halves until the one is found; what may not is not known.
        return items.Count == 1
            ? BatchResult.Partial([new ItemFailure(0, doubt)])
            : BatchResult.Failed(request.IsRepeatable ? BatchOutcome.Refused : BatchOutcome.Unknown, doubt);
    }

    /// <summary>Braze answers 400 instead of 201 when not one object is left: the same case as one of 75 if it names them all.</summary>
    private static BatchResult? Refused(IReadOnlyList<QueuedTrackItem> items, EncodedTrackRequest request, BrazeApiException refusal)
    {
        Dictionary<int, ItemFailure> failures = Named(items, request, refusal.Errors);
        return failures.Count == items.Count ? BatchResult.Partial([.. failures.Values]) : null;
    }

    private static Dictionary<int, ItemFailure> Named(IReadOnlyList<QueuedTrackItem> items, EncodedTrackRequest request, IReadOnlyList<BrazeError> errors)
    {
        Dictionary<int, ItemFailure> failures = [];
        foreach (BrazeError error in errors)
        {
            if (request.IndexOf(error) is { } index)
            {
                failures.TryAdd(index, new ItemFailure(index, VendorText.Clean(error.Reason, [.. items[index].User?.Identifiers ?? []]) ?? NoReason));
            }
        }

        return failures;
    }
}
