namespace Braze.Client;

/// <summary>What became of renames or removals of external ids: every one succeeds or fails by itself.</summary>
/// <typeparam name="TItem">What was passed in.</typeparam>
public sealed class ExternalIdResult<TItem>
{
    /// <summary>A result.</summary>
    /// <param name="response">Braze's answer.</param>
    /// <param name="succeeded">The ids that Braze lists as done.</param>
    /// <param name="failures">The items that failed.</param>
    /// <param name="unattributedErrors">Errors that name no item of the request.</param>
    public ExternalIdResult(
        BrazeResponse response, IReadOnlyList<string> succeeded, IReadOnlyList<ExternalIdFailure<TItem>> failures, IReadOnlyList<BrazeError> unattributedErrors)
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(succeeded);
        ArgumentNullException.ThrowIfNull(failures);
        ArgumentNullException.ThrowIfNull(unattributedErrors);
        Response = response;
        Succeeded = succeeded;
        Failures = failures;
        UnattributedErrors = unattributedErrors;
    }

    /// <summary>Braze's answer.</summary>
    public BrazeResponse Response { get; }

    /// <summary>The ids that Braze lists as done.</summary>
    public IReadOnlyList<string> Succeeded { get; }

    /// <summary>One entry for each error that names the position of an item.</summary>
    public IReadOnlyList<ExternalIdFailure<TItem>> Failures { get; }

    /// <summary>Errors that name no position, or one that was not in the request: any item may be meant.</summary>
    public IReadOnlyList<BrazeError> UnattributedErrors { get; }

    /// <summary>Whether nothing failed.</summary>
    public bool IsComplete => Failures.Count == 0 && UnattributedErrors.Count == 0;

    /// <summary>Lays the answer over the items it belongs to.</summary>
    internal static ExternalIdResult<TItem> From(
        IReadOnlyList<TItem> items, BrazeResponse response, IReadOnlyList<string> succeeded, IReadOnlyList<BrazeError> itemErrors)
    {
        List<ExternalIdFailure<TItem>> failures = [];
        List<BrazeError> unattributed = [.. response.Errors];
        foreach (BrazeError error in itemErrors)
        {
            if (error.Index is { } index && index >= 0 && index < items.Count)
            {
                failures.Add(new ExternalIdFailure<TItem>(items[(int)index], error));
            }
            else
            {
                unattributed.Add(error);
            }
        }

        return new ExternalIdResult<TItem>(response, succeeded, failures, unattributed);
    }
}
