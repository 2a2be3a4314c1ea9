// A stand-in by name, as the one next to it, for the older package.
namespace Microsoft.Extensions.Http;

internal sealed class PolicyHttpMessageHandler : DelegatingHandler;
