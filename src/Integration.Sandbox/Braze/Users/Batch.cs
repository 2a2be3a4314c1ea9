using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>A list of up to 50 objects, each of which stands on its own.</summary>
internal static class Batch
{
    public const int MaxItems = 50;

    public static string? Problem(JsonNode? node, string name)
    {
        if (node is not JsonArray { Count: > 0 } items)
        {
            return $"'{name}' must be an array of objects";
        }

        return items.Count > MaxItems ? $"a single request may not contain more than {MaxItems} items in '{name}'" : null;
    }

    /// <summary>Applies each item. Those that are wrong are named in <c>errors</c>; when all are, nothing was done and the answer is 400.</summary>
    /// <param name="items">The items.</param>
    /// <param name="apply">Applies one, or says what is wrong with it.</param>
    /// <param name="answer">What is answered when something was applied; given how many items that were.</param>
    /// <remarks>Braze documents minor errors beside a success in general, and not what one wrong item does to these requests.</remarks>
    public static Reply Run<T>(IEnumerable<T> items, Func<T, string?> apply, Func<int, JsonObject> answer)
    {
        string?[] outcomes = [.. items.Select(apply)];
        string[] problems = [.. outcomes.OfType<string>()];
        bool failed = problems.Length == outcomes.Length;
        JsonObject body = failed ? new JsonObject { ["message"] = problems[0] } : answer(outcomes.Length - problems.Length);
        if (problems.Length > 0)
        {
            body["errors"] = new JsonArray([.. problems.Select(problem => JsonValue.Create(problem))]);
        }

        return Reply.Json(failed ? 400 : 201, body);
    }
}
