using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>The payload of unlocking and of reinstating an offer.</summary>
internal sealed class PosUserOfferBody(string userOfferId, string employeeId) : IIdentifiesPeople
{
    [JsonPropertyName("user_offer_id")]
    public string UserOfferId => userOfferId;

    [JsonPropertyName("employee_id")]
    public string EmployeeId => employeeId;

    IEnumerable<string> IIdentifiesPeople.Identifiers => [userOfferId, employeeId];
}
