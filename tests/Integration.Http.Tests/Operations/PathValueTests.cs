using System.Net;
using Testing;

namespace Integration.Http.Tests;

public sealed class PathValueTests
{
    [Theory]
    [InlineData("u-1")]
    [InlineData("a/b")]
    [InlineData("a?b#c%d+e")]
    [InlineData("...")]
    [InlineData("a..b")]
    [InlineData("..a/b..")]
    [InlineData("%2e%2e")]
    [InlineData("ü\U0001F600")]
    public void ThrowIfInvalid_accepts(string value)
    {
        Action act = () => PathValue.ThrowIfInvalid(value, "id");

        act.Should().NotThrow();
    }

    public static TheoryData<string?, string> Refused() => new()
    {
        { null, "*" },
        { "", "*" },
        { " \t", "*" },
        { "secret\n1", "*control character*" },
        { "secret\u0000", "*control character*" },
        { "secret\u0085", "*control character*" },
        { ".", "*path step*" },
        { "..", "*path step*" },
        { "secret/../b", "*path step*" },
        { "secret\\..\\b", "*path step*" },
        { "./secret", "*path step*" },
        { "secret/..", "*path step*" },
    };

    [Fact]
    public void ThrowIfInvalid_refuses_half_a_surrogate_pair()
    {
        foreach (string value in new[] { "secret" + (char)0xD83D, (char)0xDE00 + "secret", $"a{(char)0xDE00}{(char)0xD83D}b" })
        {
            Action act = () => PathValue.ThrowIfInvalid(value, "id");
            act.Should().Throw<ArgumentException>().WithMessage("*surrogate*");
        }
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void ThrowIfInvalid_names_the_parameter_and_never_the_value_when_it_refuses(string? value, string message)
    {
        Action act = () => PathValue.ThrowIfInvalid(value, "id");

        ArgumentException e = act.Should().Throw<ArgumentException>().WithMessage(message).Which;
        e.ParamName.Should().Be("id");
        e.Message.Should().NotContain("secret");
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task SendAsync_sends_nothing_when_a_path_value_is_refused(string? value, string message)
    {
        using StubHandler stub = new StubHandler().Answer(HttpStatusCode.OK, FakeClient.Ok);
        using FakeClient client = new(stub, new ManualTimeProvider());

        Func<Task> call = () => client.GetAsync(value!);

        (await call.Should().ThrowAsync<ArgumentException>().WithMessage(message)).Which.ParamName.Should().Be("thing_id");
        stub.Requests.Should().BeEmpty();
    }
}
