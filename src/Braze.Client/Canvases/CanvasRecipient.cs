using System.Text.Json;

namespace Braze.Client;

/// <summary>One user who enters an API-triggered canvas.</summary>
public sealed class CanvasRecipient : BrazeRecipient
{
    private static readonly JsonEncodedText ContextName = JsonEncodedText.Encode("context");

    private PropertyObject? _context;

    /// <summary>Names a receiver.</summary>
    /// <param name="user">By external id, alias, Braze id or e-mail address.</param>
    /// <exception cref="ArgumentException">The user is named by phone number.</exception>
    public CanvasRecipient(BrazeUser user)
        : base(user)
    {
    }

    /// <summary>Values for <c>{{context.${name}}}</c>; they win over those of the request. At most 50 KB of JSON.</summary>
    public PropertyObject Context => _context ??= new PropertyObject();

    private protected override PropertyObject? Properties => _context;

    private protected override JsonEncodedText PropertiesName => ContextName;
}
