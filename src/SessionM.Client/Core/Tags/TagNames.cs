namespace SessionM.Client;

/// <summary>The rule for the tags of one call.</summary>
internal static class TagNames
{
    public static void ThrowIfInvalid(IReadOnlyCollection<string> tags, string parameterName)
    {
        ArgumentNullException.ThrowIfNull(tags, parameterName);
        if (tags.Count == 0)
        {
            throw new ArgumentException("At least one tag is needed.", parameterName);
        }

        HashSet<string>? seen = tags.Count > 1 ? new(tags.Count, StringComparer.Ordinal) : null;
        foreach (string tag in tags)
        {
            if (string.IsNullOrWhiteSpace(tag))
            {
                throw new ArgumentException("A tag is null, empty or white space. Remove it.", parameterName);
            }

            if (seen?.Add(tag) == false)
            {
                throw new ArgumentException("A tag is given twice in one call; whether it would count twice is not documented. Name it once.", parameterName);
            }
        }
    }
}
