namespace Integration.Sandbox;

/// <summary>Which end of a relationship the object of a call stands at.</summary>
internal static class RelationshipAnchors
{
    public const string Problem = "'anchor' must be 'source' or 'target'";

    /// <summary>Whether it goes out from the object; <see langword="null"/> for neither of the two words.</summary>
    public static bool? IsSource(string? anchor) => anchor switch
    {
        null or "source" => true,
        "target" => false,
        _ => null,
    };
}
