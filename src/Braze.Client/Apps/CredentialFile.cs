namespace Braze.Client;

/// <summary>Credential files travel as Base64 inside the JSON body.</summary>
internal static class CredentialFile
{
    public static string Encode(ReadOnlySpan<byte> content, string parameterName) => content.IsEmpty
        ? throw new ArgumentException("The credential file is empty.", parameterName)
        : Convert.ToBase64String(content);
}
