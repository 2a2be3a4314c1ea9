using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Braze.Client;

/// <summary>
/// Who moved in an audience while its members are enqueued. The list may be read for hours: a change that has been delivered meanwhile is no longer in the queue to
/// stand against it.
/// </summary>
internal sealed class RunningBackfill(string audience, Action<RunningBackfill> end) : IDisposable
{
    private const int MaxMoved = 1_000_000;

    private readonly Lock _gate = new();
    private readonly HashSet<long> _moved = [];
    private bool _isFull;

    public string Audience => audience;

    public void Note(BrazeUser user)
    {
        lock (_gate)
        {
            _isFull |= _moved.Count >= MaxMoved;
            if (!_isFull)
            {
                _moved.Add(HashOf(user));
            }
        }
    }

    public bool HasMoved(BrazeUser user)
    {
        lock (_gate)
        {
            return _isFull
                ? throw new InvalidOperationException($"{MaxMoved} changes of the audience came while its members were enqueued: the list is out of date. Read it again.")
                : _moved.Count > 0 && _moved.Contains(HashOf(user));
        }
    }

    public void Dispose() => end(this);

    // Eight bytes instead of the key. That two of a million agree by chance is less likely than a disk that lies.
    private static long HashOf(BrazeUser user)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(QueuedTrackItem.KeyOf(user)), hash);
        return BinaryPrimitives.ReadInt64LittleEndian(hash);
    }
}
