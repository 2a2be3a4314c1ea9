namespace Integration.Sandbox;

/// <summary>What is the same for all endpoints behind one base address: who may call, how errors look, what surrounds a call.</summary>
internal interface IVendorProtocol
{
    /// <summary>The vendor's name in recorded calls.</summary>
    string Vendor { get; }

    IReadOnlyList<SandboxEndpoint> Endpoints { get; }

    int MaxBodyBytes { get; }

    /// <summary>Checks what comes before any rate limit: credentials, headers.</summary>
    /// <returns>The refusal; <see langword="null"/> lets the call in.</returns>
    Reply? Refuse(SandboxRequest request);

    /// <summary>Parses the body and runs the endpoint as one atomic step.</summary>
    Reply Handle(SandboxEndpoint endpoint, SandboxRequest request);

    Reply NotFound(bool trailingSlash);

    Reply TooLarge(SandboxEndpoint endpoint);

    Reply TooManyRequests(SandboxEndpoint endpoint);

    /// <summary>The path with any secret in it blanked.</summary>
    string Redact(string path);
}
