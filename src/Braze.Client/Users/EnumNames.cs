namespace Braze.Client;

/// <summary>How the closed enums of requests are spelled on the wire.</summary>
internal static class EnumNames
{
    private static readonly string[] Genders = ["M", "F", "O", "N", "P"];
    private static readonly string[] GlobalStates = ["opted_in", "subscribed", "unsubscribed"];
    private static readonly string[] GroupStates = ["subscribed", "unsubscribed"];
    private static readonly string[] CartActions = ["add", "remove", "replace"];
    private static readonly string[] ViewTypes = ["price_drop", "back_in_stock"];
    private static readonly string[] Anchors = ["source", "target"];

    public static string Of(Gender value) => NameOf(Genders, (int)value, value.GetType());

    public static string Of(GlobalSubscriptionState value) => NameOf(GlobalStates, (int)value, value.GetType());

    public static string Of(SubscriptionGroupState value) => NameOf(GroupStates, (int)value, value.GetType());

    public static string Of(CartAction value) => NameOf(CartActions, (int)value, value.GetType());

    public static string Of(ProductViewType value) => NameOf(ViewTypes, (int)value, value.GetType());

    public static string Of(RelationshipAnchor value) => NameOf(Anchors, (int)value, value.GetType());

    public static Gender Gender(string name) => (Gender)Array.IndexOf(Genders, name);

    public static GlobalSubscriptionState GlobalState(string name) => (GlobalSubscriptionState)Array.IndexOf(GlobalStates, name);

    private static string NameOf(string[] names, int value, Type type) => (uint)value < (uint)names.Length
        ? names[value]
        : throw new ArgumentOutOfRangeException(nameof(value), value, $"{type.Name} has no value {value}.");
}
