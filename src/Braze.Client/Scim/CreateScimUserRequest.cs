using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>An account to create for a dashboard user.</summary>
/// <param name="userName">The user's e-mail address.</param>
/// <param name="givenName">The user's given name.</param>
/// <param name="familyName">The user's family name.</param>
/// <param name="department">The department; Braze documents which it knows.</param>
/// <exception cref="ArgumentException">A value is empty.</exception>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/scim/post_create_user_account.</remarks>
[JsonConverter(typeof(WriteOnlyConverter<CreateScimUserRequest>))]
public sealed class CreateScimUserRequest(string userName, string givenName, string familyName, string department) : IWireRequest, IIdentifiesPeople
{
    /// <summary>The user's e-mail address.</summary>
    public string UserName { get; } = RequiredId.Check(userName, nameof(userName));

    /// <summary>The user's given name.</summary>
    public string GivenName { get; } = RequiredId.Check(givenName, nameof(givenName));

    /// <summary>The user's family name.</summary>
    public string FamilyName { get; } = RequiredId.Check(familyName, nameof(familyName));

    /// <summary>The department.</summary>
    public string Department { get; } = RequiredId.Check(department, nameof(department));

    /// <summary>What the user may do.</summary>
    public ScimPermissions? Permissions { get; set; }

    IEnumerable<string> IIdentifiesPeople.Identifiers => [UserName, GivenName, FamilyName];

    void IWireRequest.WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        ScimWriter.WriteUser(writer, UserName, GivenName, FamilyName, Department);
        if (Permissions is not null)
        {
            ScimWriter.Write(writer, Permissions);
        }

        writer.WriteEndObject();
    }
}
