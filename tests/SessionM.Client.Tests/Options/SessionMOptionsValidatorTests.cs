using Microsoft.Extensions.Options;

namespace SessionM.Client.Tests;

public sealed class SessionMOptionsValidatorTests
{
    private const string Secret = "do-not-print-1";

    public static TheoryData<string, Action<SessionMOptions>, string> Problems() => new()
    {
        { "no core address", o => o.Core.BaseAddress = null, "SessionMOptions:Core:BaseAddress is missing*https://*" },
        { "relative core address", o => o.Core.BaseAddress = new Uri(Secret, UriKind.Relative), "SessionMOptions:Core:BaseAddress is not an absolute address*" },
        { "plain http", o => o.Core.BaseAddress = new Uri("http://core.test"), "SessionMOptions:Core:BaseAddress uses http://*" },
        { "user info", o => o.Core.BaseAddress = new Uri($"https://a:{Secret}@core.test"), "SessionMOptions:Core:BaseAddress contains user info*" },
        { "query", o => o.Core.BaseAddress = new Uri($"https://core.test/?key={Secret}"), "SessionMOptions:Core:BaseAddress contains a query*" },
        { "no core key", o => { o.Core.ApiKey = " "; o.Core.ApiSecret = null; o.Core.Authorization = "Bearer " + Secret; }, "SessionMOptions:Core:ApiKey is missing*every Core path*" },
        { "core key with a step", o => o.Core.ApiKey = "..", "SessionMOptions:Core:ApiKey *path*" },
        { "core key with a line break", o => o.Core.ApiKey = "a\nb", "SessionMOptions:Core:ApiKey *control character*" },
        { "no core secret", o => o.Core.ApiSecret = null, "SessionMOptions:Core:ApiKey and ApiSecret, or Authorization, must be set*" },
        { "colon in the key", o => o.Core.ApiKey = "a:" + Secret, "SessionMOptions:Core:ApiKey contains a colon*" },
        { "secret and string", o => o.Core.Authorization = "Bearer " + Secret, "SessionMOptions:Core:ApiSecret and Authorization are both set*" },
        { "line break", o => o.Connect.Authorization = $"Basic {Secret}\r\nX: y", "SessionMOptions:Connect:Authorization contains *" },
        { "unknown scheme", o => o.Connect.Authorization = "Digest " + Secret, "SessionMOptions:Connect:Authorization has an unknown scheme*" },
        { "plain key and secret", o => o.Connect.Authorization = $"key:{Secret} x", "SessionMOptions:Connect:Authorization has an unknown scheme*" },
        { "quoted", o => o.Connect.Authorization = $"\"Basic {Secret}\"", "SessionMOptions:Connect:Authorization has an unknown scheme*" },
        { "not base64", o => o.Connect.Authorization = $"Basic {Secret}", "SessionMOptions:Connect:Authorization is not Base64*" },
        { "scheme alone", o => o.Connect.Authorization = "Basic ", "SessionMOptions:Connect:Authorization is not Base64*" },
        { "token that is not ascii", o => o.Connect.Authorization = $"Bearer {Secret}ü", "SessionMOptions:Connect:Authorization contains *" },
        { "no connect address", o => o.Connect.BaseAddress = null, "SessionMOptions:Connect:BaseAddress is missing*" },
        { "service in the address", o => o.Connect.BaseAddress = new Uri("https://connect.test/Offers/"), "SessionMOptions:Connect:BaseAddress ends with /offers*" },
        { "no connect credentials", o => o.Connect.Authorization = null, "SessionMOptions:Connect:ApiKey and ApiSecret, or Authorization, must be set*" },
        { "no retailer", o => o.Connect.RetailerId = null, "SessionMOptions:Connect:RetailerId is missing*" },
        { "retailer that is no guid", o => o.Connect.RetailerId = Secret, "SessionMOptions:Connect:RetailerId is not a GUID*" },
        { "retailer of zeros", o => o.Connect.RetailerId = Guid.Empty.ToString(), "SessionMOptions:Connect:RetailerId is not a GUID*" },
        { "no culture", o => o.Connect.Culture = "", "SessionMOptions:Connect:Culture is empty*en-US*" },
        { "no pos address", o => o.Pos.BaseAddress = null, "SessionMOptions:Pos:BaseAddress is missing*" },
        { "pos over plain http", o => o.Pos.BaseAddress = new Uri("http://pos.test"), "SessionMOptions:Pos:BaseAddress uses http://*" },
        { "version in the pos address", o => o.Pos.BaseAddress = new Uri("https://pos.test/API/2.0/"), "SessionMOptions:Pos:BaseAddress ends with /api*" },
        { "api in the pos address", o => o.Pos.BaseAddress = new Uri("https://pos.test/x/api"), "SessionMOptions:Pos:BaseAddress ends with /api*" },
        { "no pos credentials", o => o.Pos.ApiSecret = null, "SessionMOptions:Pos:ApiKey and ApiSecret, or Authorization, must be set*" },
        { "pos secret and string", o => o.Pos.Authorization = "Bearer " + Secret, "SessionMOptions:Pos:ApiSecret and Authorization are both set*" },
        { "no client", o => o.Pos.ClientId = " ", "SessionMOptions:Pos:ClientId is missing*" },
        { "no code for pending", o => o.Pos.PendingCode = "", "SessionMOptions:Pos:PendingCode is empty*" },
        { "retries", o => o.Retry.MaxRetries = 11, "SessionMOptions:Retry:MaxRetries is 11*" },
        { "lifetime below a second", o => o.Audiences.TagLifetime = TimeSpan.FromMilliseconds(5), "SessionMOptions:Audiences:TagLifetime is below one second*" },
        { "lifetime with a fraction", o => o.Audiences.TagLifetime = TimeSpan.FromSeconds(1.5), "SessionMOptions:Audiences:TagLifetime has a fraction*" },
        { "lifetime above int", o => o.Audiences.TagLifetime = TimeSpan.FromSeconds(int.MaxValue + 1L), "SessionMOptions:Audiences:TagLifetime is above 2147483647 seconds*" },
        { "no concurrency", o => o.Audiences.MaxConcurrency = 0, "SessionMOptions:Audiences:MaxConcurrency is 0*1 to 256*" },
        { "no concurrency of events", o => o.Events.MaxConcurrency = 0, "SessionMOptions:Events:MaxConcurrency is 0*1 to 256*" },
        { "blank time attribute", o => o.Events.TimeAttribute = " ", "SessionMOptions:Events:TimeAttribute is white space*" },
        { "too much concurrency", o => o.Audiences.MaxConcurrency = 257, "SessionMOptions:Audiences:MaxConcurrency is 257*" },
        { "no bulk concurrency", o => o.BulkTags.MaxConcurrency = 0, "SessionMOptions:BulkTags:MaxConcurrency is 0*1 to 256*" },
        { "negative drain", o => o.BulkTags.DrainTimeout = TimeSpan.FromSeconds(-1), "SessionMOptions:BulkTags:DrainTimeout is -00:00:01*" },
        { "long drain", o => o.BulkTags.DrainTimeout = TimeSpan.FromHours(1), "SessionMOptions:BulkTags:DrainTimeout is 01:00:00*00:05:00*" },
        { "progress without pause", o => o.BulkTags.ProgressInterval = TimeSpan.Zero, "SessionMOptions:BulkTags:ProgressInterval is 00:00:00*10 ms*" },
        { "progress once a day", o => o.BulkTags.ProgressInterval = TimeSpan.FromDays(1), "SessionMOptions:BulkTags:ProgressInterval is 1.00:00:00*1 hour*" },
    };

