using System.Diagnostics;
using System.Net;
using System.Reflection;
using System.Text.Json;
using Integration.Abstractions;

namespace Braze.Client.Tests;

/// <summary>What a log line, a debugger or an exception report shows of an object: never a key, an id of a person, or a value.</summary>
public sealed class SecretsTests
{
    private const string Secret = "secret-1";

    public static TheoryData<string, object> Shown => new()
    {
        { "options", new BrazeOptions { Endpoint = BrazeEndpoint.Eu01, ApiKey = Secret, ClientApiKey = Secret } },
        { "Banners", new BannerSyncRequest(Secret, "app-1", "1", [Secret]) { DeviceId = Secret } },
        { "Banner events", new BannerTrackRequest(Secret, "app-1", "1", [BannerEvent.Click("banner-1", Wire.Now)]) },
        { "external id", BrazeUser.External(Secret) },
        { "Braze id", BrazeUser.BrazeId(Secret) },
        { "alias", BrazeUser.Alias(Secret, Secret) },
        { "e-mail", BrazeUser.Email(Secret) },
        { "phone", BrazeUser.Phone(Secret) },
        { "recipient", new Recipient(BrazeUser.Email(Secret)) { TriggerProperties = { ["x"] = Secret } } },
        { "canvas recipient", new CanvasRecipient(BrazeUser.External(Secret)) { Context = { ["x"] = Secret } } },
        { "campaign", new CampaignTrigger("c-1") { TriggerProperties = { ["x"] = Secret }, Recipients = { new Recipient(BrazeUser.External(Secret)) } } },
        { "canvas", new CanvasTrigger("c-1") { Context = { ["x"] = Secret } } },
        { "campaign broadcast", new CampaignBroadcast("c-1") { TriggerProperties = { ["x"] = Secret } } },
        { "canvas broadcast", new CanvasBroadcast("c-1") { Context = { ["x"] = Secret } } },
        { "attachment", new MessageAttachment("receipt", new Uri($"https://files.test/{Secret}?sig={Secret}")) { BasicAuthCredential = Secret } },
        { "data object", new DataObjectKey("pet", Secret) },
        { "object relationship", new ObjectRelationshipKey("patient", new DataObjectKey("pet", Secret)) },
        { "user relationship", new UserRelationshipKey("owner", Secret) },
        { "audience", ConnectedAudience.CustomAttribute("x", AudienceComparison.EqualTo, Secret) },
        { "properties", new PropertyObject { [Secret] = Secret } },
        { "property", (PropertyValue)Secret },
        { "attribute", (AttributeValue)Secret },
        { "attributes", new UserAttributes(BrazeUser.External(Secret)) { FirstName = Secret } },
        { "event", new CustomEvent(BrazeUser.External(Secret), "e", Wire.Now) { Properties = { ["x"] = Secret } } },
        { "request", new TrackRequest { Attributes = { new UserAttributes(BrazeUser.External(Secret)) } } },
        { "error", new BrazeError { Message = Secret, Raw = JsonDocument.Parse($"\"{Secret}\"").RootElement } },
        { "failure", new TrackFailure(new UserAttributes(BrazeUser.External(Secret)), new BrazeError { Type = Secret }) },
        { "response", new TriggerSendResponse { DispatchId = Secret, Notice = Secret } },
        { "exception", new BrazeApiException(new CallFailure("Braze", "users.track", 1, false, false), new ApiError(HttpStatusCode.BadRequest) { Body = Secret }, [new BrazeError { Message = Secret }]) },
        { "export", new SegmentExportResponse { Url = new Uri($"https://files.test/{Secret}?sig={Secret}") } },
        { "line of an export", new ExportedUserLine(new ExportPosition("a.txt", 1), new ExportedUser { ExternalId = Secret }) },
        { "unreadable line", new ExportedUserLine(new ExportPosition("a.txt", 1), "is not JSON", Secret) },
        { "line exception", new ExportLineException(new ExportedUserLine(new ExportPosition("a.txt", 1), "is not JSON", Secret)) },
        { "bad endpoint", BrazeEndpoint.Parse($"https://{Secret}@rest.iad-01.braze.com?key={Secret}") },
    };

    [Theory]
    [MemberData(nameof(Shown))]
    public void ToString_shows_nothing_that_identifies_or_authorizes(string what, object value) => value.ToString().Should().NotContain(Secret, what);

    [Fact]
    public void Debugger_displays_show_no_member()
    {
        typeof(IBrazeClient).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<DebuggerDisplayAttribute>() is { } display && display.Value.Contains('{', StringComparison.Ordinal) && type.Namespace == "Braze.Client")
            .Where(type => type.IsPublic)
            .Should().BeEmpty();
        typeof(BrazeOptions).GetProperty(nameof(BrazeOptions.ApiKey))!.GetCustomAttribute<DebuggerBrowsableAttribute>()!.State.Should().Be(DebuggerBrowsableState.Never);
    }
}
