using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>The data that an account of a dashboard user gets in place of what it has.</summary>
/// <param name="givenName">The user's given name.</param>
/// <param name="familyName">The user's family name.</param>
/// <param name="department">The department; Braze documents which it knows.</param>
/// <param name="permissions">Everything the user may do from now on; start from what the account has.</param>
/// <exception cref="ArgumentException">A value is empty.</exception>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/scim/put_update_existing_user_account.</remarks>
[JsonConverter(typeof(WriteOnlyConverter<UpdateScimUserRequest>))]
public sealed class UpdateScimUserRequest(string givenName, string familyName, string department, ScimPermissions permissions) : IWireRequest, IIdentifiesPeople
{
    /// <summary>The user's given name.</summary>
    public string GivenName { get; } = RequiredId.Check(givenName, nameof(givenName));

    /// <summary>The user's family name.</summary>
    public string FamilyName { get; } = RequiredId.Check(familyName, nameof(familyName));

    /// <summary>The department.</summary>
    public string Department { get; } = RequiredId.Check(department, nameof(department));

    /// <summary>Everything the user may do from now on.</summary>
    public ScimPermissions Permissions { get; } = permissions ?? throw new ArgumentNullException(nameof(permissions));

    IEnumerable<string> IIdentifiesPeople.Identifiers => [GivenName, FamilyName];

    void IWireRequest.WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        ScimWriter.WriteUser(writer, userName: null, GivenName, FamilyName, Department);
        ScimWriter.Write(writer, Permissions);
        writer.WriteEndObject();
    }
}
