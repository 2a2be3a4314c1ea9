using Integration.Http;

namespace SessionM.Client;

/// <summary>What to bring along with campaigns.</summary>
public sealed class CampaignQuery
{
    /// <summary>Parts of a campaign: see <see cref="CampaignSections"/>; none for what SessionM sends by default.</summary>
    public IList<string> Sections { get; } = [];

    /// <summary>Kinds of messages: see <see cref="CampaignCreatives"/>; none for what SessionM sends by default. That this is a parameter of its own is inferred.</summary>
    public IList<string> Creatives { get; } = [];

    internal void ThrowIfInvalid(string parameterName)
    {
        if (Sections.Concat(Creatives).Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException("A section or a creative is empty.", parameterName);
        }
    }

    internal string? Write(long? page) => new QueryString().Add("sections", Join(Sections)).Add("creatives", Join(Creatives)).Add("page", page).Build();

    private static string? Join(IList<string> values) => values.Count == 0 ? null : string.Join(',', values);
}
