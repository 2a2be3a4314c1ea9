using Integration.Http;

namespace Braze.Client;

/// <content>E-mail addresses.</content>
public static partial class BrazeOperations
{
    /// <summary>Sets whether addresses want e-mail at all.</summary>
    public static Operation EmailStatus { get; } = Define(
        "email.status", HttpMethod.Post, "email/status", RetrySafety.Idempotent, WorkspaceGroup, "email/post_email_subscription_status", "email.status");

    /// <summary>Lists addresses that unsubscribed, or looks one up.</summary>
    public static Operation EmailUnsubscribes { get; } = Define(
        "email.unsubscribes", HttpMethod.Get, "email/unsubscribes", RetrySafety.Idempotent, WorkspaceGroup, "email/get_query_unsubscribed_email_addresses", "email.unsubscribe");

    /// <summary>Lists addresses that bounced for good, or looks one up.</summary>
    public static Operation EmailHardBounces { get; } = Define(
        "email.hard_bounces", HttpMethod.Get, "email/hard_bounces", RetrySafety.Idempotent, WorkspaceGroup, "email/get_list_hard_bounces", "email.hard_bounces");

    /// <summary>Takes addresses off the bounce list. Safe to repeat: an address that is not on it stays so.</summary>
    public static Operation EmailBounceRemove { get; } = Define(
        "email.bounce.remove", HttpMethod.Post, "email/bounce/remove", RetrySafety.Idempotent, WorkspaceGroup, "email/post_remove_hard_bounces", "email.bounce.remove");

    /// <summary>Takes addresses off the spam list. Safe to repeat: an address that is not on it stays so.</summary>
    public static Operation EmailSpamRemove { get; } = Define(
        "email.spam.remove", HttpMethod.Post, "email/spam/remove", RetrySafety.Idempotent, WorkspaceGroup, "email/post_remove_spam", "email.spam.remove");

    /// <summary>Unsubscribes addresses and marks them as bounced. The permission has the endpoint's old name.</summary>
    public static Operation EmailBlocklist { get; } = Define(
        "email.blocklist", HttpMethod.Post, "email/blocklist", RetrySafety.Idempotent, WorkspaceGroup, "email/post_blocklist", "email.blacklist");

    private static Operation[] EmailOperations => [EmailStatus, EmailUnsubscribes, EmailHardBounces, EmailBounceRemove, EmailSpamRemove, EmailBlocklist];
}
