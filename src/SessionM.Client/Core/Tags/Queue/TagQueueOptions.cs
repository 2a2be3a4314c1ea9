using Integration.Delivery;

namespace SessionM.Client;

/// <summary>How a tag queue collects, sends and gives up. Of a batch, each item is a call, so a batch is rather small and goes out soon.</summary>
public sealed class TagQueueOptions : DeliveryOptions
{
    /// <summary>Creates the options: batches of 50 after a second.</summary>
    public TagQueueOptions()
    {
        MaxBatchItems = 50;
        MaxBatchAge = TimeSpan.FromSeconds(1);
    }

    /// <summary>
    /// The most customers tagged at the same time, in all batches together. Default 8, from 1 to 256. After a rate limit it is halved, and grows back by one
    /// after every ten rounds of successful calls.
    /// </summary>
    public int MaxConcurrency { get; set; } = 8;

    /// <inheritdoc />
    public override IEnumerable<string> FindProblems() =>
        MaxConcurrency is < 1 or > 256 ? base.FindProblems().Append($"{nameof(MaxConcurrency)} is {MaxConcurrency}; it must be from 1 to 256.") : base.FindProblems();
}
