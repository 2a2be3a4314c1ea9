namespace SessionM.Client;

/// <summary>Lists of an answer hold no null: a hole that a server leaves in a list must not become an exception in the host's loop.</summary>
internal static class Elements
{
    public static List<T>? WithoutNulls<T>(List<T>? list)
        where T : class
    {
        list?.RemoveAll(element => element is null);
        return list;
    }
}
