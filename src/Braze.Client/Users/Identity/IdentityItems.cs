namespace Braze.Client;

/// <summary>The rules for the items of one call.</summary>
internal static class IdentityItems
{
    /// <summary>Checks the number and every item, and names the first problem by position, without any value.</summary>
    public static void ThrowIfInvalid<T>(IReadOnlyList<T> items, string parameterName, Func<T, string?>? findProblem = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(items, parameterName);
        if (items.Count is 0 or > BrazeLimits.IdentityItems)
        {
            throw new ArgumentException(
                $"There are {items.Count} items; one call takes 1 to {BrazeLimits.IdentityItems}. {nameof(UserBatches)}.{nameof(UserBatches.SendAsync)} sends more in parts.", parameterName);
        }

        for (int i = 0; i < items.Count; i++)
        {
            string? problem = items[i] is null ? "it is null" : findProblem?.Invoke(items[i]);
            if (problem is not null)
            {
                throw new ArgumentException($"Item {i} cannot be sent: {problem}.", parameterName);
            }
        }
    }
}
