using Integration.Http;

namespace Braze.Client;

/// <content>Phone numbers.</content>
public static partial class BrazeOperations
{
    /// <summary>Lists numbers that are invalid, or looks some up.</summary>
    public static Operation SmsInvalidPhoneNumbers { get; } = Define(
        "sms.invalid_phone_numbers", HttpMethod.Get, "sms/invalid_phone_numbers", RetrySafety.Idempotent, WorkspaceGroup, "sms/get_query_invalid_numbers", "sms.invalid_phone_numbers");

    /// <summary>Takes numbers off the list of invalid ones. Safe to repeat: a number that is not on it stays so.</summary>
    public static Operation SmsInvalidPhoneNumbersRemove { get; } = Define(
        "sms.invalid_phone_numbers.remove", HttpMethod.Post, "sms/invalid_phone_numbers/remove", RetrySafety.Idempotent, WorkspaceGroup, "sms/post_remove_invalid_numbers", "sms.invalid_phone_numbers.remove");

    private static Operation[] SmsOperations => [SmsInvalidPhoneNumbers, SmsInvalidPhoneNumbersRemove];
}
