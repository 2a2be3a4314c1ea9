namespace Braze.Client;

/// <summary>The rule for a request's list of addresses, numbers or ids. They are personal data, so a message names the position and never the entry.</summary>
internal static class ContactList
{
    public static string[] Check(IReadOnlyCollection<string> entries, int maxCount, string parameterName)
    {
        ArgumentNullException.ThrowIfNull(entries, parameterName);
        string[] copy = [.. entries];
        if (copy.Length == 0)
        {
            throw new ArgumentException("The list is empty; the request needs at least one entry.", parameterName);
        }

        if (copy.Length > maxCount)
        {
            throw new ArgumentException($"The list has {copy.Length} entries; the limit is {maxCount}. Cut it with Chunk({maxCount}).", parameterName);
        }

        for (int i = 0; i < copy.Length; i++)
        {
            if (FindProblem(copy[i]) is { } problem)
            {
                throw new ArgumentException($"Entry {i} {problem}.", parameterName);
            }
        }

        return copy;
    }

    private static string? FindProblem(string entry)
    {
        if (string.IsNullOrWhiteSpace(entry))
        {
            return "is empty";
        }

        return entry.Any(char.IsControl) ? "contains a control character" : null;
    }
}
