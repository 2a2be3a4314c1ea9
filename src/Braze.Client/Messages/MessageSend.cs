using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>A message to named users, who must exist already.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/messaging/send_messages/post_send_messages.</remarks>
[JsonConverter(typeof(WriteOnlyConverter<MessageSend>))]
public sealed class MessageSend : MessageRequest, IIdentifiesPeople
{
    /// <summary>Who receives it; 1 to 50, by external id or alias.</summary>
    public List<BrazeUser> Users { get; } = [];

    /// <summary>Only those of the users who are in this segment. It never adds anyone.</summary>
    public string? SegmentId { get; set; }

    /// <summary>Only those of the users this lets through. It never adds anyone.</summary>
    public ConnectedAudience? Audience { get; set; }

    IEnumerable<string> IIdentifiesPeople.Identifiers => Users.SelectMany(user => user.Identifiers);

    private protected override string? Segment => SegmentId;

    private protected override ConnectedAudience? Filter => Audience;

    internal override void ThrowIfInvalid(string parameterName)
    {
        NamedUsers.ThrowIfInvalid(Users, parameterName);
        base.ThrowIfInvalid(parameterName);
    }

    private protected override void WriteReceivers(Utf8JsonWriter writer) => NamedUsers.Write(writer, Users);
}
