using System.Security.Cryptography;
using System.Text;

namespace Integration.Sandbox;

/// <summary>A key and secret as HTTP Basic sends them: joined by a colon, encoded once.</summary>
internal sealed record BasicCredentials(string Key, string Secret)
{
    private const string Scheme = "Basic ";

    public static BasicCredentials Create() => new(Random(16), Random(32));

    /// <summary>Reads an Authorization header; <see langword="null"/> when it is not Basic.</summary>
    public static BasicCredentials? Read(string? authorization)
    {
        if (authorization is null || !authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        Span<byte> decoded = new byte[authorization.Length];
        if (!Convert.TryFromBase64String(authorization[Scheme.Length..].Trim(), decoded, out int length))
        {
            return null;
        }

        string[] parts = Encoding.UTF8.GetString(decoded[..length]).Split(':', 2);
        return parts.Length == 2 ? new BasicCredentials(parts[0], parts[1]) : null;
    }

    public override string ToString() => nameof(BasicCredentials);

    private static string Random(int bytes) => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(bytes));
}
