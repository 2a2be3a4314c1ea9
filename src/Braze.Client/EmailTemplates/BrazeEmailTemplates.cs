using Integration.Http;

namespace Braze.Client;

internal sealed class BrazeEmailTemplates(BrazeTransport transport) : IBrazeEmailTemplates
{
    private const int MaxPageSize = 1000;

    public Task<EmailTemplatesPage> GetPageAsync(
        DateTimeOffset? modifiedAfter = null, DateTimeOffset? modifiedBefore = null, int limit = 100, int offset = 0, CancellationToken cancellationToken = default)
    {
        OffsetRange.ThrowIfInvalid(modifiedAfter, modifiedBefore);
        OffsetRange.ThrowIfInvalid(limit, MaxPageSize, offset);
        QueryString query = new QueryString().Add("modified_after", modifiedAfter).Add("modified_before", modifiedBefore);
        return transport.SendAsync(
            BrazeOperations.TemplatesEmailList,
            BrazeResponseJson.Default.EmailTemplatesPage,
            new CallSettings { Query = OffsetRange.AddTo(query, limit, offset).Build() },
            cancellationToken);
    }

    public IAsyncEnumerable<EmailTemplateSummary> ListAsync(
        DateTimeOffset? modifiedAfter = null, DateTimeOffset? modifiedBefore = null, CancellationToken cancellationToken = default)
    {
        OffsetRange.ThrowIfInvalid(modifiedAfter, modifiedBefore);
        return Pages.ByOffsetAsync(
            BrazeOperations.TemplatesEmailList,
            (offset, token) => GetPageAsync(modifiedAfter, modifiedBefore, MaxPageSize, offset, token),
            page => page.Templates,
            template => template.EmailTemplateId,
            MaxPageSize,
            cancellationToken);
    }

    public Task<EmailTemplateResponse> GetAsync(string emailTemplateId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(emailTemplateId);
        return transport.SendAsync(
            BrazeOperations.TemplatesEmailInfo,
            BrazeResponseJson.Default.EmailTemplateResponse,
            new CallSettings { Query = new QueryString().Add("email_template_id", emailTemplateId).Build() },
            cancellationToken);
    }

    public Task<EmailTemplateChangeResponse> CreateAsync(EmailTemplateCreateRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return transport.SendAsync(
            BrazeOperations.TemplatesEmailCreate,
            request,
            BrazeRequestJson.Wire.EmailTemplateCreateRequest,
            BrazeResponseJson.Default.EmailTemplateChangeResponse,
            cancellationToken: cancellationToken);
    }

    public Task<EmailTemplateChangeResponse> UpdateAsync(EmailTemplateUpdateRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.ThrowIfEmpty(nameof(request));
        return transport.SendAsync(
            BrazeOperations.TemplatesEmailUpdate,
            request,
            BrazeRequestJson.Wire.EmailTemplateUpdateRequest,
            BrazeResponseJson.Default.EmailTemplateChangeResponse,
            cancellationToken: cancellationToken);
    }
}
