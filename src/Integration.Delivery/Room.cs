namespace Integration.Delivery;

/// <summary>The room of a queue in items and bytes. Who finds none waits in line; nobody overtakes.</summary>
internal sealed class Room(long maxItems, long maxBytes)
{
    private readonly Lock _gate = new();
    private readonly LinkedList<Waiter> _waiters = [];
    private long _items;
    private long _bytes;
    private bool _isClosed;

    public QueueSize Taken
    {
        get
        {
            lock (_gate)
            {
                return new QueueSize(_items, _bytes);
            }
        }
    }

    /// <summary>Whether somebody waits: the queue is full, and batches should not wait to fill up.</summary>
    public bool IsShort
    {
        get
        {
            lock (_gate)
            {
                return _waiters.Count > 0;
            }
        }
    }

    /// <summary>Counts what is there already, full or not.</summary>
    public void Occupy(QueueSize size)
    {
        lock (_gate)
        {
            _items += size.Items;
            _bytes += size.Bytes;
        }
    }

    /// <summary>Sets the count right from outside: other processes put in and take out too.</summary>
    public void Correct(QueueSize size)
    {
        lock (_gate)
        {
            _items = size.Items;
            _bytes = size.Bytes;
            Admit();
        }
    }

    /// <summary>Takes room for an item, waiting for it if need be.</summary>
    /// <returns>A completed task when there was room at once.</returns>
    public ValueTask TakeAsync(int bytes, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled(cancellationToken);
        }

        LinkedListNode<Waiter> node;
        lock (_gate)
        {
            if (_isClosed)
            {
                return ValueTask.FromException(Closed());
            }

            if (_waiters.Count == 0 && Fits(bytes))
            {
                Add(bytes);
                return ValueTask.CompletedTask;
            }

            node = _waiters.AddLast(new Waiter(bytes));
        }

        return new ValueTask(WaitAsync(node, cancellationToken));
    }

    public void Release(long items, long bytes)
    {
        lock (_gate)
        {
            // Other processes put in what this one takes out, and are counted only when the count is set right.
            _items = Math.Max(0, _items - items);
            _bytes = Math.Max(0, _bytes - bytes);
            Admit();
        }
    }

    /// <summary>Sends everybody away who waits; nobody is let in from then on.</summary>
    public void Close()
    {
        Waiter[] waiters;
        lock (_gate)
        {
            _isClosed = true;
            waiters = [.. _waiters];
            _waiters.Clear();
        }

        foreach (Waiter waiter in waiters)
        {
            waiter.Admitted.TrySetException(Closed());
        }
    }

    private static ObjectDisposedException Closed() => new(nameof(DeliveryQueue<object>), "The queue has been stopped; the item was not taken over.");

    // An empty queue takes any item: one larger than the whole room would wait for ever.
    private bool Fits(int bytes) => _items == 0 || (_items < maxItems && _bytes + bytes <= maxBytes);

    private void Add(int bytes)
    {
        _items++;
        _bytes += bytes;
    }

    private void Admit()
    {
        while (_waiters.First is { } first && Fits(first.Value.Bytes))
        {
            _waiters.RemoveFirst();
            Add(first.Value.Bytes);
            first.Value.Admitted.TrySetResult();
        }
    }

    private async Task WaitAsync(LinkedListNode<Waiter> node, CancellationToken cancellationToken)
    {
        CancellationTokenRegistration registration = cancellationToken.UnsafeRegister(_ => GiveUp(node, cancellationToken), null);
        await using (registration.ConfigureAwait(false))
        {
            await node.Value.Admitted.Task.ConfigureAwait(false);
        }
    }

    private void GiveUp(LinkedListNode<Waiter> node, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (node.List is null)
            {
                return;
            }

            _waiters.Remove(node);
            Admit();
        }

        node.Value.Admitted.TrySetCanceled(cancellationToken);
    }

    private sealed class Waiter(int bytes)
    {
        public int Bytes { get; } = bytes;

        public TaskCompletionSource Admitted { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
