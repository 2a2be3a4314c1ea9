namespace Quickstart;

/// <summary>What became of a flow.</summary>
/// <param name="Completed">Whether what was meant to happen was seen to have happened at the vendor.</param>
/// <param name="Summary">One line.</param>
internal sealed record FlowResult(bool Completed, string Summary)
{
    public static FlowResult Not(string reason) => new(Completed: false, reason);
}
