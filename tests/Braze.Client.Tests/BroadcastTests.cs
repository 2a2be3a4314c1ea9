using System.Reflection;
using System.Text.Json.Nodes;

namespace Braze.Client.Tests;

/// <summary>Everyone is reached by one method of each interface, and by nothing else.</summary>
public sealed class BroadcastTests
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Type[] PublicTypes = typeof(IBrazeClient).Assembly.GetExportedTypes();

    [Fact]
    public void Nothing_settable_is_called_broadcast()
    {
        IEnumerable<MemberInfo> switches = PublicTypes
            .SelectMany(type => type.GetMembers(Everything))
            .Where(member => member is PropertyInfo or FieldInfo && member.Name.Contains("broadcast", StringComparison.OrdinalIgnoreCase));
        IEnumerable<ParameterInfo> flags = PublicTypes
            .SelectMany(type => type.GetMethods(Everything).Cast<MethodBase>().Concat(type.GetConstructors(Everything)))
            .SelectMany(method => method.GetParameters())
            .Where(parameter => parameter.ParameterType == typeof(bool) && parameter.Name!.Contains("broadcast", StringComparison.OrdinalIgnoreCase));

        switches.Where(member => member.DeclaringType != typeof(BrazeOperations) && !member.Name.Contains("BackingField", StringComparison.Ordinal)).Should().BeEmpty();
        flags.Should().BeEmpty();
    }

    [Fact]
    public void Broadcast_requests_are_taken_by_SendBroadcastAsync_alone()
    {
        Type[] requests = [typeof(CampaignBroadcast), typeof(CanvasBroadcast)];

        PublicTypes.SelectMany(type => type.GetMethods(Everything))
            .Where(method => method.IsPublic && method.GetParameters().Any(parameter => requests.Contains(parameter.ParameterType)))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}")
            .Should().BeEquivalentTo("IBrazeCampaigns.SendBroadcastAsync", "IBrazeCanvases.SendBroadcastAsync");
    }

    [Fact]
    public async Task Only_SendBroadcastAsync_writes_broadcast()
    {
        foreach (OperationCall call in OperationCall.All)
        {
            using BrazeHost host = BrazeHost.Accepting();

            await call.SendAsync(host.Client);

            JsonObject body = JsonNode.Parse(host.Handler.Requests.Single().BodyText)!.AsObject();
            bool isBroadcast = call.Operation.Name.EndsWith(".broadcast", StringComparison.Ordinal);
            body.ContainsKey("broadcast").Should().Be(isBroadcast);
            body.ContainsKey("recipients").Should().Be(!isBroadcast && call.Operation != BrazeOperations.UsersTrack);
        }
    }
}
