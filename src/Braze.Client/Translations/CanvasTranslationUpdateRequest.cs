using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>Texts of one locale for a Canvas step's message variation.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/translations/canvas/put_update_translation_canvas.</remarks>
[Experimental("BRAZE002")]
public sealed record CanvasTranslationUpdateRequest
{
    /// <summary>Names what to translate, and gives the texts.</summary>
    /// <param name="canvasId">The Canvas' API identifier; Braze calls it workflow here.</param>
    /// <param name="stepId">The step's API identifier.</param>
    /// <param name="messageVariationId">The API identifier of the message variation.</param>
    /// <param name="localeId">The locale's UUID, as reading the translations tells it.</param>
    /// <param name="translationMap">The texts by the id of their translation tag, for example <c>id_0</c>; at least one.</param>
    /// <exception cref="ArgumentException">An id is empty, or there is no text.</exception>
    public CanvasTranslationUpdateRequest(string canvasId, string stepId, string messageVariationId, string localeId, IReadOnlyDictionary<string, string> translationMap)
    {
        CanvasId = RequiredId.Check(canvasId, nameof(canvasId));
        StepId = RequiredId.Check(stepId, nameof(stepId));
        MessageVariationId = RequiredId.Check(messageVariationId, nameof(messageVariationId));
        LocaleId = RequiredId.Check(localeId, nameof(localeId));
        TranslationMap = TranslationTexts.Check(translationMap, nameof(translationMap));
    }

    /// <summary>The Canvas' API identifier; Braze calls it workflow here.</summary>
    [JsonPropertyName("workflow_id")]
    public string CanvasId { get; }

    /// <summary>The step's API identifier.</summary>
    [JsonPropertyName("step_id")]
    public string StepId { get; }

    /// <summary>The API identifier of the message variation.</summary>
    [JsonPropertyName("message_variation_id")]
    public string MessageVariationId { get; }

    /// <summary>The locale's UUID.</summary>
    [JsonPropertyName("locale_id")]
    public string LocaleId { get; }

    /// <summary>The texts by the id of their translation tag.</summary>
    [JsonPropertyName("translation_map")]
    public IReadOnlyDictionary<string, string> TranslationMap { get; }

    /// <summary>The type and the id; not the texts.</summary>
    public override string ToString() => $"{nameof(CanvasTranslationUpdateRequest)} {CanvasId}";
}
