using System.Text.Json;

namespace Braze.Client.Tests;

public sealed class LenientTextListConverterTests
{
    [Theory]
    [InlineData("null", "")]
    [InlineData("[]", "")]
    [InlineData("\"a\"", "a")]
    [InlineData("[\"a\",\"b\"]", "a|b")]
    [InlineData("[\"a\",null,1]", "a|1")]
    [InlineData("7", "7")]
    [InlineData("[\"a\",\"\\ud800\"]", "a")]
    public void Texts_are_read_from_a_list_and_from_a_text(string json, string expected) =>
        string.Join('|', JsonSerializer.Deserialize($$"""{"tags":{{json}}}""", BrazeResponseJson.Default.EmailTemplateResponse)!.Tags).Should().Be(expected);
}
