using Integration.Http;

namespace Quickstart;

/// <summary>One call as it went over the wire; the bodies only of the calls that are shown.</summary>
internal sealed record WireCall(Operation Operation, int Status, string? RequestBody, string? ResponseBody);
