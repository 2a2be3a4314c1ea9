using System.Text.Json;

namespace Braze.Client;

/// <summary>What the host knows of a user's X (Twitter) account; members left out are not sent.</summary>
public sealed class TwitterProfile : IJsonFragment
{
    private static readonly JsonEncodedText IdName = JsonEncodedText.Encode("id");
    private static readonly JsonEncodedText ScreenNameName = JsonEncodedText.Encode("screen_name");
    private static readonly JsonEncodedText FollowersName = JsonEncodedText.Encode("followers_count");
    private static readonly JsonEncodedText FriendsName = JsonEncodedText.Encode("friends_count");
    private static readonly JsonEncodedText StatusesName = JsonEncodedText.Encode("statuses_count");

    /// <summary>The account's id.</summary>
    public long? Id { get; init; }

    /// <summary>The handle, without <c>@</c>.</summary>
    public string? ScreenName { get; init; }

    /// <summary>How many follow the user.</summary>
    public int? FollowersCount { get; init; }

    /// <summary>How many the user follows.</summary>
    public int? FriendsCount { get; init; }

    /// <summary>How many posts.</summary>
    public int? StatusesCount { get; init; }

    void IJsonFragment.WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        OptionalWriter.WriteNumber(writer, IdName, Id);
        OptionalWriter.WriteText(writer, ScreenNameName, ScreenName);
        OptionalWriter.WriteNumber(writer, FollowersName, FollowersCount);
        OptionalWriter.WriteNumber(writer, FriendsName, FriendsCount);
        OptionalWriter.WriteNumber(writer, StatusesName, StatusesCount);
        writer.WriteEndObject();
    }
}
