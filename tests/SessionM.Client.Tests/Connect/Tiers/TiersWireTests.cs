namespace SessionM.Client.Tests;

/// <summary>Movements between tiers, from the caller's objects to the bytes and back.</summary>
public sealed class TiersWireTests : IAsyncDisposable
{
    private readonly StubTenant _tenant = new();

    public ValueTask DisposeAsync() => _tenant.DisposeAsync();

    [Fact]
    public async Task MoveAsync_sends_every_member_and_keeps_the_answer_as_it_came()
    {
        _tenant.Answer(SessionMOperations.ConnectMoveUser);

        ConnectReceipt answer = await _tenant.Client.Tiers.MoveAsync(
            new TierMove("u-1", "ts-1", "l-2") { ProcessIntermediateLevels = true, EvaluateQualifyingRules = true, Culture = "de-DE" });

        _tenant.ShouldHaveSent(SessionMOperations.ConnectMoveUser);
        answer.RawPayload!.Value.GetProperty("tier_level_id").GetString().Should().Be("l-2");
    }

    [Fact]
    public async Task QualifyAsync_is_content_with_an_answer_without_payload()
    {
        _tenant.Answer(SessionMOperations.ConnectQualifying);

        ConnectReceipt answer = await _tenant.Client.Tiers.QualifyAsync("u-1");

        _tenant.ShouldHaveSent(SessionMOperations.ConnectQualifying);
        answer.RawPayload.Should().BeNull();
    }
}
