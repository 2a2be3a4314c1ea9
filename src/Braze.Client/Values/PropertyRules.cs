namespace Braze.Client;

/// <summary>What Braze asks of the properties of one kind of object.</summary>
internal sealed class PropertyRules(int maxBytes, params string[] reservedNames)
{
    public const int MaxNameLength = 255;
    public const int MaxTextLength = 255;

    public static readonly PropertyRules Event = new(TrackLimits.MaxEventPropertyBytes, "time", "event_name");

    public static readonly PropertyRules Purchase = new(
        TrackLimits.MaxPurchasePropertyBytes, "time", "product_id", "quantity", "event_name", "price", "currency");

    public static readonly PropertyRules Metadata = new(TrackLimits.MaxEventPropertyBytes);

    public int MaxBytes { get; } = maxBytes;

    public string? FindProblem(string name, bool isTopLevel)
    {
        if (name.Length > MaxNameLength)
        {
            return $"a property name has {name.Length} characters; the limit is {MaxNameLength}";
        }

        if (name.StartsWith('$'))
        {
            return $"property '{name}' starts with '$', which Braze keeps for itself";
        }

        return isTopLevel && Array.IndexOf(reservedNames, name) >= 0
            ? $"property '{name}' is reserved; the object has its own field for it"
            : null;
    }

    public static string? FindProblem(string name, string text) => text.Length > MaxTextLength
        ? $"property '{name}' has a string of {text.Length} characters; the limit is {MaxTextLength}"
        : null;
}
