namespace SessionM.Client;

internal sealed class UserOffersResponse : ConnectResponse<UserOffersPage>;
