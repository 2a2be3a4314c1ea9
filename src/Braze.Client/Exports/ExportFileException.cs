using Integration.Abstractions;

namespace Braze.Client;

/// <summary>The storage that holds an export's archive did not hand it out.</summary>
/// <remarks>
/// The address is a secret, and storages quote it in their answers: <see cref="ApiException.ResponseBody"/> is <see langword="null"/> here, and
/// <see cref="ApiException.VendorMessage"/> too.
/// </remarks>
public sealed class ExportFileException : ApiException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="failure">The facts every failure shares.</param>
    /// <param name="error">What the storage answered.</param>
    /// <param name="problem">Why the archive could not be had.</param>
    /// <param name="message">What was wrong and what to do; never the address.</param>
    public ExportFileException(CallFailure failure, ApiError error, ExportFileProblem problem, string message)
        : base(failure, error, message) => Problem = problem;

    /// <summary>Why the archive could not be had.</summary>
    public ExportFileProblem Problem { get; }
}
