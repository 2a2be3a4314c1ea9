using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>Changes of several groups in one request.</summary>
[JsonConverter(typeof(WriteOnlyConverter<SubscriptionChanges>))]
internal sealed class SubscriptionChanges : IWireRequest, IIdentifiesPeople
{
    private static readonly JsonEncodedText GroupsName = JsonEncodedText.Encode("subscription_groups");

    private readonly SubscriptionChange[] _changes;

    public SubscriptionChanges(IReadOnlyCollection<SubscriptionChange> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        _changes = [.. changes];
        if (_changes.Length == 0)
        {
            throw new ArgumentException("The request changes no group; it needs at least one change.", nameof(changes));
        }

        if (_changes.Contains(null))
        {
            throw new ArgumentException("One of the changes is null.", nameof(changes));
        }

        if (Has(BrazeUserKind.Email) && Has(BrazeUserKind.Phone))
        {
            throw new ArgumentException("Braze takes e-mail addresses or phone numbers in one request, not both. Name the users by external id, or send two requests.", nameof(changes));
        }
    }

    IEnumerable<string> IIdentifiesPeople.Identifiers => _changes.SelectMany(change => change.Users.Values).Distinct(StringComparer.Ordinal);

    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartArray(GroupsName);
        foreach (SubscriptionChange change in _changes)
        {
            change.WriteTo(writer, suffix: "s");
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private bool Has(BrazeUserKind kind) => _changes.Any(change => change.Users.Kind == kind);
}
