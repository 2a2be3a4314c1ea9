using System.Buffers;

namespace Braze.Client;

/// <summary>The rule for external send ids.</summary>
internal static class ExternalSendId
{
    /// <summary>Source: https://www.braze.com/docs/api/endpoints/messaging/send_messages/post_send_transactional_message.</summary>
    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/=");

    public static void ThrowIfInvalid(string id, string parameterName)
    {
        ArgumentException.ThrowIfNullOrEmpty(id, parameterName);
        if (id.AsSpan().ContainsAnyExcept(Allowed))
        {
            throw new ArgumentException("An external send id consists of letters A to Z, digits, and - _ + / = only; encode anything else in Base64.", parameterName);
        }
    }
}
