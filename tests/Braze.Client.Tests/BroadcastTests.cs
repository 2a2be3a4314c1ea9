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

        // A list of scheduled broadcasts is read, and sends nothing.
        switches.Where(member => member.Name != nameof(ScheduledBroadcastsResponse.ScheduledBroadcasts) && member.DeclaringType != typeof(BrazeOperations) && !member.Name.Contains("BackingField", StringComparison.Ordinal)).Should().BeEmpty();
        flags.Should().BeEmpty();
    }

    [Fact]
    public void Broadcast_requests_are_taken_by_SendBroadcastAsync_alone()
    {
        Type[] requests = [.. PublicTypes.Where(type => type.Name.EndsWith("Broadcast", StringComparison.Ordinal) && type.IsClass)];

        PublicTypes.SelectMany(type => type.GetMethods(Everything))
            .Where(method => method.IsPublic && method.GetParameters().Any(parameter => requests.Contains(parameter.ParameterType)))
            .Select(method => method.Name).Distinct()
            .Should().OnlyContain(name => name.Contains("BroadcastAsync"), "whoever reaches everyone has written so");
    }

    [Fact]
    public async Task Only_SendBroadcastAsync_writes_broadcast()
    {
        foreach (OperationCall call in OperationCall.All)
        {
            using BrazeHost host = BrazeHost.Accepting();

            await call.SendAsync(host.Client);

            string text = host.Handler.Requests.Single().BodyText;
            bool isBroadcast = call.Operation.Name.EndsWith(".broadcast", StringComparison.Ordinal);
            JsonObject body = text.Length == 0 ? [] : JsonNode.Parse(text)!.AsObject();
            if (isBroadcast)
            {
                body["broadcast"]?.GetValue<bool>().Should().BeTrue();
                body.ContainsKey("recipients").Should().BeFalse(call.Operation.Name);
            }
            else
            {
                body.ContainsKey("broadcast").Should().BeFalse(call.Operation.Name);
            }
        }
    }
}
