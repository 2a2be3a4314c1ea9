using System.Text.Json;

namespace Braze.Client;

/// <summary>One receiver of an API-triggered campaign.</summary>
public sealed class Recipient : BrazeRecipient
{
    private static readonly JsonEncodedText TriggerPropertiesName = JsonEncodedText.Encode("trigger_properties");

    private PropertyObject? _triggerProperties;

    /// <summary>Names a receiver.</summary>
    /// <param name="user">By external id, alias, Braze id or e-mail address.</param>
    /// <exception cref="ArgumentException">The user is named by phone number.</exception>
    public Recipient(BrazeUser user)
        : base(user)
    {
    }

    /// <summary>Values for <c>{{api_trigger_properties.${name}}}</c>; they win over those of the request. At most 50 KB of JSON.</summary>
    public PropertyObject TriggerProperties => _triggerProperties ??= new PropertyObject();

    private protected override PropertyObject? Properties => _triggerProperties;

    private protected override JsonEncodedText PropertiesName => TriggerPropertiesName;
}
