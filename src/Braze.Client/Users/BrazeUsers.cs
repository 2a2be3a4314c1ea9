using System.Net;
using Integration.Http;

namespace Braze.Client;

internal sealed class BrazeUsers(BrazeTransport transport) : IBrazeUsers
{
    public async Task<TrackResult> TrackAsync(TrackRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.ThrowIfInvalid(transport.Options.TrackLimits, nameof(request));
        try
        {
            TrackResponse response = await transport.SendAsync(
                BrazeOperations.UsersTrack,
                request,
                BrazeRequestJson.Wire.TrackRequest,
                BrazeResponseJson.Default.TrackResponse,
                new CallSettings { Safety = request.Safety },
                cancellationToken).ConfigureAwait(false);
            return TrackResult.From(request, response);
        }
        catch (BrazeApiException e) when (e.StatusCode == HttpStatusCode.BadRequest)
        {
            // Braze answers 400 instead of 201 when not one object is left. For the caller that is the same case as one of 75.
            if (TrackResult.FromRefusal(request, e) is { } refused)
            {
                return refused;
            }

            throw;
        }
    }
}
