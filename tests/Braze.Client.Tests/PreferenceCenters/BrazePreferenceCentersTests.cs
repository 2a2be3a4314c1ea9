using System.Net;
using Integration.Abstractions;
using Integration.Http;

namespace Braze.Client.Tests;

public sealed class BrazePreferenceCentersTests
{
    private const string Id = "00000000-0000-0000-0000-000000000001";
    private static readonly DateTimeOffset Created = new(2026, 1, 17, 15, 46, 10, TimeSpan.Zero);

    internal static IReadOnlyList<OperationCall> Calls { get; } =
    [
        new(BrazeOperations.PreferenceCenterList, async client => await client.PreferenceCenters.ListAsync()),
        new(BrazeOperations.PreferenceCenterGet, async client => await client.PreferenceCenters.GetAsync("center/1")) { Target = "preference_center/v1/center%2F1" },
        new(BrazeOperations.PreferenceCenterUrl, async client => await client.PreferenceCenters.GetUrlAsync("center-1", "u 1+2"))
        {
            Target = "preference_center/v1/center-1/url/u%201%2B2",
        },
        new(BrazeOperations.PreferenceCenterCreate, async client => await client.PreferenceCenters.CreateAsync(New())),
        new(BrazeOperations.PreferenceCenterUpdate, async client => await client.PreferenceCenters.UpdateAsync("center-1", Change())) { Target = "preference_center/v1/center-1" },
    ];

    [Fact]
    public void Limits_of_10_and_of_1000_a_minute_are_not_shared() =>
        Calls.Select(call => call.Operation.LimitGroup).Should().OnlyHaveUniqueItems().And.NotContain(BrazeOperations.EmailStatus.LimitGroup);

