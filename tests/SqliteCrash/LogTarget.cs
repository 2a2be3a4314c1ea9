using System.Text;
using Integration.Delivery;

namespace SqliteCrash;

/// <summary>A vendor that applies what it gets by adding it to a file; what is in there was applied, whatever became of the sender.</summary>
internal sealed class LogTarget(string log) : IDeliveryTarget<Numbered>
{
    private readonly Lock _gate = new();

    public string Name => "log";

    public string KeyOf(Numbered item) => item.User;

    public int BytesOf(Numbered item) => 20;

    public bool IsRepeatable(Numbered item) => !item.IsEvent;

    public Numbered? Merge(Numbered earlier, Numbered later) => null;

    public Task<BatchResult> SendAsync(IReadOnlyList<Numbered> items, CancellationToken cancellationToken = default)
    {
        byte[] lines = Encoding.UTF8.GetBytes(string.Concat(items.Select(item => $"{item}\n")));
        lock (_gate)
        {
            // One write: it is in the file or it is not.
            using FileStream file = new(log, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
            file.Write(lines);
        }

        return Task.FromResult(BatchResult.Delivered);
    }
}
