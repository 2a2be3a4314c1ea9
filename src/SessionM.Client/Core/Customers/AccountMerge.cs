using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>Which account is merged into another and disappears: the legacy user, as SessionM calls it.</summary>
/// <remarks>
/// The body of this call is not public. <see cref="Legacy"/> names the legacy user by a member whose name is a deduction; where a tenant's documentation shows another body, give
/// it to <see cref="FromJson"/> as it stands there.
/// </remarks>
[JsonConverter(typeof(AccountMergeConverter))]
public sealed class AccountMerge : IIdentifiesPeople
{
    /// <summary>The member that names the legacy user unless the caller says otherwise. Inferred from SessionM's own words, "legacy user" and <c>persistent_external_id</c>.</summary>
    public const string DefaultLegacyIdMember = "legacy_external_id";

    private readonly JsonObject _body;

    private AccountMerge(JsonObject body, string? legacyExternalId = null)
    {
        _body = body;
        LegacyExternalId = legacyExternalId;
    }

    internal string? LegacyExternalId { get; }

    IEnumerable<string> IIdentifiesPeople.Identifiers => JsonTexts.In(_body);

    /// <summary>Merges the customer with this external id.</summary>
    /// <param name="legacyExternalId">The external id of the account that disappears.</param>
    /// <param name="memberName">The member of the body that carries it.</param>
    /// <exception cref="ArgumentException">The id or the name is empty.</exception>
    public static AccountMerge Legacy(string legacyExternalId, string memberName = DefaultLegacyIdMember)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(legacyExternalId);
        ArgumentException.ThrowIfNullOrWhiteSpace(memberName);
        return new AccountMerge(new JsonObject { [memberName] = legacyExternalId }, legacyExternalId);
    }

    /// <summary>A body of the caller's own, as the tenant's documentation shows it. Copied.</summary>
    /// <param name="body">The body; not empty.</param>
    /// <exception cref="ArgumentException">The body is empty.</exception>
    public static AccountMerge FromJson(JsonObject body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return body.Count > 0 ? new AccountMerge((JsonObject)body.DeepClone()) : throw new ArgumentException("The body is empty; it has to name the account that disappears.", nameof(body));
    }

    /// <summary>The type alone; never an id.</summary>
    public override string ToString() => nameof(AccountMerge);

    internal void WriteTo(Utf8JsonWriter writer) => _body.WriteTo(writer);
}
