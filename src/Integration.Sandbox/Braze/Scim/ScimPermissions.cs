using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>Gives back permissions as they were sent, with the ids Braze knows roles, workspaces, teams and permission sets by.</summary>
/// <remarks>What is in a role or a permission set only the dashboard knows, so it is left out.</remarks>
internal static class ScimPermissions
{
    private static readonly (string Name, string Id)[] Named =
    [
        ("roleName", "roleId"), ("appGroupName", "appGroupId"), ("teamName", "teamId"), ("appGroupPermissionSetName", "appGroupPermissionSetId"),
    ];

    public static JsonNode? WithIds(JsonNode? node) => node switch
    {
        JsonObject members => Describe(members),
        JsonArray elements => new JsonArray([.. elements.Select(WithIds)]),
        _ => node?.DeepClone(),
    };

    private static JsonObject Describe(JsonObject members)
    {
        JsonObject described = [];
        foreach ((string name, JsonNode? value) in members)
        {
            described[name] = WithIds(value);
        }

        foreach ((string name, string id) in Named)
        {
            if (WireJson.Text(members[name]) is { } text && described[id] is null)
            {
                described[id] = IdOf(text);
            }
        }

        return described;
    }

    // The same thing has the same id with every account.
    private static string IdOf(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 12));
}
