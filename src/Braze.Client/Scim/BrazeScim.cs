using Integration.Http;

namespace Braze.Client;

internal sealed class BrazeScim(BrazeTransport transport) : IBrazeScim
{
    public Task<ScimUsersResponse> SearchAsync(string email, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(email);
        if (email.AsSpan().ContainsAny('"', '\\'))
        {
            throw new ArgumentException("The address contains a quote or a backslash, which a SCIM filter cannot hold.", nameof(email));
        }

        string filter = $"userName eq \"{email}\"";
        CallSettings settings = Settings() with { Query = new QueryString().Add("filter", filter).Build(), Identifiers = [email] };
        return transport.SendAsync(BrazeOperations.ScimUsersSearch, BrazeResponseJson.Default.ScimUsersResponse, settings, cancellationToken);
    }

    public Task<ScimUserResponse> GetAsync(string id, CancellationToken cancellationToken = default) =>
        transport.SendAsync(BrazeOperations.ScimUsersGet, BrazeResponseJson.Default.ScimUserResponse, SettingsFor(id), cancellationToken);

    public Task<ScimUserResponse> CreateAsync(CreateScimUserRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return transport.SendAsync(
            BrazeOperations.ScimUsersCreate,
            request,
            BrazeRequestJson.Wire.CreateScimUserRequest,
            BrazeResponseJson.Default.ScimUserResponse,
            Settings(),
            cancellationToken);
    }

    public Task<ScimUserResponse> UpdateAsync(string id, UpdateScimUserRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return transport.SendAsync(
            BrazeOperations.ScimUsersUpdate,
            request,
            BrazeRequestJson.Wire.UpdateScimUserRequest,
            BrazeResponseJson.Default.ScimUserResponse,
            SettingsFor(id),
            cancellationToken);
    }

    public Task<ScimDeletionResponse> DeleteAsync(string id, CancellationToken cancellationToken = default) =>
        transport.SendAsync(BrazeOperations.ScimUsersDelete, BrazeResponseJson.Default.ScimDeletionResponse, SettingsFor(id), cancellationToken);

    private CallSettings SettingsFor(string id) => Settings() with { PathValues = [RequiredId.Check(id, nameof(id))] };

    private CallSettings Settings()
    {
        ScimOptions scim = transport.Options.Scim;
        return scim.IsComplete
            ? new CallSettings { Header = new("X-Request-Origin", scim.RequestOrigin!) }
            : throw new InvalidOperationException(
                $"Accounts of dashboard users need {nameof(BrazeOptions.Scim)}:{nameof(ScimOptions.Token)} and {nameof(BrazeOptions.Scim)}:{nameof(ScimOptions.RequestOrigin)}; an API key does not open them.");
    }
}
