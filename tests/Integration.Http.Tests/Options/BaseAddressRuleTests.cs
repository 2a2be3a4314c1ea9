namespace Integration.Http.Tests;

public sealed class BaseAddressRuleTests
{
    [Theory]
    [InlineData("https://api.fake.test")]
    [InlineData("https://api.fake.test/")]
    [InlineData("https://api.fake.test:8443/prefix")]
    [InlineData("http://localhost:5000")]
    [InlineData("http://127.0.0.1:5000/prefix/")]
    [InlineData("http://[::1]:5000")]
    public void Find_finds_nothing_wrong(string address) => BaseAddressRule.Find(new Uri(address)).Should().BeNull();

    [Theory]
    [InlineData(null, "is missing*https://*")]
    [InlineData("api.fake.test/prefix", "is not an absolute address*")]
    [InlineData("http://api.fake.test", "uses http://*in the clear*https://*")]
    [InlineData("http://127.0.0.1.fake.test", "uses http://*")]
    [InlineData("ftp://localhost", "uses ftp://*")]
    [InlineData("https://key:secret-1@api.fake.test", "contains user info*")]
    [InlineData("https://api.fake.test/?key=secret-1", "contains a query*")]
    [InlineData("https://api.fake.test/#secret-1", "contains a query or a fragment*")]
    public void Find_says_what_is_wrong_and_repeats_no_secret(string? address, string problem) =>
        BaseAddressRule.Find(address is null ? null : new Uri(address, UriKind.RelativeOrAbsolute)).Should().Match(problem).And.NotContain("secret-1");
}
