namespace Braze.Client;

/// <summary>The rule for texts without which a message is refused.</summary>
internal static class RequiredText
{
    public static string Check(string text, string parameterName)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text, parameterName);
        return text;
    }
}
