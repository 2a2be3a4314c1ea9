using Integration.Http;

namespace Braze.Client;

/// <content>Transactional e-mail.</content>
public static partial class BrazeOperations
{
    /// <summary>Sends a transactional e-mail. Safe to repeat only with an external send id: decided per request.</summary>
    public static Operation TransactionalSend { get; } = Define(
        "transactional.send", HttpMethod.Post, "transactional/v1/campaigns/{campaign_id}/send", RetrySafety.AtMostOnce, WorkspaceGroup, "messaging/send_messages/post_send_transactional_message", "transactional.send", saferWhen: "keyed with an external send id");

    private static Operation[] TransactionalOperations => [TransactionalSend];
}
