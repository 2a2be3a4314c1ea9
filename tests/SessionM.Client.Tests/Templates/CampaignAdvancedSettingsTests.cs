using System.Text.Json.Nodes;

namespace SessionM.Client.Tests;

public sealed class CampaignAdvancedSettingsTests
{
    [Fact]
    public void Settings_are_written_as_the_dashboard_takes_them() =>
        new CampaignAdvancedSettings { BrazeCampaignId = "c-1", BrazeCanvasId = "cv-\"ü\"" }.ToJson().Should().Be(
            """
            {
              "braze_campaign_id": "c-1",
              "braze_canvas_id": "cv-\"ü\""
            }
            """.ReplaceLineEndings("\n"));

    [Fact]
    public void An_id_that_is_not_there_is_left_out()
    {
        JsonOf(new CampaignAdvancedSettings { BrazeCampaignId = "c-1" }).Should().Be("""{"braze_campaign_id":"c-1"}""");
        JsonOf(new CampaignAdvancedSettings { BrazeCampaignId = " ", BrazeCanvasId = "cv-1" }).Should().Be("""{"braze_canvas_id":"cv-1"}""");
        new CampaignAdvancedSettings { BrazeCanvasId = " " }.Invoking(s => s.ToJson()).Should().Throw<InvalidOperationException>().WithMessage("Set BrazeCampaignId or BrazeCanvasId*");
    }

    [Fact]
    public void Settings_are_read_as_people_write_them()
    {
        CampaignAdvancedSettings settings = CampaignAdvancedSettings.Parse(
            """
            {
              // autumn
              "braze_campaign_id": "c-1",
              "braze_canvas_id": "cv-1",
            }
            """);

        (settings.BrazeCampaignId, settings.BrazeCanvasId).Should().Be(("c-1", "cv-1"));
        settings.AdditionalProperties.Should().BeEmpty();
    }

    [Fact]
    public void Members_that_are_not_known_are_kept_as_they_are()
    {
        const string Json = """{"braze_campaign_id":"c-1","store":{"ids":[1,2.50,null]},"Braze_campaign_id":7}""";

        CampaignAdvancedSettings settings = CampaignAdvancedSettings.Parse(Json);

        settings.AdditionalProperties.Should().ContainKeys("store", "Braze_campaign_id");
        JsonOf(settings).Should().Be(Json);
    }

    [Theory]
    [InlineData("{}", "*neither braze_campaign_id nor braze_canvas_id*")]
    [InlineData("[]", "*neither braze_campaign_id nor braze_canvas_id*")]
    [InlineData("null", "*neither braze_campaign_id nor braze_canvas_id*")]
    [InlineData("""{ "braze_campaign_id": "", "braze_canvas_id": null }""", "*neither braze_campaign_id nor braze_canvas_id*")]
    [InlineData("", "*not JSON*")]
    [InlineData("{\"braze_campaign_id\":\"\\ud800\"}", "*no Unicode text*")]
    [InlineData("{\"\\ud800\":1}", "*no Unicode text*")]
    [InlineData("{\n braze_campaign_id", "*not JSON (line 2)*")]
    [InlineData("""{ "braze_campaign_id": 123 }""", "*braze_campaign_id*is not text (Number)*in quotes*")]
    [InlineData("""{ "braze_campaign_id": "c-1", "braze_canvas_id": ["cv-1"] }""", "*braze_canvas_id*is not text (Array)*in quotes*")]
    public void Settings_that_name_nothing_usable_are_refused(string json, string message) =>
        FluentActions.Invoking(() => CampaignAdvancedSettings.Parse(json)).Should().Throw<FormatException>().WithMessage(message);

    private static string JsonOf(CampaignAdvancedSettings settings) => JsonNode.Parse(settings.ToJson())!.ToJsonString();
}
