using System.Text.Json;

namespace Braze.Client;

/// <summary>Writes accounts. What is not set and lists without entries stay out, so that permissions that were read can be changed and sent.</summary>
internal static class ScimWriter
{
    private const string UserSchema = "urn:ietf:params:scim:schemas:core:2.0:User";

    public static void WriteUser(Utf8JsonWriter writer, string? userName, string givenName, string familyName, string department)
    {
        writer.WriteStartArray("schemas"u8);
        writer.WriteStringValue(UserSchema);
        writer.WriteEndArray();
        WriteText(writer, "userName"u8, userName);
        writer.WriteStartObject("name"u8);
        writer.WriteString("givenName"u8, givenName);
        writer.WriteString("familyName"u8, familyName);
        writer.WriteEndObject();
        writer.WriteString("department"u8, department);
    }

    public static void Write(Utf8JsonWriter writer, ScimPermissions permissions)
    {
        writer.WriteStartObject("permissions"u8);
        WriteTexts(writer, "companyPermissions"u8, permissions.CompanyPermissions);
        WriteList(writer, "roles"u8, permissions.Roles, WriteRole);
        WriteList(writer, "appGroup"u8, permissions.AppGroups, WriteAppGroup);
        writer.WriteEndObject();
    }

    private static void WriteRole(Utf8JsonWriter writer, ScimRole role)
    {
        // What a role allows is settled in the dashboard; only its name or id is sent.
        WriteText(writer, "roleId"u8, role.RoleId);
        WriteText(writer, "roleName"u8, role.RoleName);
    }

    private static void WriteAppGroup(Utf8JsonWriter writer, ScimAppGroup appGroup)
    {
        WriteText(writer, "appGroupId"u8, appGroup.AppGroupId);
        WriteText(writer, "appGroupName"u8, appGroup.AppGroupName);
        WriteTexts(writer, "appGroupPermissions"u8, appGroup.AppGroupPermissions);
        WriteList(writer, "appGroupPermissionSets"u8, appGroup.AppGroupPermissionSets, WritePermissionSet);
        WriteList(writer, "team"u8, appGroup.Teams, WriteTeam);
    }

    private static void WritePermissionSet(Utf8JsonWriter writer, ScimPermissionSet set)
    {
        WriteText(writer, "appGroupPermissionSetId"u8, set.AppGroupPermissionSetId);
        WriteText(writer, "appGroupPermissionSetName"u8, set.AppGroupPermissionSetName);
    }

    private static void WriteTeam(Utf8JsonWriter writer, ScimTeam team)
    {
        WriteText(writer, "teamId"u8, team.TeamId);
        WriteText(writer, "teamName"u8, team.TeamName);
        WriteTexts(writer, "teamPermissions"u8, team.TeamPermissions);
    }

    private static void WriteText(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static void WriteTexts(Utf8JsonWriter writer, ReadOnlySpan<byte> name, List<string> values)
    {
        if (values.Count == 0)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (string value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }

    private static void WriteList<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, List<T> values, Action<Utf8JsonWriter, T> write)
    {
        if (values.Count == 0)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (T value in values)
        {
            writer.WriteStartObject();
            write(writer, value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
