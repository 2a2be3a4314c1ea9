using Integration.Abstractions;

namespace Braze.Client;

/// <summary>The media library: files that messages show.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/media_library.</remarks>
public interface IBrazeMediaLibrary
{
    /// <summary>Adds a file, or every file of a ZIP archive.</summary>
    /// <param name="request">Where the file is, and its name.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled change may still take effect.</param>
    /// <returns>The new files, and what of an archive did not fit.</returns>
    /// <exception cref="ArgumentException">The request is null; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request; <see cref="ApiException.Code"/> has the documented error code.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST /media_library/create · not repeated after an unknown outcome · 100 an hour.</remarks>
    Task<CreateMediaAssetsResponse> CreateAsync(CreateMediaAssetsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Puts a new file in the place of an asset's.</summary>
    /// <param name="request">The asset, and where the new file is.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled change may still take effect.</param>
    /// <returns>The file as it is now.</returns>
    /// <exception cref="ArgumentException">The request is null; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request; <see cref="ApiException.Code"/> has the documented error code.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>PUT /media_library/replace_file · repeated after any transient failure · 100 an hour.</remarks>
    Task<ReplaceMediaAssetResponse> ReplaceFileAsync(ReplaceMediaAssetRequest request, CancellationToken cancellationToken = default);
}
