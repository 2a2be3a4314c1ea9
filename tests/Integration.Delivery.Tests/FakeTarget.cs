namespace Integration.Delivery.Tests;

/// <summary>A vendor that keeps what it accepted and answers as told. It fails the test when items of one user are on their way twice at the same time.</summary>
internal sealed class FakeTarget : IDeliveryTarget<Update>
{
    private readonly Lock _gate = new();
    private readonly List<IReadOnlyList<Update>> _batches = [];
    private readonly HashSet<string> _underWay = [];
    private volatile string[] _failing = [];

    public Func<IReadOnlyList<Update>, CancellationToken, Task<BatchResult>> Answer { get; set; } = (_, _) => Task.FromResult(BatchResult.Delivered);

    /// <summary>Whether items of one user that cannot be merged may be in one batch.</summary>
    public bool SharesBatches { get; set; } = true;

    /// <summary>Whether the vendor would recognise what it has applied.</summary>
    public bool Recognizes { get; set; }

    /// <summary>The list of an item, where it is another than that of its kind.</summary>
    public Func<Update, int?>? List { get; set; }

    public bool HasOverlapped { get; private set; }

    /// <summary>Every batch that was tried, in order.</summary>
    public IReadOnlyList<IReadOnlyList<Update>> Batches
    {
        get
        {
            lock (_gate)
            {
                return [.. _batches];
            }
        }
    }

    public IEnumerable<string> Sent => Batches.SelectMany(batch => batch).Select(update => update.Value);

    public string Name { get; init; } = "fake";

    /// <summary>These members throw from now on, as those of a target with a mistake in it do, and no others.</summary>
    public void Fail(params string[] members) => _failing = members;

    public string KeyOf(Update item) => Answering(nameof(KeyOf), item.User);

    public int BytesOf(Update item) => Answering(nameof(BytesOf), item.Bytes);

    public int ListOf(Update item) => Answering(nameof(ListOf), List?.Invoke(item) ?? (item.IsEvent ? 1 : 0));

    public bool IsRepeatable(Update item) => Answering(nameof(IsRepeatable), !item.IsEvent);

    public bool RecognizesRepeat(Update item) => Answering(nameof(RecognizesRepeat), Recognizes);

    public Update? Merge(Update earlier, Update later) => Answering(
        nameof(Merge), earlier.IsEvent || later.IsEvent ? null : later with { Value = $"{earlier.Value}+{later.Value}", Bytes = earlier.Bytes + later.Bytes });

    public bool MayShareBatch(Update earlier, Update later) => Answering(nameof(MayShareBatch), SharesBatches);

    public async Task<BatchResult> SendAsync(IReadOnlyList<Update> items, CancellationToken cancellationToken = default)
    {
        string[] users = [.. items.Select(item => item.User).Distinct()];
        lock (_gate)
        {
            _batches.Add(items);
            HasOverlapped |= users.Any(user => !_underWay.Add(user));
        }

        try
        {
            return await Answer(items, cancellationToken);
        }
        finally
        {
            lock (_gate)
            {
                _underWay.ExceptWith(users);
            }
        }
    }

    private T Answering<T>(string member, T answer) => _failing.Contains(member, StringComparer.Ordinal) ? throw new InvalidOperationException($"{member} has a mistake in it.") : answer;
}
