using System.Net;
using Integration.Abstractions;

namespace Braze.Client.Tests;

/// <summary>Both descriptions of Braze name the same permission for each operation.</summary>
public sealed class PermissionSandboxTests
{
    [Fact]
    public async Task Each_operation_is_refused_without_its_permission_and_nothing_else_is_asked_for()
    {
        IEnumerable<OperationCall> calls = OperationCall.All.Where(call => call.Operation.Permission is { Length: > 0 });
        foreach (IGrouping<string, OperationCall> permission in calls.GroupBy(call => call.Operation.Permission!, StringComparer.Ordinal))
        {
            await using SandboxHost host = await SandboxHost.StartAsync(options => options.DeniedPermissions.Add(permission.Key));
            foreach (OperationCall call in permission)
            {
                Func<Task> send = () => call.SendAsync(host.Client);

                (await send.Should().ThrowAsync<AuthenticationException>(call.Operation.Name)).Which.StatusCode.Should().Be(HttpStatusCode.Forbidden);
            }
        }
    }
}
