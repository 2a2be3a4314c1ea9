using System.Net;
using Integration.Http;

namespace Braze.Client;

internal sealed class BrazeUsers(BrazeTransport transport) : IBrazeUsers
{
    public Task<TrackResult> TrackAsync(TrackRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.ThrowIfInvalid(transport.Options.TrackLimits, nameof(request));
        return TrackAsync(BrazeOperations.UsersTrack, request, cancellationToken);
    }

    public Task<TrackSyncResponse> TrackSyncAsync(TrackItem item, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        TrackRequest request = new();
        request.Add(item);
        request.ThrowIfInvalid(TrackLimits.Default, nameof(item));
        return transport.SendAsync(
            BrazeOperations.UsersTrackSync,
            request,
            BrazeRequestJson.Wire.TrackRequest,
            BrazeResponseJson.Default.TrackSyncResponse,
            new CallSettings { Safety = request.Safety },
            cancellationToken);
    }

    public Task<TrackResult> TrackBulkAsync(TrackRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.ThrowIfInvalid(TrackLimits.Bulk, nameof(request));
        return TrackAsync(BrazeOperations.UsersTrackBulk, request, cancellationToken);
    }

    public Task<UserAliasesResponse> CreateAliasesAsync(IReadOnlyList<NewUserAlias> aliases, CancellationToken cancellationToken = default)
    {
        IdentityItems.ThrowIfInvalid(aliases, nameof(aliases));
        return transport.SendAsync(
            BrazeOperations.UsersAliasNew,
            new NewUserAliasesBody(aliases),
            BrazeRequestJson.Wire.NewUserAliasesBody,
            BrazeResponseJson.Default.UserAliasesResponse,
            cancellationToken: cancellationToken);
    }

    public Task<UserAliasesResponse> UpdateAliasesAsync(IReadOnlyList<UserAliasUpdate> updates, CancellationToken cancellationToken = default)
    {
        IdentityItems.ThrowIfInvalid(updates, nameof(updates));
        return transport.SendAsync(
            BrazeOperations.UsersAliasUpdate,
            new UserAliasUpdatesBody(updates),
            BrazeRequestJson.Wire.UserAliasUpdatesBody,
            BrazeResponseJson.Default.UserAliasesResponse,
            cancellationToken: cancellationToken);
    }

    public Task<IdentifyUsersResponse> IdentifyAsync(IReadOnlyList<UserIdentification> users, CancellationToken cancellationToken = default)
    {
        IdentityItems.ThrowIfInvalid(users, nameof(users), user => user.FindProblem());
        IdentifyUsersBody body = new(users);
        return transport.SendAsync(
            BrazeOperations.UsersIdentify,
            body,
            BrazeRequestJson.Wire.IdentifyUsersBody,
            BrazeResponseJson.Default.IdentifyUsersResponse,
            new CallSettings { Safety = body.Safety },
            cancellationToken);
    }

    public Task<MergeUsersResponse> MergeAsync(IReadOnlyList<UserMerge> merges, CancellationToken cancellationToken = default)
    {
        IdentityItems.ThrowIfInvalid(merges, nameof(merges), merge => merge.FindProblem());
        MergeUsersBody body = new(merges);
        return transport.SendAsync(
            BrazeOperations.UsersMerge,
            body,
            BrazeRequestJson.Wire.MergeUsersBody,
            BrazeResponseJson.Default.MergeUsersResponse,
            new CallSettings { Safety = body.Safety },
            cancellationToken);
    }

    public Task<DeleteUsersResponse> DeleteAsync(IReadOnlyList<UserSelection> users, CancellationToken cancellationToken = default)
    {
        DeleteUsersBody.ThrowIfInvalid(users, nameof(users));
        DeleteUsersBody body = new(users);
        return transport.SendAsync(
            BrazeOperations.UsersDelete,
            body,
            BrazeRequestJson.Wire.DeleteUsersBody,
            BrazeResponseJson.Default.DeleteUsersResponse,
            new CallSettings { Safety = body.Safety },
            cancellationToken);
    }

    public async Task<ExternalIdResult<ExternalIdRename>> RenameExternalIdsAsync(IReadOnlyList<ExternalIdRename> renames, CancellationToken cancellationToken = default)
    {
        IdentityItems.ThrowIfInvalid(renames, nameof(renames));
        ExternalIdRenameResponse response = await transport.SendAsync(
            BrazeOperations.UsersExternalIdsRename,
            new ExternalIdRenamesBody(renames),
            BrazeRequestJson.Wire.ExternalIdRenamesBody,
            BrazeResponseJson.Default.ExternalIdRenameResponse,
            cancellationToken: cancellationToken).ConfigureAwait(false);
        return ExternalIdResult<ExternalIdRename>.From(renames, response, response.ExternalIds, response.RenameErrors);
    }

    public async Task<ExternalIdResult<string>> RemoveExternalIdsAsync(IReadOnlyList<string> externalIds, CancellationToken cancellationToken = default)
    {
        IdentityItems.ThrowIfInvalid(externalIds, nameof(externalIds), id => BrazeUser.FindExternalIdProblem(id) is { } problem ? $"it {problem}" : null);
        ExternalIdRemovalResponse response = await transport.SendAsync(
            BrazeOperations.UsersExternalIdsRemove,
            new ExternalIdRemovalsBody(externalIds),
            BrazeRequestJson.Wire.ExternalIdRemovalsBody,
            BrazeResponseJson.Default.ExternalIdRemovalResponse,
            cancellationToken: cancellationToken).ConfigureAwait(false);
        return ExternalIdResult<string>.From(externalIds, response, response.RemovedIds, response.RemovalErrors);
    }

    private async Task<TrackResult> TrackAsync(Operation operation, TrackRequest request, CancellationToken cancellationToken)
    {
        try
        {
            TrackResponse response = await transport.SendAsync(
                operation,
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
