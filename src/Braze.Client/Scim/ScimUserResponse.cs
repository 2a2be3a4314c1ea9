using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>An account as it is after the call. The answer has no envelope: all of it is the account.</summary>
[JsonConverter(typeof(ScimUserResponseConverter))]
public sealed class ScimUserResponse : BrazeResponse
{
    private ScimUser? _user;

    /// <summary>The account; never null.</summary>
    public ScimUser User
    {
        get => _user ??= new();
        set => _user = value;
    }
}
