using System.Text;

namespace SessionM.Client.Csv.Tests;

/// <summary>Files made and read in memory.</summary>
internal static class Files
{
    public static MemoryStream Of(string text) => new(Encoding.UTF8.GetBytes(text));

    public static async Task<string> WriteAsync(TagCsvFormat? format, params TagAssignment[] assignments)
    {
        using MemoryStream file = new();
        await TagCsv.WriteAsync(assignments.ToAsyncEnumerable(), file, format);
        file.CanWrite.Should().BeTrue("the stream is left open");
        return Encoding.UTF8.GetString(file.ToArray());
    }

    /// <summary>Each assignment as <c>kind id: tags [seconds]</c>, in between each problem as <c>row column kind</c>.</summary>
    public static async Task<List<string>> ReadAsync(string text, TagCsvFormat? format = null)
    {
        List<string> lines = [];
        await foreach (TagAssignment assignment in TagCsv.ReadAsync(Of(text), format, problem => lines.Add($"{problem.Row} {problem.Column} {problem.Kind}")))
        {
            lines.Add(TextOf(assignment));
        }

        return lines;
    }

    public static string TextOf(TagAssignment assignment) =>
        $"{(assignment.Customer.IsExternal ? "external" : "user")} {assignment.Customer.Value}: {string.Join('|', assignment.Tags)}{(assignment.Lifetime is { } lifetime ? $" {lifetime.TotalSeconds}" : "")}";
}
