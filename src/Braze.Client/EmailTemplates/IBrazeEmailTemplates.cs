using Integration.Abstractions;

namespace Braze.Client;

/// <summary>Templates of e-mail written in HTML. Those of the drag-and-drop editor are out of reach of the API.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/templates.</remarks>
public interface IBrazeEmailTemplates
{
    /// <summary>Reads one page of the templates, without their bodies.</summary>
    /// <param name="modifiedAfter">Only those changed at or after this moment.</param>
    /// <param name="modifiedBefore">Only those changed at or before this moment.</param>
    /// <param name="limit">How many the page holds at most: 1 to 1,000.</param>
    /// <param name="offset">How many to skip.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page; the last one holds fewer than <paramref name="limit"/>.</returns>
    /// <exception cref="ArgumentException">The range, the limit or the offset is out of range; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; the call can be repeated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /templates/email/list · idempotent.</remarks>
    Task<EmailTemplatesPage> GetPageAsync(DateTimeOffset? modifiedAfter = null, DateTimeOffset? modifiedBefore = null, int limit = 100, int offset = 0, CancellationToken cancellationToken = default);

    /// <summary>Lists the templates, without their bodies, page by page while it is enumerated.</summary>
    /// <param name="modifiedAfter">Only those changed at or after this moment.</param>
    /// <param name="modifiedBefore">Only those changed at or before this moment.</param>
    /// <param name="cancellationToken">Stops the enumeration.</param>
    /// <returns>The templates.</returns>
    /// <exception cref="ArgumentException">The range is empty; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused a page.</exception>
    /// <exception cref="TransportException">No answer for a page; the enumeration can be started again.</exception>
    /// <exception cref="IntegrationException">Any other failure of a page.</exception>
    /// <exception cref="MalformedResponseException">Braze answers with pages it has answered with before, so that the list would never end.</exception>
    /// <remarks>GET /templates/email/list · idempotent.</remarks>
    IAsyncEnumerable<EmailTemplateSummary> ListAsync(DateTimeOffset? modifiedAfter = null, DateTimeOffset? modifiedBefore = null, CancellationToken cancellationToken = default);

    /// <summary>Reads one template.</summary>
    /// <param name="emailTemplateId">The template's API identifier.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The template.</returns>
    /// <exception cref="ArgumentException">The id is empty; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; the call can be repeated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /templates/email/info · idempotent.</remarks>
    Task<EmailTemplateResponse> GetAsync(string emailTemplateId, CancellationToken cancellationToken = default);

    /// <summary>Makes a template.</summary>
    /// <param name="request">Its name, subject and body.</param>
    /// <param name="cancellationToken">Cancels the call; one that was on its way may still take effect.</param>
    /// <returns>Its id.</returns>
    /// <exception cref="ArgumentException">The request is null; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST /templates/email/create · not repeated after an unknown outcome.</remarks>
    Task<EmailTemplateChangeResponse> CreateAsync(EmailTemplateCreateRequest request, CancellationToken cancellationToken = default);

    /// <summary>Changes a template.</summary>
    /// <param name="request">The id and what to change, at least one thing; what is not set stays.</param>
    /// <param name="cancellationToken">Cancels the call; one that was on its way may still take effect.</param>
    /// <returns>That Braze took the change on.</returns>
    /// <exception cref="ArgumentException">The request is null or changes nothing; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; the call can be repeated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST /templates/email/update · idempotent.</remarks>
    Task<EmailTemplateChangeResponse> UpdateAsync(EmailTemplateUpdateRequest request, CancellationToken cancellationToken = default);
}
