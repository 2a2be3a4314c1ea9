namespace Braze.Client;

/// <summary>How a membership is kept on a profile.</summary>
public enum AudienceForm
{
    /// <summary>One array of audience names, changed with <c>add</c> and <c>remove</c>. Braze drops the oldest names above the array's maximum length.</summary>
    Array,

    /// <summary>One boolean attribute for each audience, named <c>{AttributeName}_{audience}</c>.</summary>
    Booleans,
}
