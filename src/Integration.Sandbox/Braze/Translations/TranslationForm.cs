using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>What differs between the translations of campaigns, Canvases, content blocks and templates.</summary>
/// <param name="Route">The path.</param>
/// <param name="Ids">The parameters that name the message.</param>
internal sealed record TranslationForm(string Route, params string[] Ids)
{
    public static TranslationForm Campaign { get; } = new("campaigns/translations", "campaign_id", "message_variation_id");

    public static TranslationForm Canvas { get; } = new("canvas/translations", "workflow_id", "step_id", "message_variation_id");

    public static TranslationForm ContentBlock { get; } = new("content_blocks/translations", "content_block_id");

    public static TranslationForm EmailTemplate { get; } = new("templates/email/translations", "template_id");

    public static TranslationForm WebhookTemplate { get; } = new("templates/webhook/translations", "template_id")
    {
        MonolingualProblem = "This template does not have multi-language setup",
        UnknownLocaleOnRead = "Invalid locale ID",
        UnknownLocaleOnWrite = "Locale not found",
        IsBare = true,
    };

    public string MonolingualProblem { get; private init; } = "This message does not support multi-language.";

    public string UnknownLocaleOnRead { get; private init; } = "The provided locale code does not exist.";

    public string UnknownLocaleOnWrite { get; private init; } = "The provided locale code does not exist.";

    /// <summary>Whether a refusal is one message instead of a list, and a success has no message.</summary>
    public bool IsBare { get; private init; }

    public string KeyOf(IEnumerable<string> ids) => string.Join('\n', ids.Prepend(Route));

    public Reply Error(int status, string message) => IsBare
        ? BrazeReply.Error(status, message)
        : Reply.Json(status, new JsonObject { ["errors"] = new JsonArray(new JsonObject { ["message"] = message }) });

    public Reply Success(JsonObject members) => IsBare ? Reply.Json(200, members) : BrazeReply.Success(200, members);
}
