using System.Buffers;
using System.Text;
using Integration.Delivery;

namespace Braze.Client.Tests;

/// <summary>Stored objects: readable for people, and by every later version.</summary>
public sealed class TrackItemCodecTests
{
    private static readonly TrackItemCodec Codec = new();

    public static TheoryData<TrackItem, string> Items { get; } = new()
    {
        { new UserAttributes(Wire.User) { FirstName = "Ann", ["tier"] = "gøld" }, """a{"external_id":"u-1","first_name":"Ann","tier":"gøld"}""" },
        { new UserAttributes(BrazeUser.Alias("n", "l")) { UpdateExistingOnly = false, ["n"] = AttributeValue.Increment(1) }, """a{"user_alias":{"alias_name":"n","alias_label":"l"},"_update_existing_only":false,"n":{"inc":1}}""" },
        { new UserAttributes(BrazeUser.BrazeId("b-1")) { Email = "a@b.test" }, """a{"braze_id":"b-1","email":"a@b.test"}""" },
        { new UserAttributes(BrazeUser.Email("a@b.test")) { ["x"] = AttributeValue.ModifyObjects(add: [new AttributeObject { ["k"] = 1 }]) }, """a{"email":"a@b.test","x":{"$add":[{"k":1}]}}""" },
        { UserAttributes.ForPushTokenImport(new PushToken("app", "token")), """a{"push_token_import":true,"push_tokens":[{"app_id":"app","token":"token"}]}""" },
        { new CustomEvent(BrazeUser.Phone("+4712345678"), "visited", Wire.Now), """e{"phone":"+4712345678","name":"visited","time":"2026-03-01T10:00:00.000Z"}""" },
        { new Purchase(Wire.User, Wire.Now) { ProductId = "p", Currency = "NOK", Price = 1.5m }, """p{"external_id":"u-1","product_id":"p","currency":"NOK","price":1.5,"time":"2026-03-01T10:00:00.000Z"}""" },
    };

    [Theory]
    [MemberData(nameof(Items))]
    public void Read_returns_what_Write_wrote(TrackItem item, string stored)
    {
        QueuedTrackItem queued = QueuedTrackItem.From(item);
        ArrayBufferWriter<byte> buffer = new();

        Codec.Write(queued, buffer);
        QueuedTrackItem read = Codec.Read(buffer.WrittenMemory);

        Encoding.UTF8.GetString(buffer.WrittenSpan).Should().Be(stored);
        (read.Kind, read.IsRepeatable, read.User, read.Key).Should().Be((queued.Kind, queued.IsRepeatable, queued.User, queued.Key));
        read.Json.ToArray().Should().Equal(queued.Json.ToArray());
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("z{}")]
    [InlineData("a{")]
    [InlineData("a[]")]
    [InlineData("""a{"external_id":5}""")]
    [InlineData("""a{"external_id":null}""")]
    [InlineData("""a{"user_alias":{"alias_name":"secret"}}""")]
    [InlineData("""a{"external_id":" "}""")]
    public void Read_refuses_what_is_no_object_of_this_kind(string stored) =>
        Codec.Invoking(codec => codec.Read(Encoding.UTF8.GetBytes(stored))).Should().Throw<FormatException>().Which.ToString().Should().NotContain("secret");
}
