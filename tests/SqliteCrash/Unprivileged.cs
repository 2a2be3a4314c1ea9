using System.Runtime.InteropServices;
using Integration.Delivery;
using Integration.Delivery.Sqlite;

namespace SqliteCrash;

/// <summary>Opens a file without the rights to.</summary>
internal static partial class Unprivileged
{
    private const uint Nobody = 65534;

    public static async Task OpenAsync(string file)
    {
        // Everything is loaded before the rights go, the code included.
        await TryOpenAsync(Path.Combine(AppContext.BaseDirectory, "missing", "queue.db"));
        _ = SetUser(Nobody);
        Console.WriteLine(await TryOpenAsync(file));
    }

    private static async Task<string> TryOpenAsync(string file)
    {
        try
        {
            await using SqliteDeliveryStore<Numbered> store = new($"Data Source={file}", new NumberedCodec());
            await store.OpenAsync(_ => { }, CancellationToken.None);
            return "opened";
        }
        catch (DeliveryStoreException e)
        {
            return $"{e.Problem} {e.Message}";
        }
    }

    [LibraryImport("libc", EntryPoint = "setuid")]
    private static partial int SetUser(uint user);
}
