using SqliteCrash;

namespace Integration.Delivery.Sqlite.Tests;

/// <summary>Whose file it is, while a process lives and after it was killed. What is in the file then is checked by <see cref="SoakTests"/>.</summary>
public sealed class CrashTests : IDisposable
{
    private readonly QueueFolder _folder = new();

    private string Log => Path.Combine(_folder.Folder, "applied.log");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_living_process_keeps_others_out_and_a_killed_one_does_not()
    {
        using CrashProcess process = CrashProcess.Start("deliver", _folder.File, Log, "1");
        _ = process.Errors;
        await using SqliteDeliveryStore<Numbered> store = new(_folder.ConnectionString, new NumberedCodec());
        await UntilAcceptedAsync();

        (await store.Invoking(s => s.OpenAsync(_ => { }, default)).Should().ThrowAsync<DeliveryStoreException>()).Which.Problem.Should().Be(DeliveryStoreProblem.InUse);

        await process.KillAfterAsync(lines: 10);
        await store.Invoking(s => s.OpenAsync(_ => { }, default)).Should().NotThrowAsync();
    }

    private async Task UntilAcceptedAsync()
    {
        using CancellationTokenSource patience = new(TimeSpan.FromMinutes(1));
        while (!File.Exists(Log))
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
