using Braze.Client;
using Microsoft.Extensions.DependencyInjection;

namespace EndToEnd.Snippets;

/// <summary>The code blocks of the page about dashboard accounts.</summary>
internal static class ScimSnippets
{
    public static void Register(IServiceCollection services, string token, string apiKey)
    {
        #region scim-settings
        services.AddBraze(o =>
        {
            o.Endpoint = BrazeEndpoint.Eu01;
            o.ApiKey = apiKey;
            o.Scim.Token = token;                            // not the API key
            o.Scim.RequestOrigin = "example-idp";            // as entered in the dashboard
        });
        #endregion
    }

    public static async Task GrantAsync(IBrazeClient braze, string permission, CancellationToken ct)
    {
        #region scim-update
        ScimUsersResponse found = await braze.Scim.SearchAsync("a@b.test", ct);
        if (found.Users is [{ Id: { } id, Department: { } department, Permissions: { } permissions }])
        {
            permissions.CompanyPermissions.Add(permission);  // start from what the account has: the update replaces all of it
            await braze.Scim.UpdateAsync(id, new UpdateScimUserRequest("Ann", "Example", department, permissions), ct);
        }
        #endregion
    }
}
