namespace Integration.Sandbox.Tests;

public sealed class SandboxUsersTests : SandboxTest
{
    [Fact]
    public void Add_replaces_a_user_with_the_same_id_in_any_case()
    {
        Sandbox.SessionM.Users.Add("U-1", "C-100");
        Sandbox.SessionM.Users.Add("u-1", "C-200", optedIn: true);

        Sandbox.SessionM.Users.Should().ContainSingle().Which.OptedIn.Should().BeTrue();
        Sandbox.SessionM.Users.FindByExternalId("C-100").Should().BeNull();
        Sandbox.SessionM.Users.FindByExternalId("C-200")!.UserId.Should().Be("u-1");
    }

    [Fact]
    public void Add_refuses_an_external_id_another_user_has()
    {
        Sandbox.SessionM.Users.Add("u-1", "C-100");

        Action add = () => Sandbox.SessionM.Users.Add("u-2", "C-100");

        add.Should().Throw<ArgumentException>().Which.Message.Should().NotContain("C-100");
    }

    [Fact]
    public void ToString_tells_nothing_about_the_person()
    {
        Sandbox.SessionM.Users.Add("u-1", "C-100").ToString().Should().Be("SandboxUser");
    }
}
