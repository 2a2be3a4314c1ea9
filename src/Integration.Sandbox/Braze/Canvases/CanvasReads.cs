using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>What the dashboard knows about Canvases, and the figures of who entered.</summary>
internal sealed class CanvasReads(BrazeState state, bool acceptUnknown)
{
    private const string InvalidId = "Invalid Canvas ID";
    private const int MaxLength = 14;

    public Reply List(SandboxRequest request) =>
        MessageList.Answer(request, "canvases", state.Canvases.All, c => c.Archived, entry => new JsonObject
        {
            ["id"] = entry.Value.Id,
            ["last_edited"] = BrazeTime.Milliseconds(entry.CreatedAt),
            ["name"] = entry.Value.Name,
            ["tags"] = MessageList.Texts(entry.Value.Tags),
        });

    public Reply Details(SandboxRequest request)
    {
        if (Find(request) is not ({ } canvas, var created))
        {
            return BrazeReply.Error(400, InvalidId);
        }

        bool translatable = MessageList.Flag(request, "include_has_translatable_content");
        DateTimeOffset[] entries = [.. SendsOf(canvas).Select(s => s.At)];
        return Reply.Json(200, new JsonObject
        {
            ["created_at"] = BrazeTime.Milliseconds(created),
            ["updated_at"] = BrazeTime.Milliseconds(created),
            ["name"] = canvas.Name,
            ["description"] = canvas.Description,
            ["archived"] = canvas.Archived,
            ["draft"] = canvas.Draft,
            ["enabled"] = !canvas.Paused && !canvas.Archived && !canvas.Draft,
            ["has_post_launch_draft"] = false,

            // The words are not documented.
            ["schedule_type"] = canvas.NextSendTime is null ? "api_triggered" : "time_based",
            ["first_entry"] = entries.Length == 0 ? null : BrazeTime.Milliseconds(entries[0]),
            ["last_entry"] = entries.Length == 0 ? null : BrazeTime.Milliseconds(entries[^1]),
            ["channels"] = MessageList.Texts(canvas.Steps.SelectMany(s => s.Messages).Select(m => m.Channel).Distinct(StringComparer.Ordinal)),
            ["variants"] = Variants(canvas),
            ["tags"] = MessageList.Texts(canvas.Tags),
            ["teams"] = new JsonArray(),
            ["steps"] = new JsonArray([.. canvas.Steps.Select(step => Describe(step, translatable))]),
            ["message"] = "success",
        });
    }

    public Reply DataSeries(SandboxRequest request) =>
        Figures(request, (canvas, figures, days) => new JsonObject
        {
            ["name"] = canvas.Name,
            ["stats"] = new JsonArray([.. days.Select(day =>
            {
                JsonObject point = new() { ["time"] = DaySeries.Text(day) };
                figures.AddTo(point, day, day);
                return point;
            })]),
        });

    public Reply DataSummary(SandboxRequest request) =>
        Figures(request, (canvas, figures, days) =>
        {
            JsonObject totals = new() { ["name"] = canvas.Name };
            figures.AddTo(totals, days[0], days[^1]);
            return totals;
        });

    public Reply Links(SandboxRequest request)
    {
        string? id = request.QueryValue("canvas_step_id");
        return state.Canvases.All.SelectMany(c => c.Value.Steps).FirstOrDefault(s => s.Id == id) is { } step
            ? MessageLinks.Answer(request, step.Messages)
            : BrazeReply.Error(400, "Missing/Invalid Canvas ID");
    }

    /// <summary>Makes a copy under an id that only the list tells.</summary>
    public Reply Duplicate(SandboxRequest request)
    {
        if (Find(WireJson.Text(request.Body["canvas_id"])) is not ({ } canvas, _))
        {
            return BrazeReply.Error(400, InvalidId);
        }

        (DuplicateForm form, string? problem) = DuplicateForm.Read(request.Body);
        if (problem is not null)
        {
            return BrazeReply.Error(400, problem);
        }

        state.Canvases.Add(canvas with
        {
            Id = Guid.NewGuid().ToString(),
            Name = form.Name,
            Description = form.Description ?? canvas.Description,
            Tags = form.Tags ?? canvas.Tags,
            NextSendTime = null,

            // As copies made in the dashboard are.
            Draft = true,
        });
        return Reply.Json(202, new JsonObject { ["message"] = "success" });
    }

    private static JsonArray Variants(SandboxCanvas canvas) => canvas.Steps.Count == 0 ? [] :
    [
        new JsonObject
        {
            ["name"] = "Variant 1", ["id"] = canvas.VariantId, ["first_step_ids"] = new JsonArray(canvas.Steps[0].Id), ["first_step_id"] = canvas.Steps[0].Id,
        },
    ];

    private static JsonObject Describe(SandboxCanvasStep step, bool translatable) => new()
    {
        ["name"] = step.Name,
        ["type"] = step.Type,
        ["id"] = step.Id,
        ["next_step_ids"] = MessageList.Texts(step.NextStepIds),
        ["next_paths"] = new JsonArray([.. step.NextStepIds.Select(next => new JsonObject { ["name"] = null, ["next_step_id"] = next })]),
        ["channels"] = MessageList.Texts(step.Messages.Select(m => m.Channel).Distinct(StringComparer.Ordinal)),
        ["messages"] = new JsonObject(step.Messages.Select(m => KeyValuePair.Create(m.VariationId, (JsonNode?)m.Details(translatable)))),
    };

    private Reply Figures(SandboxRequest request, Func<SandboxCanvas, CanvasFigures, DateOnly[], JsonObject> describe)
    {
        if (Find(request) is not ({ } canvas, _))
        {
            return BrazeReply.Error(400, InvalidId);
        }

        (DateOnly[] days, string? problem) = DaySeries.Read(request, MaxLength, mayStart: true);
        if (problem is not null)
        {
            return BrazeReply.Error(400, problem);
        }

        CanvasFigures figures = new(
            canvas, [.. SendsOf(canvas)], MessageList.Flag(request, "include_variant_breakdown"), MessageList.Flag(request, "include_step_breakdown"));
        return Reply.Json(200, new JsonObject { ["data"] = describe(canvas, figures, days), ["message"] = "success" });
    }

    private IEnumerable<SandboxSend> SendsOf(SandboxCanvas canvas) => state.Sends.Where(s => s.Kind == SandboxSendKind.Canvas && s.Id == canvas.Id);

    private (SandboxCanvas Canvas, DateTimeOffset CreatedAt)? Find(SandboxRequest request) => Find(request.QueryValue("canvas_id"));

    private (SandboxCanvas Canvas, DateTimeOffset CreatedAt)? Find(string? id)
    {
        if (state.Canvases.Find(id) is { } known)
        {
            return (known.Value, known.CreatedAt);
        }

        return acceptUnknown && id is { Length: > 0 } ? (new SandboxCanvas(id), DateTimeOffset.UnixEpoch) : null;
    }
}
