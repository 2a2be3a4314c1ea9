namespace Braze.Client;

/// <summary>The rule for ids that Braze gave out and a request must name.</summary>
internal static class RequiredId
{
    public static string Check(string id, string parameterName)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id, parameterName);
        return id;
    }
}
