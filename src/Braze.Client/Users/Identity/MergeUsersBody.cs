using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

[JsonConverter(typeof(WriteOnlyConverter<MergeUsersBody>))]
internal sealed class MergeUsersBody(IReadOnlyList<UserMerge> merges) : IWireRequest, IIdentifiesPeople
{
    private static readonly JsonEncodedText MergeUpdatesName = JsonEncodedText.Encode("merge_updates");

    /// <summary>By id and alias the source of a repetition is gone; by address or number it may be the next profile.</summary>
    public RetrySafety Safety => merges.Any(merge => merge.UserToMerge.IsChoice) ? RetrySafety.AtMostOnce : RetrySafety.Idempotent;

    IEnumerable<string> IIdentifiesPeople.Identifiers => merges.SelectMany(merge => merge.UserToMerge.User.Identifiers.Concat(merge.UserToKeep.User.Identifiers));

    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartArray(MergeUpdatesName);
        foreach (UserMerge merge in merges)
        {
            merge.WriteTo(writer);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
