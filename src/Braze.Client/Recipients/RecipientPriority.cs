namespace Braze.Client;

/// <summary>A step in choosing among profiles with the same e-mail address.</summary>
public readonly record struct RecipientPriority
{
    private RecipientPriority(string value) => Value = value;

    /// <summary>Profiles with an external id.</summary>
    public static RecipientPriority Identified { get; } = new("identified");

    /// <summary>Profiles without an external id.</summary>
    public static RecipientPriority Unidentified { get; } = new("unidentified");

    /// <summary>The profile updated last.</summary>
    public static RecipientPriority MostRecentlyUpdated { get; } = new("most_recently_updated");

    /// <summary>The profile updated longest ago.</summary>
    public static RecipientPriority LeastRecentlyUpdated { get; } = new("least_recently_updated");

    /// <summary>Braze's spelling.</summary>
    public string Value { get; }

    /// <summary>Braze's spelling.</summary>
    public override string ToString() => Value;
}
