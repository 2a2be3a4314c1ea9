using System.Text.Json.Nodes;

namespace Integration.Sandbox.Tests;

public sealed class ExportIdsTests : SandboxTest
{
    private const string Ids = "users/export/ids";

    [Fact]
    public async Task ExportIds_returns_profiles_and_the_ids_of_nobody()
    {
        Sandbox.Braze.Profiles.Set("u-1", new JsonObject { ["email"] = "a@b.test", ["tier"] = "gold", ["current_location"] = new JsonObject { ["longitude"] = 10.5, ["latitude"] = 59.5 } });

        Answer answer = await Braze.PostAsync(Ids, """{"external_ids":["u-1","u-2","u-1"],"fields_to_export":["external_id","email","custom_attributes","last_coordinates","purchases"]}""");

        answer.Status.Should().Be(201);
        answer.Json.Text().Should().Be(
            """{"message":"success","users":[{"external_id":"u-1","email":"a@b.test","last_coordinates":[10.5,59.5],"custom_attributes":{"tier":"gold"}}],"invalid_user_ids":["u-2"]}""");
    }

    [Fact]
    public async Task ExportIds_leaves_out_what_was_not_asked_for()
    {
        Sandbox.Braze.Profiles.Set("u-1", new JsonObject { ["email"] = "a@b.test", ["tier"] = "gold" });

        Answer answer = await Braze.PostAsync(Ids, """{"external_ids":["u-1"],"fields_to_export":["first_name","external_id"]}""");

        answer.Json.Text().Should().Be("""{"message":"success","users":[{"external_id":"u-1"}]}""");
    }

    [Fact]
    public async Task ExportIds_finds_users_by_every_identifier_it_knows()
    {
        await Braze.PostAsync(Wire.Track, """{"attributes":[{"user_alias":{"alias_name":"n","alias_label":"l"},"_update_existing_only":false,"email":"a@b.test","phone":"+15550100"}]}""");
        string brazeId = Sandbox.Braze.Profiles.Single().BrazeId;
        string[] identifiers =
        [
            """ "user_aliases":[{"alias_name":"n","alias_label":"l"}] """, """ "email_address":"A@b.test" """, """ "phone":"+15550100" """, $"\"braze_id\":\"{brazeId}\"",
        ];

        foreach (string identifier in identifiers)
        {
            Answer answer = await Braze.PostAsync(Ids, $$"""{{{identifier}},"fields_to_export":["braze_id"]}""");

            answer.Json.Text().Should().Be($$"""{"message":"success","users":[{"braze_id":"{{brazeId}}"}]}""");
        }

        (await Braze.PostAsync(Ids, """{"device_id":"d-1","fields_to_export":["braze_id"]}""")).Json.Text()
            .Should().Be("""{"message":"success","users":[],"invalid_user_ids":["d-1"]}""");
    }

    [Fact]
    public async Task ExportIds_sums_up_what_happened_in_90_days()
    {
        await Braze.PostAsync(Wire.Track, """
            {"events":[{"external_id":"u-1","name":"visit","time":"2025-01-01T10:00:00Z"},{"external_id":"u-1","name":"visit","time":"2026-02-01T10:00:00Z"},
                       {"external_id":"u-1","name":"long ago","time":"2025-01-01T10:00:00Z"}],
             "purchases":[{"external_id":"u-1","product_id":"p-1","currency":"EUR","price":2,"quantity":3,"time":"2026-02-01T10:00:00Z"}]}
            """);

        Answer answer = await Braze.PostAsync(Ids, """{"external_ids":["u-1"],"fields_to_export":["custom_events","purchases"]}""");

        answer.Json["users"]![0].Text().Should().Be(
            """{"custom_events":[{"name":"visit","first":"2025-01-01T10:00:00.000Z","last":"2026-02-01T10:00:00.000Z","count":2}],"purchases":[{"name":"p-1","first":"2026-02-01T10:00:00.000Z","last":"2026-02-01T10:00:00.000Z","count":3}]}""");
    }

    [Theory]
    [InlineData("""{"fields_to_export":["email"]}""", "at least one user identifier*")]
    [InlineData("""{"external_ids":["u-1"]}""", "'fields_to_export'*")]
    [InlineData("""{"external_ids":["u-1"],"fields_to_export":[]}""", "'fields_to_export'*")]
    [InlineData("""{"external_ids":["u-1"],"fields_to_export":[7]}""", "'fields_to_export'*")]
    [InlineData("""{"external_ids":"u-1","fields_to_export":["email"]}""", "'external_ids'*")]
    [InlineData("""{"user_aliases":[{"alias_name":"n"}],"fields_to_export":["email"]}""", "'user_aliases'*")]
    [InlineData("""{"phone":"+1","email_address":"a@b.test","fields_to_export":["email"]}""", "only one of*")]
    [InlineData("""{"phone":7,"fields_to_export":["email"]}""", "'phone'*")]
    public async Task ExportIds_refuses_what_is_not_documented(string body, string message)
    {
        Answer answer = await Braze.PostAsync(Ids, body);

        answer.Status.Should().Be(400);
        answer.Message.Should().Match(message);
    }

    [Theory]
    [InlineData(50, 201)]
    [InlineData(51, 400)]
    public async Task ExportIds_takes_50_ids_and_aliases(int count, int status)
    {
        string ids = string.Join(',', Enumerable.Range(1, count - 1).Select(i => $"\"u-{i}\""));

        Answer answer = await Braze.PostAsync(Ids, $$"""{"external_ids":[{{ids}}],"user_aliases":[{"alias_name":"n","alias_label":"l"}],"fields_to_export":["email"]}""");

        answer.Status.Should().Be(status);
    }

    [Fact]
    public async Task ExportIds_is_limited_to_250_a_minute()
    {
        for (int i = 0; i < 250; i++)
        {
            (await Braze.PostAsync(Ids, """{"external_ids":["u-1"],"fields_to_export":["email"]}""")).Status.Should().Be(201);
        }

        (await Braze.PostAsync(Ids, """{"external_ids":["u-1"],"fields_to_export":["email"]}""")).Status.Should().Be(429);
    }
}
