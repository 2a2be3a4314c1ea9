namespace Braze.Client.Csv.Tests;

public sealed class EventImportTests
{
    private static readonly DateTimeOffset Time = new(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero);

    [Fact]
    public async Task WriteAsync_writes_user_name_time_and_dotted_properties()
    {
        EventImport<Customer> import = new("trip booked", c => BrazeUser.External(c.Id), _ => Time)
        {
            Properties = { { "destination", c => c.Name }, { "visits", c => c.Visits } },
        };

        string file = await Files.WriteAsync(import, new Customer("u-1") { Name = "Oslo", Visits = 3 }, new Customer("u-2"));

        file.Should().Be(
            "external_id,name,time,trip booked.properties.destination,trip booked.properties.visits\n"
            + "\"u-1\",\"trip booked\",2026-01-02T03:04:05Z,\"Oslo\",3\n"
            + "\"u-2\",\"trip booked\",2026-01-02T03:04:05Z,,\n");
    }

    [Theory]
    [InlineData("time", "*reserved*")]
    [InlineData("event_name", "*reserved*")]
    [InlineData("$x", "*starts with '$'*")]
    public void Properties_refuse_names_Braze_keeps(string name, string message)
    {
        EventImport<Customer> import = new("visit", c => BrazeUser.External(c.Id), _ => Time);

        Action add = () => import.Properties.Add(name, c => c.Tier);

        add.Should().Throw<ArgumentException>().WithMessage(message);
    }

    [Theory]
    [InlineData("ecommerce.order_placed", "*eCommerce*")]
    [InlineData(" ", "*")]
    public void Names_Braze_does_not_import_are_refused(string name, string message)
    {
        Func<object> make = () => new EventImport<Customer>(name, c => BrazeUser.External(c.Id), _ => Time);

        make.Should().Throw<ArgumentException>().WithMessage(message);
    }

    [Fact]
    public void Names_that_are_too_long_are_refused()
    {
        Func<object> make = () => new EventImport<Customer>(new string('x', 256), c => BrazeUser.External(c.Id), _ => Time);

        make.Should().Throw<ArgumentException>().WithMessage("*256 characters; the limit is 255*");
    }

    [Fact]
    public async Task WriteAsync_refuses_a_time_that_was_never_set()
    {
        EventImport<Customer> import = new("visit", c => BrazeUser.External(c.Id), _ => default);

        Func<Task> write = () => Files.WriteAsync(import, new Customer("u-1"));

        await write.Should().ThrowAsync<ImportRowException>().WithMessage("Row 1, column 'time': *never set*");
    }

    [Fact]
    public async Task WriteFilesAsync_knows_that_files_of_events_are_smaller()
    {
        EventImport<int> import = new("visit", _ => BrazeUser.External("u-1"), _ => Time);
        using CountingStream first = new();
        using CountingStream second = new();

        IReadOnlyList<ImportFile> written = await import.WriteFilesAsync(AsyncEnumerable.Range(0, 1_500_000), n => n == 1 ? first : second);

        written.Should().HaveCount(2);
        first.Length.Should().BeInRange(EventImport<int>.MaxFileBytes - 100, EventImport<int>.MaxFileBytes);
        Func<Task> one = () => import.WriteAsync(AsyncEnumerable.Range(0, 1_500_000), Stream.Null);
        await one.Should().ThrowAsync<ImportRowException>().WithMessage("*50000000 bytes*");
    }
}
