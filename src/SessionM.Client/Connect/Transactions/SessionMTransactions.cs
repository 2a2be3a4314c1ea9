using System.Net;
using System.Runtime.CompilerServices;
using Integration.Abstractions;

namespace SessionM.Client;

internal sealed class SessionMTransactions(ConnectTransport connect) : ISessionMTransactions
{
    /// <summary>Far beyond any customer's purchases; it bounds the calls whatever a server answers.</summary>
    private const int MaxPages = 10_000;

    public IAsyncEnumerable<StoreTransaction> GetStoreTransactionsAsync(StoreTransactionsRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.ThrowIfInvalid(nameof(request));
        return EnumerateAsync(request, cancellationToken);
    }

    public Task<StoreTransactionsPage> GetStoreTransactionsPageAsync(StoreTransactionsRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.ThrowIfInvalid(nameof(request));
        return connect.CallAsync(
            SessionMOperations.ConnectGetStoreTransactions,
            StoreTransactionsBody.Of(connect.RetailerId, request),
            SessionMRequestJson.Default.StoreTransactionsBody,
            SessionMResponseJson.Default.ConnectResponseStoreTransactionsPage,
            cancellationToken: cancellationToken);
    }

    private async IAsyncEnumerable<StoreTransaction> EnumerateAsync(StoreTransactionsRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        bool fromStart = request.PaginationToken is null;
        HashSet<string> tokens = new(StringComparer.Ordinal);
        long? total = null;
        long read = 0;
        while (true)
        {
            StoreTransactionsPage page = await GetStoreTransactionsPageAsync(request, cancellationToken).ConfigureAwait(false);
            foreach (StoreTransaction transaction in page.Results)
            {
                yield return transaction;
            }

            // A purchase made meanwhile raises the total of later pages and appears on none of them.
            total ??= page.TotalRecords;
            read += page.Results.Count;
            if (string.IsNullOrEmpty(page.PaginationToken))
            {
                if (fromStart && read < total)
                {
                    throw Contradiction($"has answered {read} of {total} purchases and gives no pagination_token to read on with");
                }

                yield break;
            }

            if (!tokens.Add(page.PaginationToken) || tokens.Count >= MaxPages)
            {
                throw Contradiction(tokens.Count >= MaxPages ? $"has answered {MaxPages} pages and gives a token of one more" : "gives a pagination_token that it has given before");
            }

            request = request with { PaginationToken = page.PaginationToken };
        }
    }

    private MalformedResponseException Contradiction(string what) => connect.Contradiction(
        SessionMOperations.ConnectGetStoreTransactions, HttpStatusCode.OK, $"get_store_transactions {what}. Read single pages with GetStoreTransactionsPageAsync instead.");
}
