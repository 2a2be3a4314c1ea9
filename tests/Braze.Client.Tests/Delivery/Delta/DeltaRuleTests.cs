using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Integration.Delivery;
using Testing;

namespace Braze.Client.Tests;

/// <summary>What is never held back, what the host can make it forget, and that no profile ends otherwise than without the filter.</summary>
public sealed class DeltaRuleTests : IDisposable
{
    private readonly DeltaFilterOptions _options = new();
    private readonly DeltaMemory _memory = new(100);
    private readonly DeltaFilter _filter;
    private int _calls;

    public DeltaRuleTests() => _filter = new DeltaFilter("Braze.Track", _options, _memory, new ManualTimeProvider());

    public static TheoryData<string, UserAttributes> AlwaysSent { get; } = new()
    {
        { "array change", new(Wire.User) { ["a"] = AttributeValue.Modify(add: ["x"]) } },
        { "added objects", new(Wire.User) { ["a"] = AttributeValue.ModifyObjects(add: [new AttributeObject { ["k"] = 1 }]) } },
        { "object to be merged", new(Wire.User) { MergeObjects = true, ["a"] = new AttributeObject { ["k"] = 1 } } },
        { "subscription group", new(Wire.User) { SubscriptionGroups = { new SubscriptionGroup("00000000-0000-0000-0000-0000000000a1", SubscriptionGroupState.Subscribed) } } },
        { "push token", new(Wire.User) { PushTokens = { new PushToken("app", "token") } } },
        { "import of push tokens", UserAttributes.ForPushTokenImport(new PushToken("app", "token")) },
        { "facebook", new(Wire.User) { Facebook = new FacebookProfile { Id = "f" } } },
        { "twitter", new(Wire.User) { Twitter = new TwitterProfile { Id = 1 } } },
        { "push_subscribe", new(Wire.User) { PushSubscribe = GlobalSubscriptionState.OptedIn } },
        { "phone", new(BrazeUser.Phone("+4712345678")) { ["a"] = 1 } },
    };

    public static TheoryData<string, UserAttributes> HeldBack { get; } = new()
    {
        { "cleared", new(Wire.User) { ["a"] = AttributeValue.Null } },
        { "array", new(Wire.User) { ["a"] = AttributeValue.Array("x", "y") } },
        { "object that replaces", new(Wire.User) { ["a"] = new AttributeObject { ["k"] = 1 } } },
        { "value beside objects to be merged", new(Wire.User) { MergeObjects = true, ["a"] = 1 } },
        { "profile field", new(Wire.User) { FirstName = "Ann" } },
        { "e-mail as an attribute", new(Wire.User) { Email = "a@b.test" } },
        { "alias that makes its user", new(BrazeUser.Alias("a", "b")) { UpdateExistingOnly = false, ["a"] = 1 } },
    };

    public void Dispose() => _filter.Dispose();

    [Theory]
    [MemberData(nameof(AlwaysSent))]
    public async Task SendAsync_sends_again_what_a_value_alone_does_not_say(string what, UserAttributes attributes)
    {
        await SendAsync(attributes);
        await SendAsync(attributes);

        _calls.Should().Be(2, what);
    }

    [Theory]
    [MemberData(nameof(HeldBack))]
    public async Task SendAsync_holds_back_what_was_set_the_same(string what, UserAttributes attributes)
    {
        await SendAsync(attributes);
        await SendAsync(attributes);

        _calls.Should().Be(1, what);
    }

    [Fact]
    public async Task SendAsync_tells_a_text_from_the_number_it_looks_like()
    {
        await SendAsync(new UserAttributes(Wire.User) { ["a"] = 1 });
        await SendAsync(new UserAttributes(Wire.User) { ["a"] = "1" });
        await SendAsync(new UserAttributes(Wire.User) { ["a"] = true });

        _calls.Should().Be(3);
    }

    [Fact]
    public async Task Forgetting_a_user_an_attribute_or_everything_has_it_sent_again()
    {
        UserAttributes both = new(Wire.User) { ["a"] = 1, ["b"] = 2 };
        Func<Task>[] forget = [() => _filter.ForgetAsync(Wire.User), () => _filter.ForgetAttributeAsync("b"), () => _filter.ForgetAllAsync()];
        await SendAsync(both);
        foreach (Func<Task> forgetting in forget)
        {
            int before = _calls;
            await forgetting();
            await SendAsync(both);
            await SendAsync(both);
            _calls.Should().Be(before + 1);
        }

        await _filter.ForgetAttributeAsync("c");
        await _filter.ForgetAsync(BrazeUser.External("u-2"));
        await SendAsync(both);
        _calls.Should().Be(1 + forget.Length, "nothing that was sent was forgotten");
    }

    [Fact]
    public async Task UsersExist_lets_updates_of_existing_users_be_remembered()
    {
        _options.UsersExist = true;
        UserAttributes attributes = new(Wire.User) { UpdateExistingOnly = true, ["a"] = 1 };

        await SendAsync(attributes);
        await SendAsync(attributes);

        _calls.Should().Be(1);
    }

