using System.Globalization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>Makes the Braze webhook that tags each recipient in SessionM: what turns a Braze segment into a SessionM one.</summary>
/// <remarks>
/// The message is aborted for a recipient whose profile has no id, and where there is no dispatch id to tell a repeat by. One recipient a call; for more
/// than 500, SessionM asks to be contacted about bulk import.
/// Sources: https://www.braze.com/docs/partners/data_and_analytics/loyalty/sessionm,
/// https://docs.sessionm.com/developer/APIs/Core/Customers/customers_tags.htm. Nothing was tried against Braze itself.
/// </remarks>
public static class TagWebhook
{
    /// <summary>
    /// Counter tags, as <see cref="ISessionMTags.IncrementAsync(CustomerId, IReadOnlyCollection{string}, CancellationToken)"/>: each message adds 1.
    /// </summary>
    /// <param name="core">Where the tenant's address is taken from; its credentials are not.</param>
    /// <param name="customer">Where the customer's id is found.</param>
    /// <param name="tags">At least one tag, none blank, none twice.</param>
    /// <returns>The webhook, with placeholders for key and authorization.</returns>
    /// <exception cref="ArgumentException">The address is missing or malformed, no tags, or a blank or repeated one.</exception>
    public static WebhookTemplate Increment(SessionMCoreOptions core, TemplateCustomer customer, IReadOnlyCollection<string> tags) =>
        Create(core, customer, tags, seconds: null);

    /// <summary>
    /// Tags that disappear after a time, as
    /// <see cref="ISessionMTags.SetExpiringAsync(CustomerId, IReadOnlyCollection{string}, TimeSpan, CancellationToken)"/>: each message starts the time anew.
    /// </summary>
    /// <param name="core">Where the tenant's address is taken from; its credentials are not.</param>
    /// <param name="customer">Where the customer's id is found.</param>
    /// <param name="tags">At least one tag, none blank, none twice.</param>
    /// <param name="lifetime">Whole seconds, from 1 to 2,147,483,647. That the wire counts in seconds is inferred from the vendor's samples.</param>
    /// <returns>The webhook, with placeholders for key and authorization.</returns>
    /// <exception cref="ArgumentException">
    /// The address is missing or malformed, no tags, a blank or repeated one, or a lifetime that is not whole seconds.
    /// </exception>
    public static WebhookTemplate SetExpiring(SessionMCoreOptions core, TemplateCustomer customer, IReadOnlyCollection<string> tags, TimeSpan lifetime) =>
        Create(core, customer, tags, TagLifetime.ToSeconds(lifetime, nameof(lifetime)));

    private static WebhookTemplate Create(SessionMCoreOptions core, TemplateCustomer customer, IReadOnlyCollection<string> tags, int? seconds)
    {
        ArgumentNullException.ThrowIfNull(core);
        ArgumentNullException.ThrowIfNull(customer);
        TagNames.ThrowIfInvalid(tags, nameof(tags));
        if (BaseAddressRule.Find(core.BaseAddress) is { } problem)
        {
            throw new ArgumentException($"{nameof(core.BaseAddress)} {problem}", nameof(core));
        }

        Operation operation = customer.IsExternal ? SessionMOperations.CoreExternalUserTagsCreate : SessionMOperations.CoreUserTagsCreate;
        return new WebhookTemplate(TemplateText.Root(core.BaseAddress!), operation, customer, BodyOf(customer, tags, seconds));
    }

    // An id that is a path step could address another resource; the client refuses such an id as well.
    private static string BodyOf(TemplateCustomer customer, IReadOnlyCollection<string> tags, int? seconds)
    {
        string ttl = seconds is { } value ? string.Create(CultureInfo.InvariantCulture, $",\"ttl\":{value}") : string.Empty;
        return $$$$"""
            {%- capture sessionm_customer -%}{{{{customer.Liquid}}}}{%- endcapture -%}
            {%- capture sessionm_dispatch -%}{{campaign.${dispatch_id}}}{%- endcapture -%}
            {%- assign sessionm_steps = sessionm_customer | replace: '\', '/' | split: '/' -%}
            {%- if sessionm_customer == blank or sessionm_steps contains '.' or sessionm_steps contains '..' -%}
            {% abort_message('The profile has no id that SessionM could know the customer by') %}
            {%- endif -%}
            {%- if sessionm_dispatch == blank -%}
            {% abort_message('There is no dispatch id, so a repeat could count twice in SessionM') %}
            {%- endif -%}
            {"tags":[{{{{string.Join(',', tags.Select(TemplateText.Json))}}}}]{{{{ttl}}}}}
            """.ReplaceLineEndings("\n");
    }
}
