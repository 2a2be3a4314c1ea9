using Integration.Http;

namespace SessionM.Client;

/// <summary>A campaign, by the id SessionM assigned or by its permalink. The two are different endpoints, so they are never guessed.</summary>
public readonly record struct CampaignKey
{
    private readonly string? _value;

    private CampaignKey(string value, bool isPermalink)
    {
        _value = value;
        IsPermalink = isPermalink;
    }

    /// <summary>Whether this is a permalink.</summary>
    public bool IsPermalink { get; }

    /// <summary>The id or the permalink.</summary>
    /// <exception cref="InvalidOperationException">The value is <c>default</c>.</exception>
    public string Value => _value ?? throw new InvalidOperationException("The campaign key is empty. Make it with CampaignKey.Id or CampaignKey.Permalink.");

    /// <summary>A campaign by SessionM's id.</summary>
    /// <exception cref="ArgumentException">The id is empty, or cannot be part of a URL path (control character, <c>.</c> or <c>..</c> step).</exception>
    public static CampaignKey Id(string campaignId)
    {
        PathValue.ThrowIfInvalid(campaignId, nameof(campaignId));
        return new CampaignKey(campaignId, isPermalink: false);
    }

    /// <summary>A campaign by its permalink.</summary>
    /// <exception cref="ArgumentException">The permalink is empty, or cannot be part of a URL path (control character, <c>.</c> or <c>..</c> step).</exception>
    public static CampaignKey Permalink(string permalink)
    {
        PathValue.ThrowIfInvalid(permalink, nameof(permalink));
        return new CampaignKey(permalink, isPermalink: true);
    }

    /// <summary>The kind and the value; a campaign identifies no person.</summary>
    public override string ToString() => $"{(IsPermalink ? "campaign permalink" : "campaign id")} {_value}";

    internal void ThrowIfEmpty(string parameterName)
    {
        if (_value is null)
        {
            throw new ArgumentException("The campaign key is empty. Make it with CampaignKey.Id or CampaignKey.Permalink.", parameterName);
        }
    }
}
