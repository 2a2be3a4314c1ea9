namespace Braze.Client.Tests;

/// <summary>Requests of the user calls with every member set.</summary>
internal static class IdentityCalls
{
    public static readonly BrazeUser Email = BrazeUser.Email("a@b.test");
    public static readonly BrazeUser Phone = BrazeUser.Phone("+4700000000");
    public static readonly BrazeUser Alias = BrazeUser.Alias("anon-7", "web");

    public static CustomEvent Event() => new(Email, "rented_movie", Wire.Now) { AppId = "app-1", Properties = { ["title"] = "X" } };

    public static TrackRequest Bulk() => new()
    {
        Attributes = { new UserAttributes(Wire.User) { ["plan"] = "gold" }, new UserAttributes(Alias) { ["plan"] = "silver" } },
        Events = { new CustomEvent(BrazeUser.External("u-2"), "visited", Wire.Now) },
    };

    public static NewUserAlias[] NewAliases() => [new("anon-7", "web", "u-1"), new("anon-8", "web")];

    public static UserIdentification[] Identifications() =>
    [
        new(new UserSelection(Email, RecipientPriority.Unidentified, RecipientPriority.MostRecentlyUpdated), "u-2"),
        new(Alias, "u-1"),
        new(new UserSelection(Phone, RecipientPriority.Unidentified, RecipientPriority.LeastRecentlyUpdated), "u-3"),
    ];

    public static UserMerge[] Merges() =>
    [
        new(BrazeUser.External("u-1"), BrazeUser.External("u-2")),
        new(
            new UserSelection(Email, RecipientPriority.Unidentified, RecipientPriority.MostRecentlyUpdated),
            new UserSelection(Email, RecipientPriority.Identified, RecipientPriority.MostRecentlyUpdated)),
        new(Alias, new UserSelection(Phone, RecipientPriority.Identified)),
    ];

    public static UserSelection[] Deletions() =>
    [
        new(Email, RecipientPriority.Unidentified, RecipientPriority.MostRecentlyUpdated),
        new(BrazeUser.Email("c@d.test"), RecipientPriority.Identified),
    ];

    public static ExternalIdRename[] Renames() => [new("old-1", "new-1"), new("old-2", "new-2")];
}
