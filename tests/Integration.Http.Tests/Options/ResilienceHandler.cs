// A stand-in by name: the transport knows the real one only by its name, too.
namespace Microsoft.Extensions.Http.Resilience;

internal sealed class ResilienceHandler : DelegatingHandler;
