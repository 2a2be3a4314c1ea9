using System.Net;
using Integration.Http;

namespace Braze.Client.Tests;

public sealed class IdentityTests
{
    private static readonly UserSelection ByEmail = new(IdentityCalls.Email, RecipientPriority.MostRecentlyUpdated);
    private static readonly UserSelection ByPhone = new(IdentityCalls.Phone, RecipientPriority.MostRecentlyUpdated);

    [Fact]
    public async Task CreateAliasesAsync_says_how_many_were_worked_through()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.Created, Wire.Golden("users.alias.new.response.json"));

        (await host.Client.Users.CreateAliasesAsync(IdentityCalls.NewAliases())).AliasesProcessed.Should().Be(2);
    }

    [Fact]
    public async Task UpdateAliasesAsync_reads_an_answer_without_a_count()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.Created, Wire.Golden("users.alias.update.response.json"));

        (await host.Client.Users.UpdateAliasesAsync([new UserAliasUpdate("web", "a", "b")])).AliasesProcessed.Should().BeNull();
    }

    [Fact]
    public async Task IdentifyAsync_says_how_many_were_worked_through()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.Created, Wire.Golden("users.identify.response.json"));

        (await host.Client.Users.IdentifyAsync(IdentityCalls.Identifications())).AliasesProcessed.Should().Be(1);
    }

    [Fact]
    public async Task MergeAsync_takes_202_for_success()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.Accepted, Wire.Golden("users.merge.response.json"));

        (await host.Client.Users.MergeAsync(IdentityCalls.Merges())).StatusCode.Should().Be(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task DeleteAsync_reads_an_answer_without_a_message()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.OK, Wire.Golden("users.delete.response.json"));

        (await host.Client.Users.DeleteAsync(IdentityCalls.Deletions())).Deleted.Should().Be(2);
    }

    public static TheoryData<string, string> Kinds => new()
    {
        { "External", """{"external_ids":["u-1"]}""" },
        { "BrazeId", """{"braze_ids":["000000000000000000000001"]}""" },
        { "Alias", """{"user_aliases":[{"alias_name":"anon-7","alias_label":"web"}]}""" },
        { "Email", """{"email_addresses":[{"email":"a@b.test","prioritization":["most_recently_updated"]}]}""" },
        { "Phone", """{"phone_numbers":[{"phone":"+4700000000","prioritization":["most_recently_updated"]}]}""" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task DeleteAsync_names_every_kind_of_identifier_as_documented(string kind, string body)
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.OK, """{"deleted":1}""");

        await host.Client.Users.DeleteAsync([Named(kind)]);

        Wire.Canonical(host.Handler.Requests.Should().ContainSingle().Subject.BodyText).Should().Be(Wire.Canonical(body));
    }

    [Theory]
    [InlineData("External", 4)]
    [InlineData("BrazeId", 4)]
    [InlineData("Alias", 4)]
    [InlineData("Email", 1)]
    [InlineData("Phone", 1)]
    public async Task DeleteAsync_is_not_repeated_when_the_repetition_could_delete_the_next_profile(string kind, int attempts) =>
        (await AttemptsAsync(users => users.DeleteAsync([Named(kind)]))).Should().Be(attempts);

    [Theory]
    [InlineData("External", 4)]
    [InlineData("Alias", 4)]
    [InlineData("Email", 1)]
    [InlineData("Phone", 1)]
    public async Task MergeAsync_is_not_repeated_when_the_repetition_could_merge_the_next_profile(string kind, int attempts) =>
        (await AttemptsAsync(users => users.MergeAsync([new UserMerge(Named(kind), BrazeUser.External("u-9"))]))).Should().Be(attempts);

    [Fact]
    public async Task MergeAsync_is_repeated_when_only_the_user_to_keep_is_a_choice() =>
        (await AttemptsAsync(users => users.MergeAsync([new UserMerge(BrazeUser.External("u-1"), ByEmail)]))).Should().Be(4);

    [Theory]
    [InlineData("Alias", 4)]
    [InlineData("Email", 1)]
    [InlineData("Phone", 1)]
    public async Task IdentifyAsync_is_not_repeated_when_the_repetition_could_take_the_next_profile(string kind, int attempts) =>
        (await AttemptsAsync(users => users.IdentifyAsync([new UserIdentification(Named(kind), "u-9")]))).Should().Be(attempts);

    [Fact]
    public async Task Aliases_are_repeated_and_external_ids_are_not()
    {
        (await AttemptsAsync(users => users.CreateAliasesAsync(IdentityCalls.NewAliases()))).Should().Be(4);
        (await AttemptsAsync(users => users.UpdateAliasesAsync([new UserAliasUpdate("web", "a", "b")]))).Should().Be(4);
        (await AttemptsAsync(users => users.RenameExternalIdsAsync(IdentityCalls.Renames()))).Should().Be(1);
        (await AttemptsAsync(users => users.RemoveExternalIdsAsync(["old-1"]))).Should().Be(1);
    }

    [Fact]
    public async Task Calls_take_1_to_50_items()
    {
        await RefusedAsync(users => users.CreateAliasesAsync([]), "*0 items*50*");
        await RefusedAsync(users => users.CreateAliasesAsync(Many(i => new NewUserAlias($"a-{i}", "web"))), "*51 items*50*SendAsync*");
        await RefusedAsync(users => users.UpdateAliasesAsync(Many(i => new UserAliasUpdate("web", $"a-{i}", "b"))), "*51 items*");
        await RefusedAsync(users => users.IdentifyAsync(Many(i => new UserIdentification(IdentityCalls.Alias, $"u-{i}"))), "*51 items*");
        await RefusedAsync(users => users.MergeAsync(Many(i => new UserMerge(BrazeUser.External($"u-{i}"), BrazeUser.External("k")))), "*51 items*");
        await RefusedAsync(users => users.DeleteAsync(Many(i => new UserSelection(BrazeUser.External($"u-{i}")))), "*51 items*");
        await RefusedAsync(users => users.RenameExternalIdsAsync(Many(i => new ExternalIdRename($"o-{i}", $"n-{i}"))), "*51 items*");
        await RefusedAsync(users => users.RemoveExternalIdsAsync(Many(i => $"o-{i}")), "*51 items*");
        await RefusedAsync(users => users.DeleteAsync(null!), "*users*");
    }

    [Fact]
    public async Task Calls_refuse_what_Braze_would_not_do()
    {
        await RefusedAsync(users => users.DeleteAsync([null!]), "Item 0 *null*");
        await RefusedAsync(users => users.DeleteAsync([BrazeUser.External("u-1"), IdentityCalls.Alias]), "*more than one kind*");
        await RefusedAsync(users => users.DeleteAsync([IdentityCalls.Email]), "Item 0 *has no Prioritization*");
        await RefusedAsync(users => users.DeleteAsync([ByEmail, new UserSelection(IdentityCalls.Email, RecipientPriority.LeastRecentlyUpdated)]), "Item 1 *least_recently_updated*");
        await RefusedAsync(users => users.DeleteAsync([new UserSelection(Wire.User, RecipientPriority.Identified)]), "*only for users named by*");
        await RefusedAsync(users => users.DeleteAsync([new UserSelection(IdentityCalls.Phone, default(RecipientPriority))]), "*empty step*");
        await RefusedAsync(users => users.DeleteAsync([new UserSelection(IdentityCalls.Phone, RecipientPriority.Identified, RecipientPriority.Unidentified)]), "*both identified and unidentified*");
        await RefusedAsync(users => users.MergeAsync([new UserMerge(BrazeUser.BrazeId("b-1"), Wire.User)]), "*Braze id*");
        await RefusedAsync(users => users.MergeAsync([new UserMerge(Wire.User, BrazeUser.BrazeId("b-1"))]), "*Braze id*");
        await RefusedAsync(users => users.MergeAsync([new UserMerge(Wire.User, BrazeUser.External("u-1"))]), "*into itself*");
        await RefusedAsync(users => users.IdentifyAsync([new UserIdentification(Wire.User, "u-2")]), "*by alias, e-mail address or phone number*");
        await RefusedAsync(users => users.IdentifyAsync([new UserIdentification(IdentityCalls.Email, "u-2")]), "*has no Prioritization*");
        await RefusedAsync(users => users.RemoveExternalIdsAsync(["old-1", " "]), "Item 1 *empty*");
        await RefusedAsync(users => users.RemoveExternalIdsAsync(["old-1", "old\n2"]), "Item 1 *control character*");
        await RefusedAsync(users => users.RemoveExternalIdsAsync([new string('x', 988)]), "Item 0 *988 bytes*987*");
    }

    [Fact]
    public void Items_refuse_texts_that_are_no_ids()
    {
        FluentActions.Invoking(() => new NewUserAlias("a", new string('x', 237))).Should().Throw<ArgumentException>().WithMessage("*236*");
        FluentActions.Invoking(() => new NewUserAlias("a", "web", "")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new UserAliasUpdate("web", "a", new string('x', 237))).Should().Throw<ArgumentException>().WithMessage("*236*");
        FluentActions.Invoking(() => new UserIdentification(IdentityCalls.Alias, new string('x', 988))).Should().Throw<ArgumentException>().WithMessage("*987*");
        FluentActions.Invoking(() => new ExternalIdRename("a", "a")).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Identity_calls_share_one_limit_group_and_external_ids_have_their_own()
    {
        Operation[] shared = [BrazeOperations.UsersAliasNew, BrazeOperations.UsersAliasUpdate, BrazeOperations.UsersIdentify, BrazeOperations.UsersMerge, BrazeOperations.UsersDelete];

        shared.Should().OnlyContain(operation => operation.LimitGroup == "users.identity");
        BrazeOperations.UsersExternalIdsRename.LimitGroup.Should().NotBe(BrazeOperations.UsersExternalIdsRemove.LimitGroup);
    }

    [Fact]
    public void Selection_does_not_print_the_identifier() => ByEmail.ToString().Should().Be("Email user");

    private static UserSelection Named(string kind) => kind switch
    {
        "External" => BrazeUser.External("u-1"),
        "BrazeId" => BrazeUser.BrazeId("000000000000000000000001"),
        "Alias" => IdentityCalls.Alias,
        "Email" => ByEmail,
        _ => ByPhone,
    };

    private static T[] Many<T>(Func<int, T> make) => [.. Enumerable.Range(0, 51).Select(make)];

    private static async Task RefusedAsync(Func<IBrazeUsers, Task> call, string message)
    {
        using BrazeHost host = BrazeHost.Accepting();

        await FluentActions.Awaiting(() => call(host.Client.Users)).Should().ThrowAsync<ArgumentException>().WithMessage(message);

        host.Handler.Requests.Should().BeEmpty();
    }

    private static async Task<int> AttemptsAsync<T>(Func<IBrazeUsers, Task<T>> call)
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.ServiceUnavailable, "{}");
        await FluentActions.Awaiting(() => host.RunAsync(call(host.Client.Users))).Should().ThrowAsync<BrazeApiException>();
        return host.Handler.Requests.Count;
    }
}
