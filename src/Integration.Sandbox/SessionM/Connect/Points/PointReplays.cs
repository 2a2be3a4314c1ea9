using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>
/// What each idempotency id was answered; not thread-safe, its owner locks. Assumed: ids belong to a user and to deposits or spends, they never expire,
/// and one whose detail was refused may be tried again.
/// </summary>
internal sealed class PointReplays
{
    private const int Capacity = 100_000;

    private readonly Dictionary<string, PointReplay> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly Queue<string> _oldestFirst = new();

    public PointReplay? Find(PointForm form) => form.IdempotencyId is null ? null : _known.GetValueOrDefault(KeyOf(form));

    public void Remember(PointForm form, PointReplay replay)
    {
        if (form.IdempotencyId is null || !_known.TryAdd(KeyOf(form), replay))
        {
            return;
        }

        _oldestFirst.Enqueue(KeyOf(form));
        if (_oldestFirst.Count > Capacity)
        {
            _known.Remove(_oldestFirst.Dequeue());
        }
    }

    public void Clear()
    {
        _known.Clear();
        _oldestFirst.Clear();
    }

    private static string KeyOf(PointForm form) => $"{form.IsSpend}\n{form.UserId}\n{form.IdempotencyId}";
}
