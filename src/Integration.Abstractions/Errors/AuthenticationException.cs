namespace Integration.Abstractions;

/// <summary>The vendor refused the credentials (HTTP 401 or 403, or the vendor's own code for it). Repeating the call cannot help.</summary>
/// <remarks>Besides a wrong key this may be a key without the permission, a key of another instance, or a source address outside the vendor's allowlist.</remarks>
public sealed class AuthenticationException : ApiException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="failure">The facts every failure shares.</param>
    /// <param name="error">What the vendor answered.</param>
    /// <param name="message">What was wrong and what to do; <see langword="null"/> for the standard sentence.</param>
    public AuthenticationException(CallFailure failure, ApiError error, string? message = null)
        : base(failure, error, message)
    {
    }
}
