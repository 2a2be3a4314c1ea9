using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>One page of addresses that unsubscribed.</summary>
public sealed class UnsubscribesPage : BrazeResponse
{
    private List<UnsubscribedEmail>? _emails = [];

    /// <summary>The page's addresses; empty, never null.</summary>
    [JsonPropertyName("emails")]
    public List<UnsubscribedEmail> Emails
    {
        get => _emails ??= [];
        set => _emails = Elements.WithoutNulls(value);
    }
}