    [Theory]
    [MemberData(nameof(Problems))]
    public void Validate_names_the_setting_and_what_to_do_and_never_prints_a_value(string problem, Action<SessionMOptions> spoil, string message)
    {
        SessionMOptions options = Valid();
        spoil(options);

        ValidateOptionsResult result = Validate(options);

        result.Failures.Should().ContainSingle(problem).Which.Should().Match(message).And.NotContain(Secret);
    }

    [Fact]
    public void Validate_names_every_problem_at_once()
    {
        SessionMOptions options = new() { Core = { ApiKey = "k" }, Connect = { RetailerId = "x" }, Retry = { MaxRetries = -1 }, Audiences = { MaxConcurrency = 0 } };

        Validate(options).Failures.Should().HaveCount(7);
    }

    [Fact]
    public void Validate_asks_for_one_family_when_there_is_none()
    {
        Validate(new SessionMOptions()).Failures.Should().ContainSingle()
            .Which.Should().StartWith("SessionMOptions: none of Core, Connect and Pos is configured.").And.Contain("SessionMOptions:Connect:BaseAddress").And.Contain("SessionMOptions:Pos:BaseAddress");
    }

    [Fact]
    public void Validate_accepts_each_family_alone_and_all()
    {
        SessionMOptions all = Valid();

        Validate(all).Succeeded.Should().BeTrue();
        Validate(new SessionMOptions { Core = all.Core }).Succeeded.Should().BeTrue();
        Validate(new SessionMOptions { Connect = all.Connect }).Succeeded.Should().BeTrue();
        Validate(new SessionMOptions { Pos = all.Pos }).Succeeded.Should().BeTrue();
    }

