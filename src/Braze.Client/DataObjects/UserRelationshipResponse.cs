using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>One relationship of a data object to a user, as it is after the call.</summary>
[Experimental("BRAZE001")]
public sealed class UserRelationshipResponse : BrazeResponse
{
    /// <summary>The relationship; <see langword="null"/> only if Braze sent none.</summary>
    [JsonPropertyName("user_relationship")]
    public UserRelationship? UserRelationship { get; set; }
}
