using System.Diagnostics;

namespace Integration.Http;

/// <summary>Passes the trace on to the vendor. Baggage stays home: hosts put customer data into it.</summary>
internal static class TraceContext
{
    public static void Inject(Activity? activity, HttpRequestMessage request)
    {
        if (activity is null)
        {
            return;
        }

        DistributedContextPropagator.Current.Inject(activity, request, static (carrier, name, value) =>
        {
            if (carrier is HttpRequestMessage message && name is ("traceparent" or "tracestate"))
            {
                message.Headers.TryAddWithoutValidation(name, value);
            }
        });
    }
}