    [Fact]
    public async Task A_memory_that_fails_before_sending_has_nothing_sent_and_one_that_fails_afterwards_changes_nothing()
    {
        FaultyMemory memory = new() { Recalls = false };
        using DeltaFilter failing = new("Braze.Track", _options, memory, new ManualTimeProvider());
        (await SendAsync(failing, new UserAttributes(Wire.User) { ["a"] = 1 })).Outcome.Should().Be(BatchOutcome.NotDelivered);
        _calls.Should().Be(0);

        memory.Recalls = true;
        (await SendAsync(failing, new UserAttributes(Wire.User) { ["a"] = 1 })).Outcome.Should().Be(BatchOutcome.Delivered);
        _calls.Should().Be(1);
    }

    [Fact]
    public void Profiles_end_as_without_the_filter_whatever_the_answers()
    {
        Gen<(int User, int Name, int Value, int Fate)[]> steps =
            (from user in Gen.Choose(0, 1)
             from name in Gen.Choose(0, 2)
             from value in Gen.Choose(0, 4)
             from fate in Gen.Choose(0, 3)
             select (user, name, value, fate)).ArrayOf();

        Prop.ForAll(Arb.From(steps), EndsAlike).QuickCheckThrowOnFailure();
    }

    /// <summary>As the queue does it: an object without a certain answer is sent again, merged with what came after it. What may not be repeated is not among them.</summary>
    private static bool EndsAlike((int User, int Name, int Value, int Fate)[] steps)
    {
        using DeltaFilter filter = new("Braze.Track", new DeltaFilterOptions(), new DeltaMemory(1), new ManualTimeProvider());
        Dictionary<string, string> with = [];
        Dictionary<string, string> without = [];
        Dictionary<int, QueuedTrackItem> waiting = [];
        foreach ((int user, int name, int value, int fate) in steps)
        {
            QueuedTrackItem item = QueuedTrackItem.From(new UserAttributes(BrazeUser.External($"u-{user}")) { [$"a{name}"] = value == 0 ? AttributeValue.Null : value });
            Apply(without, item);
            waiting[user] = waiting.TryGetValue(user, out QueuedTrackItem? earlier) ? AttributeMerge.TryMerge(earlier, item)! : item;
            Send(filter, with, waiting, user, fate);
        }

        foreach (int user in waiting.Keys.ToArray())
        {
            Send(filter, with, waiting, user, fate: 0);
        }

        return with.Count == without.Count && with.All(member => without.GetValueOrDefault(member.Key) == member.Value);
    }

    private static void Send(DeltaFilter filter, Dictionary<string, string> profile, Dictionary<int, QueuedTrackItem> waiting, int user, int fate)
    {
        if (filter.SendAsync([waiting[user]], (sent, _) => Task.FromResult(Answer(profile, sent, fate)), default).Result.Outcome == BatchOutcome.Delivered)
        {
            waiting.Remove(user);
        }
    }

    // 0 accepted; 1 applied and the answer lost; 2 not applied and no answer; 3 not delivered.
    private static BatchResult Answer(Dictionary<string, string> profile, IReadOnlyList<QueuedTrackItem> sent, int fate)
    {
        if (fate is 0 or 1)
        {
            foreach (QueuedTrackItem item in sent)
            {
                Apply(profile, item);
            }
        }

        return fate switch
        {
            0 => BatchResult.Delivered,
            3 => BatchResult.Failed(BatchOutcome.NotDelivered, "wait"),
            _ => BatchResult.Failed(BatchOutcome.Unknown, "no answer"),
        };
    }

    private static void Apply(Dictionary<string, string> profile, QueuedTrackItem item)
    {
        JsonObject attributes = JsonNode.Parse(item.Json.Span)!.AsObject();
        foreach ((string name, JsonNode? value) in attributes.Skip(1))
        {
            profile[$"{item.User!.Value}.{name}"] = value?.ToJsonString() ?? "null";
        }
    }

    private Task<BatchResult> SendAsync(params UserAttributes[] attributes) => SendAsync(_filter, attributes);

    private Task<BatchResult> SendAsync(DeltaFilter filter, params UserAttributes[] attributes) => filter.SendAsync(
        [.. attributes.Select(QueuedTrackItem.From)],
        (_, _) =>
        {
            _calls++;
            return Task.FromResult(BatchResult.Delivered);
        },
        CancellationToken.None);

    /// <summary>A memory that never remembers, and recalls, which is nothing then, as told.</summary>
    private sealed class FaultyMemory : IDeltaMemory
    {
        public bool Recalls { get; set; }

        public bool IsShared => false;

        public ValueTask<IReadOnlyList<DeltaEntry>> RecallAsync(IReadOnlyCollection<UInt128> users, CancellationToken cancellationToken = default) =>
            Recalls ? new([]) : throw new InvalidOperationException("gone");

        public ValueTask RememberAsync(IReadOnlyCollection<DeltaEntry> entries, CancellationToken cancellationToken = default) => throw new InvalidOperationException("gone");

        public ValueTask ForgetAsync(IReadOnlyCollection<DeltaKey> keys, CancellationToken cancellationToken = default) => default;

        public ValueTask ForgetUserAsync(UInt128 user, CancellationToken cancellationToken = default) => default;

        public ValueTask ForgetAttributeAsync(ulong attribute, CancellationToken cancellationToken = default) => default;

        public ValueTask ForgetAllAsync(CancellationToken cancellationToken = default) => default;
    }
}
