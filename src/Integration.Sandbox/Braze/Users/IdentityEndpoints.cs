namespace Integration.Sandbox;

/// <summary>Who a user is: aliases, identifying, merging and deleting. The five share one limit.</summary>
internal sealed class IdentityEndpoints(BrazeState state) : BrazeEndpoints
{
    private readonly RateLimitGroup _limit = new(20_000, TimeSpan.FromMinutes(1));
    private readonly AliasChanges _aliases = new(state.Profiles);
    private readonly Identification _identification = new(state.Profiles);
    private readonly Merging _merging = new(state.Profiles);
    private readonly Deletion _deletion = new(state.Profiles);

    public override IReadOnlyList<SandboxEndpoint> All =>
    [
        new(HttpMethod.Post, "users/alias/new", _aliases.Create) { Limit = _limit },
        new(HttpMethod.Post, "users/alias/update", _aliases.Update) { Limit = _limit },
        new(HttpMethod.Post, "users/identify", _identification.Identify) { Limit = _limit },
        new(HttpMethod.Post, "users/merge", _merging.Merge) { Limit = _limit },
        new(HttpMethod.Post, "users/delete", _deletion.Delete) { Limit = _limit },
    ];
}
