using Integration.Abstractions;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Integration.Http;

/// <summary>Builds the two pipelines of a connection: the call (total time, repeats) and one attempt (its own time).</summary>
internal static class RetryPipeline
{
    public static readonly ResiliencePropertyKey<ApiCall> CallKey = new("integration.call");

    public static ResiliencePipeline ForCall(RetryOptions options, TimeProvider time, Action<ApiCall, TimeSpan> onRepeat)
    {
        ResiliencePipelineBuilder builder = new() { TimeProvider = time };
        builder.AddTimeout(options.TotalTimeout);
        if (options.MaxRetries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = options.MaxRetries,
                BackoffType = DelayBackoffType.Exponential,
                Delay = options.BaseDelay,
                MaxDelay = options.MaxDelay,
                UseJitter = true,
                ShouldHandle = static args => new(
                    args.Outcome.Exception is null && CallOf(args.Context).ShouldRepeat && !args.Context.CancellationToken.IsCancellationRequested),
                DelayGenerator = static args => new(CallOf(args.Context).WaitBeforeRepeat),
                OnRetry = args =>
                {
                    onRepeat(CallOf(args.Context), args.RetryDelay);
                    return default;
                },
            });
        }

        return builder.Build();
    }

    public static ResiliencePipeline ForAttempt(RetryOptions options, TimeProvider time) =>
        new ResiliencePipelineBuilder { TimeProvider = time }.AddTimeout(options.AttemptTimeout).Build();

    private static ApiCall CallOf(ResilienceContext context) =>
        context.Properties.TryGetValue(CallKey, out ApiCall? call) ? call : throw new InvalidOperationException("The context carries no call.");
}
