namespace SessionM.Client;

/// <summary>The rules for the details of a deposit or a spend.</summary>
internal static class PointDetails
{
    public static void ThrowIfInvalid<TDetail>(IReadOnlyCollection<TDetail> details, Func<TDetail, string?> idempotencyIdOf, string parameterName)
        where TDetail : class
    {
        if (details.Count == 0 || details.Any(detail => detail is null))
        {
            throw new ArgumentException("There is no detail, or one is null.", parameterName);
        }

        HashSet<string> ids = new(StringComparer.OrdinalIgnoreCase);
        foreach (TDetail detail in details)
        {
            string? id = idempotencyIdOf(detail);
            if (string.IsNullOrWhiteSpace(id))
            {
                throw new ArgumentException("A detail has no idempotency id. Leave the one it was made with, or set one of your own.", parameterName);
            }

            if (!ids.Add(id))
            {
                throw new ArgumentException("Two details have the same idempotency id, so SessionM would carry out one of them. Make a new detail for each.", parameterName);
            }
        }
    }
}
