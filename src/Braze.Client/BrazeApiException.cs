using Integration.Abstractions;

namespace Braze.Client;

/// <summary>Braze answered that the call failed.</summary>
/// <remarks>Source of the statuses: https://www.braze.com/docs/api/errors.</remarks>
public sealed class BrazeApiException : ApiException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="failure">The facts every failure shares.</param>
    /// <param name="error">What Braze answered.</param>
    /// <param name="errors">The answer's list of errors.</param>
    public BrazeApiException(CallFailure failure, ApiError error, IReadOnlyList<BrazeError> errors)
        : base(failure, error)
    {
        ArgumentNullException.ThrowIfNull(errors);
        Errors = errors;
    }

    /// <summary>
    /// What the answer says is wrong: its list of errors, or the one of an answer that has a single text instead; empty when it had neither. May quote
    /// what was sent, so do not log it.
    /// </summary>
    public IReadOnlyList<BrazeError> Errors { get; }
}
