namespace Integration.Http;

/// <summary>Lists of an answer hold no null: a hole that a server leaves in a list must not become an exception in the host's loop.</summary>
public static class Elements
{
    /// <summary>Takes the nulls out of a list.</summary>
    /// <typeparam name="T">The element.</typeparam>
    /// <param name="list">The list as it was read; changed in place.</param>
    /// <returns>The same list.</returns>
    public static List<T>? WithoutNulls<T>(List<T>? list)
        where T : class
    {
        list?.RemoveAll(element => element is null);
        return list;
    }

    /// <summary>Takes the members without a value out of a dictionary.</summary>
    /// <typeparam name="T">The value.</typeparam>
    /// <param name="members">The dictionary as it was read; changed in place.</param>
    /// <returns>The same dictionary.</returns>
    public static Dictionary<string, T>? WithoutNulls<T>(Dictionary<string, T>? members)
        where T : class
    {
        foreach (string name in members?.Where(member => member.Value is null).Select(member => member.Key).ToList() ?? [])
        {
            members!.Remove(name);
        }

        return members;
    }
}
