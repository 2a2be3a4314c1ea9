namespace Quickstart;

/// <summary>One way of joining the two vendors.</summary>
internal interface IFlow
{
    string Title { get; }

    Task<FlowResult> RunAsync(CancellationToken cancellationToken);
}
