using Integration.Abstractions;

namespace SessionM.Client;

/// <summary>SessionM answered that the call failed, by status or by envelope: a 200 whose status is not <c>ok</c> is one too.</summary>
public sealed class SessionMApiException : ApiException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="failure">The facts every failure shares.</param>
    /// <param name="error">What SessionM answered.</param>
    /// <param name="errorType">Connect's <c>type</c> of the error, if there is one.</param>
    public SessionMApiException(CallFailure failure, ApiError error, string? errorType = null)
        : base(failure, error) => ErrorType = errorType;

    /// <summary>Connect's <c>type</c> of the error; <see langword="null"/> where none was sent.</summary>
    public string? ErrorType { get; }

    /// <summary>Whether the customer is unknown. SessionM says so with HTTP 404, 400 or 200: ask this instead of the status.</summary>
    public bool IsUserNotFound => Is(SessionMErrorCodes.UserNotFound) || Is(SessionMErrorCodes.RequiresRegisteredUser);

    /// <summary>Compares the code, ignoring case.</summary>
    /// <param name="code">One of <see cref="SessionMErrorCodes"/>, or any other.</param>
    public bool Is(string code) => string.Equals(Code, code, StringComparison.OrdinalIgnoreCase);
}
