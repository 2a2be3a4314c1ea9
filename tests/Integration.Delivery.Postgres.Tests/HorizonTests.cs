namespace Integration.Delivery.Postgres.Tests;

public sealed class HorizonTests
{
    [Xunit.Fact]
    public void A_number_is_settled_when_all_have_ended_that_could_have_drawn_it()
    {
        Horizon horizon = default;
        horizon = horizon.See(drawn: 10, oldest: 100);
        horizon = horizon.Begun(transaction: 107);
        horizon.Settled.Should().Be(0);

        horizon = horizon.See(drawn: 30, oldest: 106);
        horizon.Settled.Should().Be(0, "106 may have drawn a number up to 10");
        horizon = horizon.See(drawn: 40, oldest: 107);

        horizon.Settled.Should().Be(10, "what was drawn since may belong to any transaction");
    }

    [Xunit.Fact]
    public void What_is_waited_for_is_not_put_off_by_later_transactions()
    {
        Horizon horizon = default;
        horizon = horizon.See(drawn: 10, oldest: 100);
        horizon = horizon.Begun(transaction: 107);
        horizon = horizon.See(drawn: 20, oldest: 101);
        horizon = horizon.Begun(transaction: 120);

        horizon = horizon.See(drawn: 30, oldest: 110);
        horizon.Settled.Should().Be(10);
        horizon = horizon.Begun(transaction: 130);
        horizon = horizon.See(drawn: 40, oldest: 131);

        horizon.Settled.Should().Be(30);
    }
}
