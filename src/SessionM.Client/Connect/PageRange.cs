namespace SessionM.Client;

/// <summary>The rule for a page of a list of Connect.</summary>
internal static class PageRange
{
    public static void ThrowIfInvalid(int skip, int take, int maxTake, string enumerating, string parameterName)
    {
        if (skip < 0)
        {
            throw new ArgumentOutOfRangeException(parameterName, skip, "Skip must not be negative.");
        }

        if (take < 1 || take > maxTake)
        {
            throw new ArgumentOutOfRangeException(parameterName, take, $"Take must be from 1 to {maxTake}. Read longer lists page by page, or with {enumerating}.");
        }
    }
}
