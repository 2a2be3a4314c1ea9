namespace SessionM.Client;

/// <summary>SessionM's answer to a merge that it carried out. Its members are not public; what came is in <see cref="Integration.Http.ApiResponse.AdditionalProperties"/>.</summary>
public sealed class AccountMergeResponse : SessionMResponse;
