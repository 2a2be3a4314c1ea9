using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>Customers: created, found, changed and deleted, by SessionM id and by external id.</summary>
internal sealed class CustomerEndpoints(SessionMState state)
{
    private const string Users = "priv/v1/apps/{api_key}/users";
    private const string ById = Users + "/{user_id}";
    private const string ByExternalId = "priv/v1/apps/{api_key}/external/users/{external_id}";

    public IEnumerable<SandboxEndpoint> All =>
    [
        new(HttpMethod.Post, Users, Create),
        new(HttpMethod.Get, Users, GetMany),
        new(HttpMethod.Get, Users + "/search", Search),
        new(HttpMethod.Get, Users + "/search_users", SearchAll),
        new(HttpMethod.Get, ById, r => Get(r, User(r))),
        new(HttpMethod.Put, ById, r => Update(r, User(r))),
        new(HttpMethod.Delete, ById, r => Delete(User(r))),
        new(HttpMethod.Post, ById + "/models/user_profile", r => SetAttributes(r, User(r))),
        new(HttpMethod.Get, ByExternalId, r => Get(r, ExternalUser(r))),
        new(HttpMethod.Put, ByExternalId, r => Update(r, ExternalUser(r))),
        new(HttpMethod.Delete, ByExternalId, r => Delete(ExternalUser(r))),
        new(HttpMethod.Post, ByExternalId + "/models/user_profile", r => SetAttributes(r, ExternalUser(r))),
    ];

    private SandboxUser? User(SandboxRequest request) => state.Users.Named(request.PathValue("user_id"));

    private SandboxUser? ExternalUser(SandboxRequest request) => state.Users.NamedExternally(request.PathValue("external_id"));

    private Reply Create(SandboxRequest request)
    {
        SandboxUser user = new() { UserId = Guid.NewGuid().ToString(), OptedIn = true, Created = request.Now, Updated = request.Now };
        return request.Body["user"] is not JsonObject given
            ? CoreReply.Refused("missing_data", "user parameter is missing")
            : Store(CustomerForm.Apply(user, given, request.Now), mustBeNamed: true);
    }

    private Reply Update(SandboxRequest request, SandboxUser? user) => (user, request.Body["user"]) switch
    {
        (null, _) => CoreReply.UserNotFound(),
        (_, JsonObject given) => Store(CustomerForm.Apply(user, given, request.Now), mustBeNamed: false),
        _ => CoreReply.Refused("missing_data", "user parameter is missing"),
    };

    private Reply SetAttributes(SandboxRequest request, SandboxUser? user) => (user, request.Body["user_profile"]) switch
    {
        (null, _) => CoreReply.UserNotFound(),
        (_, JsonObject attributes) => Store(CustomerForm.Apply(user, new JsonObject { ["user_profile"] = attributes.DeepClone() }, request.Now), mustBeNamed: false),
        _ => CoreReply.Refused("missing_data", "user_profile parameter is missing"),
    };

    private Reply Store((SandboxUser? User, string? Problem) change, bool mustBeNamed)
    {
        if (change.User is not { } user)
        {
            return CoreReply.Refused("validation", change.Problem!);
        }

        if (mustBeNamed && user.ExternalId is null && user.Members["email"] is null)
        {
            return CoreReply.Refused("missing_data", "external_id or email is required");
        }

        if (WireJson.Text(user.Members["email"]) is { } email && state.Users.With("email", email).Any(other => other.UserId != user.UserId))
        {
            return CoreReply.Refused("validation", "Email has already been taken");
        }

        if (state.Users.HasOtherHolder(user))
        {
            return CoreReply.Refused("validation", "External id has already been taken");
        }

        state.Users.Put(user);
        return CoreReply.Ok("user", Show(user, attributes: true, identifiers: true));
    }

    private JsonObject Show(SandboxUser user, bool attributes, bool identifiers) => CustomerForm.Show(user, state.Points.BalanceOf(user.UserId), attributes, identifiers);

    private Reply Get(SandboxRequest request, SandboxUser? user)
    {
        if (user is null)
        {
            return CoreReply.UserNotFound();
        }

        JsonObject shown = Show(user, Asked(request, "user[user_profile]"), Asked(request, "show_identifiers"));
        if (Asked(request, "expand_incentives"))
        {
            shown["tier_details"] = TierJson.Details(state.RetailerId.ToUpperInvariant(), state, user.UserId);
        }

        return CoreReply.Ok("user", shown);
    }

    private Reply GetMany(SandboxRequest request)
    {
        IEnumerable<SandboxUser> users = request.QueryValues("user_ids[]").Select(state.Users.Find).OfType<SandboxUser>();
        return CoreReply.Ok("users", ShowAll(users, attributes: false));
    }

    private Reply Search(SandboxRequest request)
    {
        if (request.QueryValue("external_id") is { } externalId)
        {
            return Get(request, state.Users.FindByExternalId(externalId));
        }

        return Get(request, Matching(request).FirstOrDefault());
    }

    private Reply SearchAll(SandboxRequest request) =>
        CoreReply.Ok("players", ShowAll(Matching(request), Asked(request, "advanced_search_params[user_profile]")));

    private IEnumerable<SandboxUser> Matching(SandboxRequest request)
    {
        if (request.QueryValue("email") is { } email)
        {
            return state.Users.With("email", email);
        }

        return (request.QueryValue("phone") ?? request.QueryValue("mobile_number")) is { } number ? state.Users.WithPhone(number) : [];
    }

    private Reply Delete(SandboxUser? user)
    {
        if (user is null)
        {
            return CoreReply.UserNotFound();
        }

        state.Users.Remove(user.UserId);
        return CoreReply.Ok("user", Show(user, attributes: false, identifiers: false));
    }

    private static bool Asked(SandboxRequest request, string expansion) => request.QueryValue(expansion) == "true";

    private JsonArray ShowAll(IEnumerable<SandboxUser> users, bool attributes) =>
        [.. users.Select(user => Show(user, attributes, identifiers: false))];
}
