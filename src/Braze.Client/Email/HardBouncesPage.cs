using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>One page of addresses that bounced for good.</summary>
public sealed class HardBouncesPage : BrazeResponse
{
    private List<HardBouncedEmail>? _emails = [];

    /// <summary>The page's addresses; empty, never null.</summary>
    [JsonPropertyName("emails")]
    public List<HardBouncedEmail> Emails
    {
        get => _emails ??= [];
        set => _emails = Elements.WithoutNulls(value);
    }
}
