using System.Diagnostics;

namespace Braze.Client;

/// <summary>What operations on dashboard users' accounts need besides the workspace's endpoint. Both settings come from the dashboard's page for SCIM.</summary>
/// <remarks>Source: https://www.braze.com/docs/scim/automated_user_provisioning.</remarks>
[DebuggerDisplay("SCIM options")]
public sealed class ScimOptions
{
    /// <summary>The SCIM token; a REST API key is refused.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? Token { get; set; }

    /// <summary>The service origin that was entered in the dashboard; sent as <c>X-Request-Origin</c>.</summary>
    public string? RequestOrigin { get; set; }

    internal bool IsComplete => !string.IsNullOrWhiteSpace(Token) && !string.IsNullOrWhiteSpace(RequestOrigin);

    internal IEnumerable<string> FindProblems()
    {
        if (Token is null && RequestOrigin is null)
        {
            yield break;
        }

        if (string.IsNullOrWhiteSpace(Token))
        {
            yield return $"{nameof(Token)} is missing. Create it in the dashboard, together with the service origin.";
        }
        else if (Token.AsSpan().ContainsAnyExceptInRange('!', '~') || Token.AsSpan().ContainsAny('"', '\''))
        {
            yield return $"{nameof(Token)} contains a quote, white space or a character outside ASCII. Set the token alone.";
        }

        if (string.IsNullOrWhiteSpace(RequestOrigin) || RequestOrigin.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            yield return $"{nameof(RequestOrigin)} is missing or contains white space or a character outside ASCII. Set the service origin that the dashboard has.";
        }
    }
}
