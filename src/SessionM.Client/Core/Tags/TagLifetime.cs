namespace SessionM.Client;

/// <summary>The rule for the life of an expiring tag, which the wire carries in whole seconds.</summary>
internal static class TagLifetime
{
    public static string? FindProblem(TimeSpan lifetime)
    {
        if (lifetime < TimeSpan.FromSeconds(1))
        {
            return "is below one second. The API counts in whole seconds; give at least 1.";
        }

        if (lifetime.Ticks % TimeSpan.TicksPerSecond != 0)
        {
            return "has a fraction of a second. The API counts in whole seconds; round it.";
        }

        return lifetime.TotalSeconds > int.MaxValue ? $"is above {int.MaxValue} seconds, the largest number the API is known to take." : null;
    }

    public static int ToSeconds(TimeSpan lifetime, string parameterName) =>
        FindProblem(lifetime) is { } problem
            ? throw new ArgumentOutOfRangeException(parameterName, $"The lifetime {problem}")
            : (int)lifetime.TotalSeconds;
}
