using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>One variation of a campaign's message, or of a Canvas step's.</summary>
/// <param name="VariationId">The API identifier of the variation.</param>
public sealed record SandboxMessage(string VariationId)
{
    /// <summary>The channel as details name it: <c>email</c>, <c>ios_push</c>, <c>sms</c>, <c>webhook</c> and so on.</summary>
    public string Channel { get; init; } = "email";

    /// <summary>The name.</summary>
    public string Name { get; init; } = "Variant 1";

    /// <summary>The channel's own members as details show them, for example <c>subject</c>.</summary>
    public JsonObject? Content { get; init; }

    /// <summary>The links of an e-mail.</summary>
    public IReadOnlyList<SandboxLink> Links { get; init; } = [];

    internal JsonObject Details(bool translatable)
    {
        JsonObject details = (JsonObject)(Content?.DeepClone() ?? new JsonObject());
        details["channel"] = Channel;
        details["name"] = Name;
        if (translatable)
        {
            // No locale is set up here, which is what Braze then answers.
            details["has_translatable_content"] = false;
        }

        return details;
    }
}
