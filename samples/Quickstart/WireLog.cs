using System.Collections.Concurrent;
using Integration.Http;
using Spectre.Console;

namespace Quickstart;

/// <summary>Collects the calls of a flow and prints them: the first of each operation in full, the rest as a count by status.</summary>
internal sealed class WireLog
{
    private const int MaxBody = 360;

    private readonly ConcurrentQueue<WireCall> _calls = [];
    private readonly ConcurrentDictionary<Operation, bool> _seen = new();

    /// <summary>True for the first call of an operation in a flow: the one whose bodies are shown.</summary>
    public bool Count(Operation operation) => _seen.TryAdd(operation, true);

    public void Add(WireCall call) => _calls.Enqueue(call);

    public void Print()
    {
        foreach (IGrouping<Operation, WireCall> calls in _calls.GroupBy(call => call.Operation))
        {
            WireCall shown = calls.First(call => call.RequestBody is not null || call.ResponseBody is not null);
            AnsiConsole.WriteLine($"  {calls.Key.Method} /{calls.Key.Route} -> {shown.Status}");
            PrintBody("sent    ", shown.RequestBody);
            PrintBody("answered", shown.ResponseBody);
            IEnumerable<string> others = calls.Where(call => !ReferenceEquals(call, shown)).GroupBy(call => call.Status).Select(status => $"{status.Count()} x {status.Key}");
            if (calls.Skip(1).Any())
            {
                AnsiConsole.WriteLine($"    and {calls.Count() - 1} more: {string.Join(", ", others)}");
            }
        }

        _calls.Clear();
        _seen.Clear();
    }

    private static void PrintBody(string label, string? body)
    {
        if (!string.IsNullOrEmpty(body))
        {
            AnsiConsole.WriteLine($"    {label} {(body.Length > MaxBody ? body[..MaxBody] + " …" : body)}");
        }
    }
}
