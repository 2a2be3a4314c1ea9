namespace Braze.Client.Tests;

public sealed class QueuedTrackItemTests
{
    [Theory]
    [InlineData("external", "u-1")]
    [InlineData("braze_id", "\n1:\nu-1")]
    [InlineData("alias", "\n2:web\nu-1")]
    [InlineData("email", "\n3:\nu-1")]
    [InlineData("phone", "\n4:\nu-1")]
    public void Key_is_the_one_that_queues_on_disk_know(string kind, string key)
    {
        BrazeUser user = kind switch
        {
            "external" => BrazeUser.External("u-1"),
            "braze_id" => BrazeUser.BrazeId("u-1"),
            "alias" => BrazeUser.Alias("u-1", "web"),
            "email" => BrazeUser.Email("u-1"),
            _ => BrazeUser.Phone("u-1"),
        };

        // A part of the stored form: items of a user that wait under another key would be overtaken after an upgrade.
        QueuedTrackItem.From(new UserAttributes(user) { FirstName = "Ann" }).Key.Should().Be(key);
    }
}