    [Fact]
    public void Validate_accepts_a_point_of_sale_without_a_store_of_its_own_and_with_a_client_id_of_any_form()
    {
        SessionMOptions options = Valid();
        options.Pos.StoreId = null;
        options.Pos.ClientId = "client-1";

        Validate(options).Succeeded.Should().BeTrue();
    }

    [Fact]
    public void Validate_takes_a_store_alone_for_a_point_of_sale_that_was_begun()
    {
        Validate(new SessionMOptions { Core = Valid().Core, Pos = { StoreId = "s-1" } }).Failures.Should().HaveCount(3);
    }

    [Fact]
    public void Validate_takes_a_family_of_empty_texts_for_one_that_is_not_used()
    {
        SessionMOptions options = Valid();
        options.Connect = new SessionMConnectOptions { ApiKey = "", ApiSecret = " ", Authorization = "", RetailerId = "", BaseAddress = new Uri("", UriKind.Relative) };

        options.Pos = new SessionMPosOptions { ApiKey = "", ApiSecret = " ", Authorization = "", ClientId = "", StoreId = " ", BaseAddress = new Uri("", UriKind.Relative) };

        Validate(options).Succeeded.Should().BeTrue();
        Validate(new SessionMOptions { Core = { ApiKey = "", ApiSecret = "" }, Connect = options.Connect, Pos = options.Pos }).Failures.Should().ContainSingle().Which.Should().Contain("none of");
    }

    [Fact]
    public void Validate_accepts_loopback_without_tls_and_an_address_with_a_path()
    {
        SessionMOptions options = Valid();
        options.Core.BaseAddress = new Uri("http://127.0.0.1:5000");
        options.Connect.BaseAddress = new Uri("https://gateway.test/sessionm/connect");

        Validate(options).Succeeded.Should().BeTrue();
    }

    [Fact]
    public void Validate_accepts_core_with_a_ready_authorization_string_beside_the_key()
    {
        SessionMOptions options = Valid();
        options.Core.ApiSecret = null;
        options.Core.Authorization = "Bearer token-1";

        Validate(options).Succeeded.Should().BeTrue();
    }

    [Fact]
    public void ToString_and_debugger_display_of_options_show_no_value()
    {
        SessionMOptions options = Valid();

        foreach (object shown in new object[] { options, options.Core, options.Connect, options.Pos })
        {
            shown.ToString().Should().Be(shown.GetType().FullName);
            System.Diagnostics.DebuggerDisplayAttribute display =
                shown.GetType().GetCustomAttributes(typeof(System.Diagnostics.DebuggerDisplayAttribute), inherit: false).Cast<System.Diagnostics.DebuggerDisplayAttribute>().Single();
            display.Value.Should().NotContain("{");
        }
    }

    private static SessionMOptions Valid()
    {
        SessionMOptions options = new();
        StubTenant.Configure(options);
        return options;
    }

    private static ValidateOptionsResult Validate(SessionMOptions options) => new SessionMOptionsValidator().Validate("", options);
}
