using Integration.Http;

namespace SessionM.Client;

/// <summary>What every call of Core adds to its operation: the customer in the path, and a Message-ID that all its attempts share.</summary>
internal static class CoreCall
{
    private const string MessageIdHeader = "Message-ID";

    public static CallSettings New() => With(MessageId.New());

    public static CallSettings For(CustomerId customer) => For(customer, MessageId.New());

    public static CallSettings For(CustomerId customer, MessageId messageId) => With(messageId) with { PathValues = [customer.Value] };

    public static CallSettings With(MessageId messageId) => new() { Header = new KeyValuePair<string, string>(MessageIdHeader, messageId.Value) };
}
