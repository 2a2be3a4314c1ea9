using Integration.Abstractions;
using Polly;
using Polly.Retry;

namespace Integration.Http;

/// <summary>Builds what repeats the calls of a connection.</summary>
internal static class RetryPipeline
{
    public static readonly ResiliencePropertyKey<ApiCall> CallKey = new("integration.call");

    public static ResiliencePipeline Create(RetryOptions options, TimeProvider time, Action<ApiCall, TimeSpan> onRepeat) =>
        new ResiliencePipelineBuilder { TimeProvider = time }.AddRetry(new RetryStrategyOptions
        {
            // The limit is our own: asking again for an answer that is still being worked on does not count against it.
            MaxRetryAttempts = int.MaxValue,
            BackoffType = DelayBackoffType.Exponential,
            Delay = options.BaseDelay,
            MaxDelay = options.MaxDelay,
            UseJitter = true,
            ShouldHandle = args => new(
                args.Outcome.Exception is null && MayRepeat(CallOf(args.Context), options) && !args.Context.CancellationToken.IsCancellationRequested),
            DelayGenerator = static args => new(CallOf(args.Context).WaitBeforeRepeat),
            OnRetry = args =>
            {
                ApiCall call = CallOf(args.Context);
                call.Repeats += call.IsUnfinished ? 0 : 1;
                onRepeat(call, args.RetryDelay);
                return default;
            },
        }).Build();

    private static bool MayRepeat(ApiCall call, RetryOptions options) => call.ShouldRepeat && (call.IsUnfinished || call.Repeats < options.MaxRetries);

    private static ApiCall CallOf(ResilienceContext context) =>
        context.Properties.TryGetValue(CallKey, out ApiCall? call) ? call : throw new InvalidOperationException("The context carries no call.");
}
