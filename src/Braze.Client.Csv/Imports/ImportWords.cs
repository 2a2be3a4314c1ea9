namespace Braze.Client.Csv;

/// <summary>The words Braze takes; it takes no others, and none in another case.</summary>
internal static class ImportWords
{
    public static string? Of(Gender? value) => value switch
    {
        null => null,
        Gender.Male => "M",
        Gender.Female => "F",
        Gender.Other => "O",
        Gender.NotApplicable => "N",
        Gender.PreferNotToSay => "P",
        _ => throw Unknown(value),
    };

    public static string? Of(GlobalSubscriptionState? value) => value switch
    {
        null => null,
        GlobalSubscriptionState.OptedIn => "opted_in",
        GlobalSubscriptionState.Subscribed => "subscribed",
        GlobalSubscriptionState.Unsubscribed => "unsubscribed",
        _ => throw Unknown(value),
    };

    public static string? Of(SubscriptionGroupState? value) => value switch
    {
        null => null,
        SubscriptionGroupState.Subscribed => "subscribed",
        SubscriptionGroupState.Unsubscribed => "unsubscribed",
        _ => throw Unknown(value),
    };

    private static ArgumentOutOfRangeException Unknown<T>(T value) => new(nameof(value), value, "The enum has no such value.");
}
