using Integration.Abstractions;

namespace Braze.Client.AspNetCore;

/// <summary>
/// Says what failed without saying about whom: an exception of the host's may name a user, so only its type is told. Those of the clients promise
/// not to.
/// </summary>
internal static class FailureText
{
    public static string Of(Exception exception) => exception switch
    {
        IntegrationException => $"{exception.GetType().Name} ({exception.Message})",
        { InnerException: { } inner } => $"{exception.GetType().Name} because of {Of(inner)}",
        _ => exception.GetType().Name,
    };
}
