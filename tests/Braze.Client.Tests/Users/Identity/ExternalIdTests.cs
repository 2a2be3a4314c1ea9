using System.Net;

namespace Braze.Client.Tests;

public sealed class ExternalIdTests
{
    [Fact]
    public async Task RenameExternalIdsAsync_points_at_the_rename_that_failed()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.Created, Wire.Golden("users.external_ids.rename.response.json"));
        ExternalIdRename[] renames = IdentityCalls.Renames();

        ExternalIdResult<ExternalIdRename> result = await host.Client.Users.RenameExternalIdsAsync(renames);

        result.Succeeded.Should().Equal("new-1");
        ExternalIdFailure<ExternalIdRename> failure = result.Failures.Should().ContainSingle().Subject;
        failure.Item.Should().BeSameAs(renames[1]);
        failure.Reason.Should().Be("new_external_id is already in use");
        result.IsComplete.Should().BeFalse();
        result.Response.StatusCode.Should().Be(HttpStatusCode.Created);
    }

    [Fact]
    public async Task RemoveExternalIdsAsync_keeps_errors_that_name_no_id()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.Created, Wire.Golden("users.external_ids.remove.response.json"));

        ExternalIdResult<string> result = await host.Client.Users.RemoveExternalIdsAsync(["old-1", "old-2", "old-3"]);

        result.Succeeded.Should().Equal("old-1");
        result.Failures.Select(failure => (failure.Item, failure.Reason)).Should().Equal(("old-2", "external_id is not deprecated"));
        result.UnattributedErrors.Should().ContainSingle().Which.Reason.Should().Be("something went wrong");
    }

    [Theory]
    [InlineData("""[[7,"x"]]""")]
    [InlineData("""[[-1,"x"]]""")]
    [InlineData("""[["x"]]""")]
    [InlineData("""["x"]""")]
    [InlineData("\"x\"")]
    [InlineData("""{"message":"x"}""")]
    public async Task RenameExternalIdsAsync_is_not_complete_when_an_error_names_no_rename(string errors)
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.Created, $$"""{"message":"success","rename_errors":{{errors}}}""");

        ExternalIdResult<ExternalIdRename> result = await host.Client.Users.RenameExternalIdsAsync(IdentityCalls.Renames());

        result.Failures.Should().BeEmpty();
        result.UnattributedErrors.Should().ContainSingle().Which.Reason.Should().Be("x");
        result.IsComplete.Should().BeFalse();
    }

    [Theory]
    [InlineData("""{"message":"success"}""", 0)]
    [InlineData("""{"message":"success","external_ids":null,"rename_errors":null}""", 0)]
    [InlineData("""{"message":"success","external_ids":["new-1",{"id":"new-2"},null],"rename_errors":[]}""", 2)]
    public async Task RenameExternalIdsAsync_is_complete_when_there_are_no_errors(string body, int succeeded)
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.Created, body);

        ExternalIdResult<ExternalIdRename> result = await host.Client.Users.RenameExternalIdsAsync(IdentityCalls.Renames());

        result.IsComplete.Should().BeTrue();
        result.Succeeded.Should().HaveCount(succeeded);
    }
}
