using System.Diagnostics;
using Integration.Http;

namespace SessionM.Client;

/// <summary>
/// The Liquid that shows a customer's offers in a Braze message: a Connected Content call that reads the wallet while the message is rendered, and a loop
/// over what it brings. It is pasted into the message, or into a content block.
/// </summary>
/// <remarks>
/// <para>
/// It has a placeholder where the credentials go. Better than replacing it is <see cref="BrazeCredential"/>, which leaves them with Braze; real ones are
/// written only by <see cref="WithCredentials"/>.
/// </para>
/// <para>
/// Braze makes the call more than once for a message, waits two seconds, and takes an answer of at most 1 MB. Answers are never cached here: Braze's
/// cache goes by the address, which is the same for every customer. A message is meant for at most 500 customers at once; for more, SessionM asks to
/// be contacted about bulk.
/// </para>
/// Sources: https://www.braze.com/docs/partners/data_and_analytics/loyalty/sessionm,
/// https://www.braze.com/docs/user_guide/personalization_and_dynamic_content/connected_content/making_an_api_call. Nothing was tried against Braze itself.
/// </remarks>
public sealed record WalletTemplate
{
    /// <summary>An offer as HTML: its title, and description and last day where it has them. The user-offer id is an attribute of the paragraph.</summary>
    public const string HtmlOffer =
        """
        <p data-user-offer-id="{{offer.id | default: '' | escape}}"><strong>{{offer.name | default: '' | escape}}</strong>
        {%- if offer.description != blank %}<br>{{offer.description | escape}}{% endif -%}
        {%- if offer_until != blank %}<br>{{offer_until | date: '%Y-%m-%d'}}{% endif -%}
        </p>
        """;

    /// <summary>An offer as one line of plain text: its title, and description and last day where it has them.</summary>
    public const string TextOffer =
        """
        {{offer.name | default: ''}}
        {%- if offer.description != blank %}: {{offer.description}}{% endif -%}
        {%- if offer_until != blank %} ({{offer_until | date: '%Y-%m-%d'}}){% endif %}
        """;

    private const string Placeholder = "Basic YOUR_SESSIONM_CONNECT_AUTHORIZATION";

    private readonly string _root;
    private readonly string _retailerId;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private string? _authorization;

    /// <summary>Starts a template for a tenant.</summary>
    /// <param name="connect">Where the tenant's address, retailer id and culture are taken from; its credentials are not.</param>
    /// <exception cref="ArgumentException">The address, the retailer id or the culture is missing or malformed.</exception>
    public WalletTemplate(SessionMConnectOptions connect)
    {
        ArgumentNullException.ThrowIfNull(connect);
        if (BaseAddressRule.Find(connect.BaseAddress) is { } problem)
        {
            throw new ArgumentException($"{nameof(connect.BaseAddress)} {problem}", nameof(connect));
        }

        if (!Guid.TryParse(connect.RetailerId, out Guid retailer) || retailer == Guid.Empty)
        {
            throw new ArgumentException($"{nameof(connect.RetailerId)} is not a GUID. Every Connect call needs the retailer's.", nameof(connect));
        }

        _root = TemplateText.Root(connect.BaseAddress!);
        _retailerId = connect.RetailerId;
        Culture = TemplateCulture.Fixed(connect.Culture);
    }

    /// <summary>Whose wallet. Default <see cref="TemplateCustomer.User"/>. That an external id is taken here too depends on the tenant (inferred).</summary>
    public TemplateCustomer Customer { get; init; } = TemplateCustomer.User;

    /// <summary>The language of the texts. Default the tenant's culture.</summary>
    public TemplateCulture Culture { get; init; }

    /// <summary>
    /// The name of a credential stored in Braze (Settings, Connected Content): the template then holds neither credentials nor a placeholder. User and
    /// password are the two halves of the decoded Connect authorization string. Letters, digits, <c>_</c> and <c>-</c>.
    /// </summary>
    /// <exception cref="ArgumentException">The name holds another character.</exception>
    public string? BrazeCredential
    {
        get;
        init
        {
            if (value is not null)
            {
                TemplateText.ThrowIfNotName(value, "_-", nameof(BrazeCredential));
            }

            field = value;
        }
    }

    /// <summary>How many offers to pass over. Default 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int Skip
    {
        get;
        init => field = InRange(value, 0, int.MaxValue, nameof(Skip));
    }

    /// <summary>How many offers to ask for at most. Default 100, at most 1,000; more may not fit into what Braze takes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not from 1 to 1,000.</exception>
    public int Take
    {
        get;
        init => field = InRange(value, 1, UserOffersRequest.MaxTake, nameof(Take));
    } = 100;

    /// <summary>How many of them the message shows at most. Default <see langword="null"/>: all.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public int? MaxShown
    {
        get;
        init => field = value is { } shown ? InRange(shown, 1, int.MaxValue, nameof(MaxShown)) : null;
    }

