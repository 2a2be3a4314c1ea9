namespace Integration.Sandbox.Tests;

public sealed class MessageIdWindowTests
{
    private const int Capacity = 100_000;

    private static readonly DateTimeOffset Now = new(2026, 3, 1, 10, 0, 0, TimeSpan.Zero);

    private readonly MessageIdWindow _window = new();
    private int _runs;

    [Fact]
    public void Answer_keeps_the_newest_100_000_ids_and_forgets_none_for_a_repeat()
    {
        for (int i = 0; i < Capacity; i++)
        {
            Ask($"m-{i}");
        }

        Ask("m-5").Should().BeFalse();
        Ask("m-0").Should().BeFalse();
        Ask("one more").Should().BeTrue();
        Ask("m-1").Should().BeFalse();
        Ask("m-0").Should().BeTrue();
    }

    /// <summary>Whether the call was run, rather than answered from the window.</summary>
    private bool Ask(string messageId)
    {
        int before = _runs;
        _window.Answer(messageId, Now, () =>
        {
            _runs++;
            return CoreReply.UserNotFound();
        });
        return _runs > before;
    }
}
