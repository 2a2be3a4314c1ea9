namespace Braze.Client;

/// <summary>The rules for the recipients of one request.</summary>
internal static class RecipientList
{
    public static void ThrowIfInvalid<TRecipient>(List<TRecipient> recipients, string parameterName)
        where TRecipient : BrazeRecipient
    {
        if (recipients.Count == 0)
        {
            throw new ArgumentException("The request names no recipient. To reach everyone the message targets, or everyone an audience lets through, call SendBroadcastAsync or ScheduleBroadcastAsync.", parameterName);
        }

        if (recipients.Count > BrazeLimits.Recipients)
        {
            throw new ArgumentException(
                $"The request has {recipients.Count} recipients; the limit is {BrazeLimits.Recipients}. Cut them with Chunk({nameof(BrazeLimits)}.{nameof(BrazeLimits.Recipients)}) and keep track of which chunk was sent.", parameterName);
        }

        for (int i = 0; i < recipients.Count; i++)
        {
            if (recipients[i] is null)
            {
                throw new ArgumentException($"Recipient {i} is null.", parameterName);
            }

            if (recipients[i].FindProblem() is { } problem)
            {
                throw new ArgumentException($"Recipient {i} cannot be sent: {problem}.", parameterName);
            }
        }
    }
}
