using System.Buffers;
using Integration.Delivery;

namespace SessionM.Client;

/// <summary>Writes the tag queue's items for stores that outlive the process, as JSON. Registered by <c>AddTagQueue</c>.</summary>
public sealed class TagChangeCodec : IDeliveryCodec<TagChange>
{
    private const int Version = 1;

    /// <inheritdoc />
    public void Write(TagChange item, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(item);
        TagAssignment assignment = item.Assignment;
        StoredTagChange stored = new()
        {
            Version = Version,
            MessageId = item.MessageId.Value,
            CreatedAt = item.CreatedAt.ToUnixTimeMilliseconds(),
            UserId = assignment.Customer.IsExternal ? null : assignment.Customer.Value,
            ExternalId = assignment.Customer.IsExternal ? assignment.Customer.Value : null,
            Tags = [.. assignment.Tags],
            Seconds = (int?)assignment.Lifetime?.TotalSeconds,
        };
        StoredItem.Write(stored, StoredJson.Default.StoredTagChange, output);
    }

    /// <inheritdoc />
    public TagChange Read(ReadOnlyMemory<byte> stored) =>
        StoredItem.Read(stored, StoredJson.Default.StoredTagChange, Version, change => change.Version, Read);

    private static TagChange Read(StoredTagChange stored)
    {
        CustomerId customer = stored.ExternalId is { } external ? CustomerId.External(external) : CustomerId.User(stored.UserId!);
        TagAssignment assignment = stored.Seconds is { } seconds
            ? TagAssignment.SetExpiring(customer, TimeSpan.FromSeconds(seconds), stored.Tags!)
            : TagAssignment.Increment(customer, stored.Tags!);
        return new TagChange(assignment, MessageId.From(stored.MessageId!), DateTimeOffset.FromUnixTimeMilliseconds(stored.CreatedAt));
    }
}
