namespace Braze.Client.Tests;

/// <summary>A memory that does something of the test's before or after it remembers.</summary>
internal sealed class HookedMemory(IDeltaMemory memory) : IDeltaMemory
{
    public Func<Task>? BeforeRemember { get; set; }

    public Func<Task>? AfterRemember { get; set; }

    public bool IsShared => memory.IsShared;

    public ValueTask<IReadOnlyList<DeltaEntry>> RecallAsync(IReadOnlyCollection<UInt128> users, CancellationToken cancellationToken = default) =>
        memory.RecallAsync(users, cancellationToken);

    public async ValueTask RememberAsync(IReadOnlyCollection<DeltaEntry> entries, CancellationToken cancellationToken = default)
    {
        await (BeforeRemember?.Invoke() ?? Task.CompletedTask);
        await memory.RememberAsync(entries, cancellationToken);
        await (AfterRemember?.Invoke() ?? Task.CompletedTask);
    }

    public ValueTask ForgetAsync(IReadOnlyCollection<DeltaKey> keys, CancellationToken cancellationToken = default) => memory.ForgetAsync(keys, cancellationToken);

    public ValueTask ForgetUserAsync(UInt128 user, CancellationToken cancellationToken = default) => memory.ForgetUserAsync(user, cancellationToken);

    public ValueTask ForgetAttributeAsync(ulong attribute, CancellationToken cancellationToken = default) => memory.ForgetAttributeAsync(attribute, cancellationToken);

    public ValueTask ForgetAllAsync(CancellationToken cancellationToken = default) => memory.ForgetAllAsync(cancellationToken);
}