    /// <summary>Whether to include offers that still wait for extended data, such as a third party's code (meaning inferred). Default false.</summary>
    public bool IncludePendingExtendedData { get; init; }

    /// <summary>
    /// Whether Braze repeats a failed call, up to five times, and gives the message up after that. Default true. Braze has no repeats for in-app messages.
    /// </summary>
    public bool Retry { get; init; } = true;

    /// <summary>
    /// The Liquid that shows one offer, put in as it is: your own, or <see cref="HtmlOffer"/> (default) or <see cref="TextOffer"/>. <c>offer</c> has the
    /// members SessionM sends (<c>offer.id</c> is the user-offer id), <c>offer_until</c> is the date its use ends, where it has one.
    /// </summary>
    public string OfferLiquid { get; init; } = HtmlOffer;

    /// <summary>The Liquid shown when the customer has no offer, put in as it is. Default <see langword="null"/>: the message is aborted.</summary>
    public string? EmptyLiquid { get; init; }

    /// <summary>
    /// The Liquid shown when the wallet could not be read or the profile has no id, put in as it is. Default <see langword="null"/>: the message is aborted.
    /// With <see cref="Retry"/>, Braze itself gives up a message whose call keeps failing.
    /// </summary>
    public string? FailedLiquid { get; init; }

    /// <summary>The same template with real credentials in it: whoever sees the message sees them. Nothing here prints them but <see cref="ToLiquid"/>.</summary>
    /// <param name="connect">The tenant's credentials.</param>
    /// <exception cref="ArgumentException">The credentials are missing or malformed, or cannot stand in a template.</exception>
    public WalletTemplate WithCredentials(SessionMConnectOptions connect)
    {
        ArgumentNullException.ThrowIfNull(connect);
        return this with { _authorization = TemplateText.Authorization(connect.ApiKey, connect.ApiSecret, connect.Authorization, nameof(connect)) };
    }

    /// <summary>Writes the template.</summary>
    /// <returns>The Liquid, with a line break at its end.</returns>
    public string ToLiquid() =>
        $$$"""
        {%- capture sessionm_customer -%}{{{Customer.Liquid}}}{%- endcapture -%}
        {%- capture sessionm_culture -%}{{{Culture.Liquid}}}{%- endcapture -%}
        {%- capture sessionm_request -%}{{{Request}}}{%- endcapture -%}
        {%- if sessionm_customer != blank -%}
        {%- capture sessionm_answer -%}
        {% connected_content
          {{{_root}}}{{{SessionMOperations.ConnectGetUserOffers.Route}}}
          :method post
          :headers {
            {{{Headers}}}
          }
          :body {{sessionm_request}}
          :save wallet{{{Options}}}
        %}
        {%- endcapture -%}
        {%- endif -%}
        {%- assign sessionm_status = wallet.status | downcase -%}
        {%- if wallet.__http_status_code__ == 200 and sessionm_status == 'ok' -%}
        {%- if wallet.payload.user_offers.size > 0 -%}
        {%- for offer in wallet.payload.user_offers{{{(MaxShown is { } shown ? $" limit:{shown}" : string.Empty)}}} -%}
        {%- assign offer_until = offer.expiration_date | default: offer.redemption_end_date -%}
        {{{OfferLiquid}}}
        {% endfor -%}
        {%- else -%}
        {{{EmptyLiquid ?? "{% abort_message('The SessionM wallet holds no offer') %}"}}}
        {%- endif -%}
        {%- else -%}
        {{{FailedLiquid ?? "{% abort_message('The SessionM wallet could not be read') %}"}}}
        {%- endif -%}

        """.ReplaceLineEndings("\n");

    /// <summary>What it reads; never credentials.</summary>
    public override string ToString() => $"wallet template for offers {Skip} to {(long)Skip + Take}";

    private string Request =>
        $$$"""
        {"retailer_id":{{{TemplateText.Json(_retailerId)}}},"user_id":"{{sessionm_customer | json_escape}}","skip":{{{Skip}}},"take":{{{Take}}},"include_pending_extended_data":{{{(IncludePendingExtendedData ? "true" : "false")}}},"culture":"{{sessionm_culture}}"}
        """;

    // The type goes into the headers, as on Braze's partner page: with :content_type Braze may take the body for a form and encode it anew.
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private string Headers => BrazeCredential is not null && _authorization is null
        ? "\"Content-Type\": \"application/json\""
        : $"\"Content-Type\": \"application/json\",\n    \"Authorization\": \"{_authorization ?? Placeholder}\"";

    private string Options =>
        (BrazeCredential is not null && _authorization is null ? $"\n  :basic_auth {BrazeCredential}" : string.Empty) + (Retry ? "\n  :retry" : string.Empty);

    private static int InRange(int value, int least, int most, string setting) => value >= least && value <= most
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, $"{setting} must be at least {least}{(most == int.MaxValue ? string.Empty : $" and at most {most}")}.");
}
