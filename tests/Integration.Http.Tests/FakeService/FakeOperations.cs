namespace Integration.Http.Tests;

/// <summary>The endpoints of a service that exists only here.</summary>
internal static class FakeOperations
{
    private static readonly Uri Page = new("https://docs.fake.test/");

    public static readonly Operation Set = new("things.set", HttpMethod.Post, "things/set", RetrySafety.Idempotent, "things", Page);

    public static readonly Operation Keyed = new("things.add", HttpMethod.Post, "things/add", RetrySafety.Keyed, "things", Page);

    public static readonly Operation Send = new("messages.send", HttpMethod.Post, "messages/send", RetrySafety.AtMostOnce, "messages", Page);

    public static readonly Operation Get = new("things.get", HttpMethod.Get, "things/{thing_id}", RetrySafety.Idempotent, "things", Page);

    public static readonly Operation UserSet =
        new("users.set", HttpMethod.Post, "apps/{api_key}/users/{user_id}/things", RetrySafety.Idempotent, "users", Page);

    public static readonly Operation Fire = new("messages.fire", HttpMethod.Post, "messages/fire", RetrySafety.AtMostOnce, "messages", Page);

    public static readonly Operation Hint = new("things.hint", HttpMethod.Post, "things/hint", RetrySafety.AtMostOnce, "things", Page) { MayAnswerWithoutBody = true };

    public static Operation With(RetrySafety safety) => safety switch
    {
        RetrySafety.Idempotent => Set,
        RetrySafety.Keyed => Keyed,
        _ => Send,
    };
}
