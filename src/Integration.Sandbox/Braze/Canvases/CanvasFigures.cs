using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>Who entered a Canvas. Whoever enters gets the first step and goes no further.</summary>
internal sealed class CanvasFigures(SandboxCanvas canvas, IReadOnlyCollection<SandboxSend> sends, bool variants, bool steps)
{
    public void AddTo(JsonObject target, DateOnly first, DateOnly last)
    {
        SandboxSend[] within = [.. sends.Where(s => DaySeries.Day(s.At) >= first && DaySeries.Day(s.At) <= last)];
        int entries = within.Sum(s => s.Reached);
        target["total_stats"] = Entered(entries);
        if (variants)
        {
            target["variant_stats"] = canvas.Steps.Count == 0 ? new JsonObject() : new JsonObject { [canvas.VariantId] = Named("Variant 1", Entered(entries)) };
        }

        if (steps)
        {
            target["step_stats"] = new JsonObject(canvas.Steps.Select((step, i) => KeyValuePair.Create(step.Id, (JsonNode?)Of(step, i == 0 ? within : []))));
        }
    }

    private static JsonObject Of(SandboxCanvasStep step, SandboxSend[] within)
    {
        JsonObject figures = Named(step.Name, Figures());
        figures["messages"] = new MessageFigures(within).ByChannel(step.Messages, _ => []);
        return figures;
    }

    private static JsonObject Named(string name, JsonObject figures)
    {
        figures["name"] = name;
        return figures;
    }

    private static JsonObject Entered(int entries)
    {
        JsonObject figures = Figures();
        figures["entries"] = entries;
        return figures;
    }

    private static JsonObject Figures() => new() { ["revenue"] = 0.0, ["conversions"] = 0, ["conversions_by_entry_time"] = 0 };
}