    [Fact]
    public async Task ListAsync_reads_the_preference_centers()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.OK, Wire.Golden("preference_center.list.response.json"));

        PreferenceCentersResponse response = await host.Client.PreferenceCenters.ListAsync();

        response.IsSuccess.Should().BeTrue();
        response.PreferenceCenters.Select(c => c.Name).Should().Equal("main-center", "second_center");
        response.PreferenceCenters[0].PreferenceCenterApiId.Should().Be(Id);
        response.PreferenceCenters[0].CreatedAt.Should().Be(Created);
        response.PreferenceCenters[0].UpdatedAt.Should().Be(Created.AddDays(1));
    }

    [Fact]
    public async Task GetAsync_reads_the_preference_center()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.OK, Wire.Golden("preference_center.get.response.json"));

        PreferenceCenterResponse response = await host.Client.PreferenceCenters.GetAsync(Id);

        response.Name.Should().Be("main-center");
        response.PreferenceCenterApiId.Should().Be(Id);
        response.CreatedAt.Should().Be(Created);
        response.UpdatedAt.Should().Be(Created.AddDays(1));
        response.PreferenceCenterTitle.Should().Be("Your choices");
        response.PreferenceCenterPageHtml.Should().Be("<p>Choose</p>");
        response.ConfirmationPageHtml.Should().Be("<p>Saved</p>");
        response.RedirectPageHtml.Should().BeNull();
        response.PreferenceCenterOptions!.Value.GetProperty("meta-viewport-content").GetString().Should().StartWith("width");
        response.State.Should().Be(ContentState.Active);
    }

    [Fact]
    public async Task GetUrlAsync_reads_the_address()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.OK, Wire.Golden("preference_center.url.response.json"));

        PreferenceCenterUrlResponse response = await host.Client.PreferenceCenters.GetUrlAsync(Id, "u-1");

        response.PreferenceCenterUrl.Should().Be("https://choices.example.test/p/0001");
    }

    [Fact]
    public async Task CreateAsync_reads_the_id_and_the_tag()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.Created, Wire.Golden("preference_center.create.response.json"));

        PreferenceCenterCreateResponse response = await host.Client.PreferenceCenters.CreateAsync(New());

        response.PreferenceCenterApiId.Should().Be(Id);
        response.LiquidTag.Should().Be("{{preference_center.${main-center_1}}}");
        response.CreatedAt.Should().Be(Created);
    }

    [Fact]
    public async Task UpdateAsync_reads_the_id_and_the_times()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.OK, Wire.Golden("preference_center.update.response.json"));

        PreferenceCenterUpdateResponse response = await host.Client.PreferenceCenters.UpdateAsync(Id, Change());

        response.PreferenceCenterApiId.Should().Be(Id);
        response.CreatedAt.Should().Be(Created);
        response.UpdatedAt.Should().Be(Created.AddDays(1));
    }

    [Fact]
    public async Task Only_CreateAsync_is_not_repeated_when_the_answer_is_lost()
    {
        using BrazeHost host = new();
        host.Handler.Answer(HttpStatusCode.BadGateway);

        Func<Task> create = () => host.RunAsync(host.Client.PreferenceCenters.CreateAsync(New()));
        Func<Task> update = () => host.RunAsync(host.Client.PreferenceCenters.UpdateAsync(Id, Change()));

        (await create.Should().ThrowAsync<IntegrationException>()).Which.OutcomeUnknown.Should().BeTrue();
        host.Handler.Requests.Should().ContainSingle();
        await update.Should().ThrowAsync<IntegrationException>();
        host.Handler.Requests.Should().HaveCountGreaterThan(2);
    }

    [Fact]
    public void Calls_are_refused_when_an_id_cannot_stand_in_a_path()
    {
        using BrazeHost host = BrazeHost.Accepting();
        IBrazePreferenceCenters centers = host.Client.PreferenceCenters;

        Func<object>[] calls =
        [
            () => centers.GetAsync(".."),
            () => centers.GetUrlAsync(" ", "u-1"),
            () => centers.GetUrlAsync("center-1", ""),
            () => centers.GetUrlAsync("center-1", "../u-1"),
            () => centers.UpdateAsync("", Change()),
            () => centers.UpdateAsync("center-1", null!),
            () => centers.CreateAsync(null!),
        ];

        calls.Should().AllSatisfy(call => call.Should().Throw<ArgumentException>());
        host.Handler.Requests.Should().BeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("käse")]
    [InlineData("a.b")]
    public void Create_request_refuses_a_name_when_Liquid_could_not_hold_it(string name)
    {
        Action create = () => _ = new PreferenceCenterCreateRequest(name, "<p/>", "<p/>");

        create.Should().Throw<ArgumentException>().WithMessage("*name*");
    }

    [Fact]
    public void Requests_refuse_blank_parts()
    {
        Func<object>[] calls =
        [
            () => new PreferenceCenterCreateRequest("a", " ", "<p/>"),
            () => new PreferenceCenterCreateRequest("a", "<p/>", ""),
            () => new PreferenceCenterUpdateRequest("", "<p/>"),
            () => new PreferenceCenterUpdateRequest("<p/>", null!),
            () => new PreferenceCenterLinkTag("", "https://files.test/icon.png"),
            () => new PreferenceCenterLinkTag("icon", " "),
        ];

        calls.Should().AllSatisfy(call => call.Should().Throw<ArgumentException>());
    }

    [Fact]
    public void Writes_are_at_most_once_only_where_a_repeat_would_make_another() =>
        Calls.Where(call => call.Operation.Safety == RetrySafety.AtMostOnce).Select(call => call.Operation).Should().Equal(BrazeOperations.PreferenceCenterCreate);

    private static PreferenceCenterCreateRequest New() => new("main-center_1", "<p>Choose</p>", "<p>Saved</p>")
    {
        PreferenceCenterTitle = "Your choices",
        State = ContentState.Draft,
        Options = new PreferenceCenterOptions
        {
            MetaViewportContent = "width=device-width, initial-scale=1",
            LinksTags =
            [
                new PreferenceCenterLinkTag("icon", "https://files.test/icon.png") { Type = "image/png", Sizes = "32x32" },
                new PreferenceCenterLinkTag("shortcut icon", "https://files.test/icon.svg") { Type = "mask-icon", Color = "#112233" },
            ],
        },
    };

    private static PreferenceCenterUpdateRequest Change() => new("<p>Choose again</p>", "<p>Saved again</p>")
    {
        PreferenceCenterTitle = "Your choices",
        State = ContentState.Active,
        Options = new PreferenceCenterOptions { MetaViewportContent = "width=device-width" },
    };
}
