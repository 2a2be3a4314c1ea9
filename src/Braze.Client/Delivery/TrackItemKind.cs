namespace Braze.Client;

/// <summary>Which list of a <c>users/track</c> request an object goes into.</summary>
public enum TrackItemKind
{
    /// <summary>Profile changes, which Braze applies first.</summary>
    Attributes,

    /// <summary>An event.</summary>
    Event,

    /// <summary>A purchase in the older form, which Braze applies last.</summary>
    Purchase,
}
