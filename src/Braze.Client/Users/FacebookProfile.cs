using System.Text.Json;

namespace Braze.Client;

/// <summary>What the host knows of a user's Facebook account; members left out are not sent.</summary>
public sealed class FacebookProfile : IJsonFragment
{
    private static readonly JsonEncodedText IdName = JsonEncodedText.Encode("id");
    private static readonly JsonEncodedText LikesName = JsonEncodedText.Encode("likes");
    private static readonly JsonEncodedText FriendsName = JsonEncodedText.Encode("num_friends");

    /// <summary>The account's id.</summary>
    public string? Id { get; init; }

    /// <summary>What the user likes.</summary>
    public IReadOnlyList<string>? Likes { get; init; }

    /// <summary>How many friends.</summary>
    public int? NumberOfFriends { get; init; }

    void IJsonFragment.WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        OptionalWriter.WriteText(writer, IdName, Id);
        if (Likes is not null)
        {
            writer.WriteStartArray(LikesName);
            foreach (string like in Likes)
            {
                writer.WriteStringValue(like);
            }

            writer.WriteEndArray();
        }

        OptionalWriter.WriteNumber(writer, FriendsName, NumberOfFriends);
        writer.WriteEndObject();
    }
}
