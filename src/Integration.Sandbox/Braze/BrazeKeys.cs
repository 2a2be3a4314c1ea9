using System.Security.Cryptography;

namespace Integration.Sandbox;

/// <summary>The keys of the workspace, each for operations of its own: random, and worth nothing elsewhere.</summary>
internal sealed class BrazeKeys
{
    public string Api { get; } = New("sandbox-");

    public string Scim { get; } = New("sandbox-scim-");

    public string Client { get; } = New("sandbox-client-");

    private static string New(string prefix) => prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
