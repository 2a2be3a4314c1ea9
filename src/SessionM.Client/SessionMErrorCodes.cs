namespace SessionM.Client;

/// <summary>Codes SessionM documents or has been seen to send. The set is open and the case varies: compare with <see cref="SessionMApiException.Is"/>.</summary>
/// <remarks>Source: https://docs.sessionm.com, "Statuses and errors".</remarks>
public static class SessionMErrorCodes
{
    /// <summary>Bad credentials.</summary>
    public const string AccessDenied = "access_denied";

    /// <summary>A parameter has the wrong type or format.</summary>
    public const string ArgumentError = "argument_error";

    /// <summary>The request makes no sense to SessionM (seen in the mobile SDK; that the server sends it is inferred).</summary>
    public const string BadRequest = "bad_request";

    /// <summary>The call came over plain HTTP.</summary>
    public const string HttpsOnly = "https_only";

    /// <summary>The customer has too few points (seen in the mobile SDK; that the server sends it is inferred).</summary>
    public const string InsufficientPoints = "insufficient_points";

    /// <summary>An unexpected server error.</summary>
    public const string InternalServerError = "internal_server_error";

    /// <summary>The API key is wrong.</summary>
    public const string InvalidApiKey = "invalid_api_key";

    /// <summary>The token cannot be decrypted or has expired.</summary>
    public const string InvalidAuthToken = "invalid_auth_token";

    /// <summary>A required parameter is missing.</summary>
    public const string MissingData = "missing_data";

    /// <summary>No campaign is active, or none for the customer. The lists of campaigns read it as an empty page.</summary>
    public const string NoActiveCampaignFound = "no_active_campaign_found";

    /// <summary>SessionM does not take the request (seen in the mobile SDK; that the server sends it is inferred).</summary>
    public const string NotAcceptable = "not_acceptable";

    /// <summary>The object exists but is not available to this customer.</summary>
    public const string NotAvailable = "not_available";

    /// <summary>The object does not exist.</summary>
    public const string NotFound = "not_found";

    /// <summary>The customer does not qualify for the offer (seen in the mobile SDK; that the server sends it is inferred).</summary>
    public const string NotQualified = "not_qualified";

    /// <summary>The offer does not exist (seen in the mobile SDK; that the server sends it is inferred).</summary>
    public const string OfferNotFound = "offer_not_found";

    /// <summary>The offer could not be redeemed (seen in the mobile SDK; that the server sends it is inferred).</summary>
    public const string RedemptionError = "redemption_error";

    /// <summary>The customer must register first (seen in the mobile SDK; that the server sends it is inferred).</summary>
    public const string RegistrationRequired = "registration_required";

    /// <summary>Much like <see cref="UserNotFound"/>.</summary>
    public const string RequiresRegisteredUser = "requires_registered_user";

    /// <summary>The customer id or external id is unknown, or the customer was erased.</summary>
    public const string UserNotFound = "user_not_found";

    /// <summary>Any other validation failure.</summary>
    public const string Validation = "validation";
}
