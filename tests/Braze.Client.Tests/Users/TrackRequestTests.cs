using System.Buffers;
using System.Text.Json;

namespace Braze.Client.Tests;

public sealed class TrackRequestTests
{
    [Fact]
    public void Lists_are_absent_when_empty() =>
        Wire.Text(new TrackRequest { Attributes = { new UserAttributes(Wire.User) } }).Should().Be("""{"attributes":[{"external_id":"u-1"}]}""");

    [Fact]
    public void Letters_are_not_escaped_because_the_body_goes_to_an_api() =>
        Wire.Text(new TrackRequest { Attributes = { new UserAttributes(BrazeUser.Email("a+1@b.test")) { FirstName = "Åse", ["størrelse"] = "東 & \"x\"" } } })
            .Should().Be("""{"attributes":[{"email":"a+1@b.test","first_name":"Åse","størrelse":"東 & \"x\""}]}""");

    [Fact]
    public void Names_are_written_the_same_when_there_are_more_than_are_kept()
    {
        UserAttributes attributes = new(Wire.User);
        for (int i = 0; i < 3000; i++)
        {
            attributes[$"many_{i}"] = i % 2 == 0 ? i : "text";
        }

        attributes["many_2999"] = "again";

        Wire.Json(attributes).Skip(1).Select(m => m.Key).Should().Equal(Enumerable.Range(0, 3000).Select(i => $"many_{i}"));
        Wire.Json(attributes)["many_2999"]!.GetValue<string>().Should().Be("again");
    }

    [Fact]
    public void Reading_is_refused_with_a_reason()
    {
        Action read = () => JsonSerializer.Deserialize("{}", BrazeRequestJson.Default.TrackRequest);

        read.Should().Throw<NotSupportedException>().WithMessage("*never read back*");
    }

    [Fact]
    public void ThrowIfInvalid_refuses_an_empty_request()
    {
        Action validate = () => new TrackRequest().ThrowIfInvalid(TrackLimits.Default, "request");

        validate.Should().Throw<ArgumentException>().WithMessage("*no attributes, events or purchases*").And.ParamName.Should().Be("request");
    }

    [Fact]
    public void ThrowIfInvalid_names_the_position_and_never_the_user()
    {
        TrackRequest request = new()
        {
            Events = { new CustomEvent(Wire.User, "ok", Wire.Now), new CustomEvent(Wire.User, "bad", Wire.Now) { Properties = { ["time"] = 1 } } },
        };
        Action validate = () => request.ThrowIfInvalid(TrackLimits.Default, "request");

        validate.Should().Throw<ArgumentException>().WithMessage("Events[1] cannot be sent: property 'time' is reserved*").And.Message.Should().NotContain("u-1");
    }

    [Fact]
    public void ThrowIfInvalid_refuses_a_null_object()
    {
        Action validate = () => new TrackRequest { Purchases = { null! } }.ThrowIfInvalid(TrackLimits.Default, "request");

        validate.Should().Throw<ArgumentException>().WithMessage("Purchases[0] cannot be sent: it is null*");
    }

    [Fact]
    public void ThrowIfInvalid_takes_75_objects_in_all_and_refuses_76()
    {
        TrackRequest request = new();
        request.Attributes.AddRange(Enumerable.Range(0, 74).Select(_ => new UserAttributes(Wire.User)));
        request.Events.Add(new CustomEvent(Wire.User, "visited", Wire.Now));
        Action validate = () => request.ThrowIfInvalid(TrackLimits.Default, "request");

        validate.Should().NotThrow();
        request.Events.Add(new CustomEvent(Wire.User, "visited", Wire.Now));
        validate.Should().Throw<ArgumentException>().WithMessage("*76 objects in all*limit is 75*Split*");
    }

    [Fact]
    public void ThrowIfInvalid_takes_75_objects_in_each_list_and_refuses_76_when_the_account_is_on_the_older_limit()
    {
        TrackRequest request = new();
        request.Attributes.AddRange(Enumerable.Range(0, 75).Select(_ => new UserAttributes(Wire.User)));
        request.Events.AddRange(Enumerable.Range(0, 75).Select(_ => new CustomEvent(Wire.User, "visited", Wire.Now)));
        Action validate = () => request.ThrowIfInvalid(TrackLimits.LegacyPerArray, "request");

        validate.Should().NotThrow();
        request.Events.Add(new CustomEvent(Wire.User, "visited", Wire.Now));
        validate.Should().Throw<ArgumentException>().WithMessage("*76 objects in each list*limit is 75*");
    }

    [Fact]
    public void Writing_75_objects_allocates_nothing()
    {
        TrackRequest request = new();
        request.Attributes.AddRange(Enumerable.Range(0, 75).Select(i => new UserAttributes(BrazeUser.External($"u-{i}"))
        {
            HomeCity = "Oslo",
            ["tier"] = "gold",
            ["points"] = i,
            ["active"] = true,
            ["since"] = Wire.Now,
        }));
        ArrayBufferWriter<byte> buffer = new(64 * 1024);
        using Utf8JsonWriter writer = new(buffer, BrazeRequestJson.WriterOptions);
        request.WriteTo(writer);
        writer.Flush();

        buffer.ResetWrittenCount();
        writer.Reset(buffer);
        long before = GC.GetAllocatedBytesForCurrentThread();
        request.WriteTo(writer);
        writer.Flush();

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
        buffer.WrittenCount.Should().BeGreaterThan(5_000);
    }
}
