namespace Braze.Client;

/// <summary>The rule for names that Braze puts into Liquid tags: letters, digits, hyphens and underscores.</summary>
internal static class SlugName
{
    public static string Check(string name, string parameterName)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name, parameterName);
        foreach (char c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not '-' and not '_')
            {
                throw new ArgumentException("The name has another character than letters from A to Z, digits, hyphens and underscores.", parameterName);
            }
        }

        return name;
    }
}
