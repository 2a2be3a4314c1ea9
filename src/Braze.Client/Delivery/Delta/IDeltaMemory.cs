namespace Braze.Client;

/// <summary>Where the delta filter keeps what was last sent. Thread-safe. It may forget anything at any time, which costs data points; it must never bring back what it was told to forget.</summary>
public interface IDeltaMemory
{
    /// <summary>Whether all processes that deliver from one queue see the same memory at once. A queue with a shared store needs one that is.</summary>
    bool IsShared { get; }

    /// <summary>What is known of some users.</summary>
    /// <param name="users">Whom to look for.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The entries of all of them, in any order.</returns>
    ValueTask<IReadOnlyList<DeltaEntry>> RecallAsync(IReadOnlyCollection<UInt128> users, CancellationToken cancellationToken = default);

    /// <summary>Keeps entries, in place of older ones of the same keys.</summary>
    /// <param name="entries">What Braze has accepted.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    ValueTask RememberAsync(IReadOnlyCollection<DeltaEntry> entries, CancellationToken cancellationToken = default);

    /// <summary>Forgets attributes of users. When this returns, they are forgotten as safely as they had been remembered: they are about to be sent.</summary>
    /// <param name="keys">Which; unknown ones are passed over.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    ValueTask ForgetAsync(IReadOnlyCollection<DeltaKey> keys, CancellationToken cancellationToken = default);

    /// <summary>Forgets all of one user.</summary>
    /// <param name="user">Whom.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    ValueTask ForgetUserAsync(UInt128 user, CancellationToken cancellationToken = default);

    /// <summary>Forgets one attribute of all users.</summary>
    /// <param name="attribute">Which.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    ValueTask ForgetAttributeAsync(ulong attribute, CancellationToken cancellationToken = default);

    /// <summary>Forgets everything.</summary>
    /// <param name="cancellationToken">Cancels it.</param>
    ValueTask ForgetAllAsync(CancellationToken cancellationToken = default);
}
