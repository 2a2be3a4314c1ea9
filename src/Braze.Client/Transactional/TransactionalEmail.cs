using System.Text.Json;

namespace Braze.Client;

/// <summary>A transactional e-mail for one user.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/messaging/send_messages/post_send_transactional_message.</remarks>
public sealed class TransactionalEmail
{
    private static readonly JsonEncodedText ExternalSendIdName = JsonEncodedText.Encode("external_send_id");
    private static readonly JsonEncodedText RecipientName = JsonEncodedText.Encode("recipient");
    private static readonly JsonEncodedText AttributesName = JsonEncodedText.Encode("attributes");

    private UserAttributes? _attributes;

    /// <summary>Describes the e-mail.</summary>
    /// <param name="campaignId">The transactional campaign's API identifier.</param>
    /// <param name="recipient">The user, by external id or alias.</param>
    /// <exception cref="ArgumentException">The id is empty, or the user is named by something else.</exception>
    public TransactionalEmail(string campaignId, BrazeUser recipient)
    {
        CampaignId = RequiredId.Check(campaignId, nameof(campaignId));
        ArgumentNullException.ThrowIfNull(recipient);
        if (recipient.Kind is not (BrazeUserKind.External or BrazeUserKind.Alias))
        {
            throw new ArgumentException("Name the recipient by external id or alias, the only ways Braze knows here.", nameof(recipient));
        }

        Recipient = recipient;
    }

    /// <summary>The transactional campaign's API identifier.</summary>
    public string CampaignId { get; }

    /// <summary>The user.</summary>
    public BrazeUser Recipient { get; }

    /// <summary>Values for <c>{{api_trigger_properties.${name}}}</c>. At most 50 KB of JSON.</summary>
    public PropertyObject TriggerProperties { get; } = new();

    /// <summary>
    /// Attributes to write to the profile before sending. With at least one Braze creates a user whose external id it does not know.
    /// Names and e-mail address are certain to be in this e-mail; a custom attribute may be overtaken by another request.
    /// </summary>
    public UserAttributes Attributes => _attributes ??= new UserAttributes(Recipient);

    internal void ThrowIfInvalid(string parameterName)
    {
        if (_attributes?.FindProblem() is { } problem)
        {
            throw new ArgumentException($"The recipient's attributes cannot be sent: {problem}.", parameterName);
        }
    }

    internal void WriteTo(Utf8JsonWriter writer, string? externalSendId)
    {
        writer.WriteStartObject();
        OptionalWriter.WriteText(writer, ExternalSendIdName, externalSendId);
        Client.TriggerProperties.Write(writer, SendNames.TriggerProperties, TriggerProperties);
        writer.WriteStartObject(RecipientName);
        Recipient.WriteRecipientIdentifier(writer);
        if (_attributes is { IsEmpty: false })
        {
            writer.WritePropertyName(AttributesName);
            _attributes.WriteWithoutUser(writer);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
