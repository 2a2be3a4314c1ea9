using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Integration.Sandbox.Tests;

public sealed class SdkAuthenticationTests : SandboxTest
{
    private const string Path = "app_group/sdk_authentication/";

    private static readonly string PublicKey = NewKey(rsa => rsa.ExportSubjectPublicKeyInfoPem());

    [Fact]
    public async Task Keys_are_created_made_primary_and_deleted()
    {
        string first = await CreateAsync("phones", primary: true);
        string second = await CreateAsync("tablets", primary: false);

        Flags(await Braze.ReadAsync(Path + "keys?app_id=app-1")).Should().Equal((first, true), (second, false));
        Flags(await KeyAsync(HttpMethod.Put, "primary", second)).Should().Equal((first, false), (second, true));
        Flags(await KeyAsync(HttpMethod.Delete, "delete", first)).Should().Equal((second, true));
        (await KeyAsync(HttpMethod.Delete, "delete", second)).Status.Should().Be(400, "the primary key can't be deleted");

        JsonNode kept = (await Braze.ReadAsync(Path + "keys?app_id=app-1")).Json["keys"]!.AsArray().Should().ContainSingle().Subject!;
        ((string?)kept["rsa_public_key"]).Should().Be(PublicKey);
        ((string?)kept["description"]).Should().Be("tablets");
        (await Braze.ReadAsync(Path + "keys?app_id=app-2")).Text.Should().Be("""{"keys":[]}""");
    }

    [Fact]
    public async Task Create_refuses_a_fourth_key_of_an_app()
    {
        for (int i = 0; i < 3; i++)
        {
            await CreateAsync("phones", primary: false);
        }

        (await PostAsync("app-1", PublicKey, "phones")).Status.Should().Be(400);
        (await PostAsync("app-2", PublicKey, "phones")).Status.Should().Be(201);
    }

    [Fact]
    public async Task Create_refuses_what_is_no_public_key_and_what_is_left_out()
    {
        (await PostAsync("app-1", "no key", "phones")).Status.Should().Be(400);
        (await PostAsync("app-1", "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----", "phones")).Status.Should().Be(400);
        (await PostAsync("app-1", NewKey(rsa => rsa.ExportPkcs8PrivateKeyPem()), "phones")).Status.Should().Be(400);
        (await PostAsync("app-1", PublicKey, " ")).Status.Should().Be(400);
        (await PostAsync("", PublicKey, "phones")).Status.Should().Be(400);
        (await Braze.ReadAsync(Path + "keys")).Status.Should().Be(400);
    }

    [Fact]
    public async Task Key_of_another_app_is_unknown()
    {
        string key = await CreateAsync("phones", primary: false);

        (await Braze.CallAsync(HttpMethod.Put, Path + "primary", $$"""{"app_id":"app-2","key_id":"{{key}}"}""")).Status.Should().Be(400);
        (await KeyAsync(HttpMethod.Delete, "delete", "k-9")).Status.Should().Be(400);
    }

    private static string NewKey(Func<RSA, string> export)
    {
        using RSA rsa = RSA.Create(2048);
        return export(rsa);
    }

    private static IEnumerable<(string, bool)> Flags(Answer answer) =>
        answer.Json["keys"]!.AsArray().Select(k => ((string)k!["id"]!, (bool)k["is_primary"]!));

    private Task<Answer> PostAsync(string appId, string key, string description, bool primary = false) => Braze.PostAsync(
        Path + "create",
        new JsonObject { ["app_id"] = appId, ["rsa_public_key_str"] = key, ["description"] = description, ["make_primary"] = primary }.ToJsonString());

    private async Task<string> CreateAsync(string description, bool primary) => (string)(await PostAsync("app-1", PublicKey, description, primary)).Json["id"]!;

    private Task<Answer> KeyAsync(HttpMethod method, string action, string keyId) => Braze.CallAsync(method, Path + action, $$"""{"app_id":"app-1","key_id":"{{keyId}}"}""");
}
