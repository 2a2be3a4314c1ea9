namespace Braze.Client.AspNetCore.Tests;

/// <summary>What Braze posts when an export is ready.</summary>
public sealed class ExportCallbackTests
{
    [Fact]
    public void Read_takes_the_address_of_the_archive()
    {
        ExportCallback callback = PayloadReader.Callback("""{"success":true,"url":"https://files.example.test/export.zip?key=1","took":3}""")!;

        callback.Success.Should().BeTrue();
        callback.Url.Should().Be(new Uri("https://files.example.test/export.zip?key=1"));
        callback.AdditionalProperties.Should().ContainKey("took");
    }

    [Theory]
    [InlineData("""{"success":true}""", true)]
    [InlineData("""{"success":"true","url":null}""", true)]
    [InlineData("""{"success":"True","url":""}""", true)]
    [InlineData("""{"success":false,"url":"/1.zip"}""", false)]
    [InlineData("""{"success":null,"url":"ftp://files.example.test/1.zip"}""", false)]
    [InlineData("""{"success":1,"url":7}""", false)]
    [InlineData("""{"success":{},"url":["https://files.example.test"]}""", false)]
    [InlineData("{}", false)]
    public void Read_takes_no_address_but_one_of_the_web(string body, bool success)
    {
        ExportCallback callback = PayloadReader.Callback(body)!;

        callback.Success.Should().Be(success);
        callback.Url.Should().BeNull();
    }
}
