using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client.AspNetCore;

/// <summary>
/// The user a webhook is about, by the field names of the <c>braze_users</c> template that Lytics' integration made common. The body is written
/// in Braze's dashboard: fields left out there, and those the user has no value for, are <see langword="null"/>; fields added there are in
/// <see cref="AdditionalProperties"/>.
/// </summary>
/// <remarks>
/// A field is written as <c>"city": "{{${city} | json_escape}}"</c>; without the filter, a quotation mark, a backslash or a line break in the value makes the
/// body no JSON, and the delivery is lost.
/// Source: https://www.braze.com/docs/partners/data_and_analytics/customer_data_platform/lytics.
/// </remarks>
public sealed class BrazeUserProfile
{
    /// <summary>The id Braze assigned; from <c>{{${braze_id}}}</c>.</summary>
    [JsonPropertyName("braze_id")]
    public string? BrazeId { get; set; }

    /// <summary>The id the host gave the user; from <c>{{${user_id}}}</c>. Not in the common template: add it, other systems rarely know any other id.</summary>
    [JsonPropertyName("external_id")]
    public string? ExternalId { get; set; }

    /// <summary>E-mail address.</summary>
    [JsonPropertyName("email")]
    public string? Email { get; set; }

    /// <summary>Phone number, as Braze has it.</summary>
    [JsonPropertyName("phone_number")]
    public string? PhoneNumber { get; set; }

    /// <summary>First name.</summary>
    [JsonPropertyName("first_name")]
    public string? FirstName { get; set; }

    /// <summary>Last name.</summary>
    [JsonPropertyName("last_name")]
    public string? LastName { get; set; }

    /// <summary>Gender; Braze has <c>M</c>, <c>F</c>, <c>O</c> (other), <c>N</c> (not applicable), <c>P</c> (prefers not to say).</summary>
    [JsonPropertyName("gender")]
    public string? Gender { get; set; }

    /// <summary>
    /// Date of birth, read from <see cref="DateOfBirthText"/>: <c>1982-01-31</c>, <c>1982/01/31</c> or <c>19820131</c>. <see langword="null"/> also when
    /// the text cannot be read, as <c>01/02/1982</c>, which does not say which of the two is the month. Setting it sets the text.
    /// </summary>
    [JsonIgnore]
    public DateOnly? DateOfBirth
    {
        get => LiquidDay.Parse(DateOfBirthText);
        set => DateOfBirthText = value is { } day ? LiquidDay.Format(day) : null;
    }

    /// <summary>Date of birth as it came, whether <see cref="DateOfBirth"/> can read it or not.</summary>
    [JsonPropertyName("date_of_birth")]
    public string? DateOfBirthText { get; set; }

    /// <summary>City.</summary>
    [JsonPropertyName("city")]
    public string? City { get; set; }

    /// <summary>Country.</summary>
    [JsonPropertyName("country")]
    public string? Country { get; set; }

    /// <summary>Language.</summary>
    [JsonPropertyName("language")]
    public string? Language { get; set; }

    /// <summary>Time zone: an IANA name, or one such as <c>GMT+7</c>.</summary>
    [JsonPropertyName("time_zone")]
    public string? TimeZone { get; set; }

    /// <summary>Twitter handle.</summary>
    [JsonPropertyName("twitter_handle")]
    public string? TwitterHandle { get; set; }

    /// <summary>Members of the body that this class does not know, as they came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
