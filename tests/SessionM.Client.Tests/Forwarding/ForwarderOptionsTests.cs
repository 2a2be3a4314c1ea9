using System.Net;
using Integration.Abstractions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Testing;

namespace SessionM.Client.Tests;

/// <summary>Registration, configuration and validation.</summary>
public sealed class ForwarderOptionsTests : IDisposable
{
    private static readonly ServiceProviderOptions Strict = new() { ValidateScopes = true, ValidateOnBuild = true };

    private readonly ServiceCollection _services = new();
    private readonly StubHandler _handler = new StubHandler().Answer(HttpStatusCode.OK, StubTenant.OkBody);

    public void Dispose() => _handler.Dispose();

    [Fact]
    public async Task AddForwarder_registers_a_forwarder_for_the_default_tenant_and_for_a_named_one()
    {
        Stub(_services.AddSessionM(StubTenant.Configure).AddForwarder(o => o.Mpid.Attribute = "id_a"));
        Stub(_services.AddSessionM("uk", o => { StubTenant.Configure(o); o.Core.ApiKey = "uk-key"; }).AddForwarder(o => o.Mpid.Attribute = "id_b"));
        await using ServiceProvider provider = _services.BuildServiceProvider(Strict);
        provider.GetRequiredService<IStartupValidator>().Validate();
        MParticleBatch batch = MParticleBatch.Parse(Dry.Batch("\"mpid\":1"));

        await provider.GetRequiredService<ISessionMForwarder>().ForwardAsync(batch);
        await provider.GetRequiredKeyedService<ISessionMForwarder>("uk").ForwardAsync(batch);

        _handler.Requests.Select(r => $"{r.Path} {r.BodyText}").Should().Equal(
            """/priv/v1/apps/core-key-1/external/users/C-1 {"user":{"user_profile":{"id_a":"1"}}}""",
            """/priv/v1/apps/uk-key/external/users/C-1 {"user":{"user_profile":{"id_b":"1"}}}""");
    }

    [Fact]
    public async Task AddForwarder_reads_a_section()
    {
        IConfigurationRoot configuration = Configuration(
            ("CustomerIdentity", "other_id_3"),
            ("CustomerIdKind", "user"),
            ("LoginIdentities:0", "customer_id"),
            ("LoginIdentities:1", "email"),
            ("Mpid:IdentifierType", "mparticle"),
            ("Identities:email:Attribute", "cdp_email"),
            ("RuleFailure", "Proceed"),
            ("SendEventsAfterFailedProfile", "true"),
            ("Filter:SendNewDataPoints", "true"),
            ("Filter:EventTypes:Deny:0", "navigation"),
            ("Filter:Events:Allow:0", "Order: placed"),
            ("Filter:Events:Others", "false"),
            ("Filter:EventAttributes:Deny:0", "card"),
            ("Filter:AttributesByEvent:Signed Up:Allow:0", "plan"),
            ("Filter:UserAttributes:Allow:0", "tier"),
            ("Filter:Identities:Allow:0", "email"),
            ("Attributes:AlreadyDefinedCount", "12"),
            ("Attributes:ExcludedPrefixes:0", "SessionM_"),
            ("Attributes:Nulls", "TagAsTrue"),
            ("Attributes:Events:EventNames:Signed Up", "signed_up"),
            ("Attributes:Events:PriorityAttributes:Signed Up:0", "plan"));
        Stub(_services.AddSessionM(StubTenant.Configure).AddForwarder(configuration.GetSection("Forwarder")));
        await using ServiceProvider provider = _services.BuildServiceProvider(Strict);

        ForwarderOptions options = provider.GetRequiredService<IOptions<ForwarderOptions>>().Value;

        options.Should().BeEquivalentTo(new
        {
            CustomerIdentity = "other_id_3",
            CustomerIdKind = CustomerIdKind.User,
            LoginIdentities = new[] { "customer_id", "email" },
            Mpid = new { Attribute = "mpid", IdentifierType = "mparticle" },
            RuleFailure = RuleFailurePolicy.Proceed,
            SendEventsAfterFailedProfile = true,
        });
        options.Identities["EMAIL"].Attribute.Should().Be("cdp_email");
        options.Filter.SendNewDataPoints.Should().BeTrue();
        options.Filter.EventTypes.Deny.Should().Equal("navigation");
        options.Filter.Events.Allow.Should().Equal("Order: placed");
        options.Filter.Events.Others.Should().BeFalse();
        options.Filter.EventAttributes.Should().BeEquivalentTo(new { Deny = new[] { "card" }, Others = (bool?)null });
        options.Filter.AttributesByEvent["Signed Up"].Allow.Should().Equal("plan");
        options.Filter.UserAttributes.Allow.Should().Equal("tier");
        options.Filter.Identities.Allow.Should().Equal("email");
        options.Attributes.Should().BeEquivalentTo(new { AlreadyDefinedCount = 12, ExcludedPrefixes = new[] { "SessionM_" }, Nulls = NullPolicy.TagAsTrue, Gender = GenderPolicy.LowerCodeOrOriginal });
        options.Attributes.Events.EventNames["Signed Up"].Should().Be("signed_up");
        options.Attributes.Events.PriorityAttributes["Signed Up"].Should().Equal("plan");
    }

    [Fact]
    public async Task AddForwarder_stops_the_start_with_every_problem_by_its_configuration_path()
    {
        IConfigurationRoot configuration = Configuration(
            ("CustomerIdentity", ""),
            ("CustomerIdKind", "nobody"),
            ("LoginIdentities", "customer_id"),
            ("Filter:SendNewDataPoints", "perhaps"),
            ("Filter:Events:Others", "maybe"),
            ("Filter:UserAttributes:Allow:0", "tier"),
            ("Filter:UserAttributes:Deny:0", "tier"),
            ("Filter:AttributesByEvent:x:Allow:0", ""),
            ("Identities:email:Attribute", "e-mail"),
            ("Attributes:MaxKeyLength", "seven"));
        _services.AddSessionM(StubTenant.Configure).AddForwarder(configuration.GetSection("Forwarder"));
        await using ServiceProvider provider = _services.BuildServiceProvider(Strict);

        Action start = () => provider.GetRequiredService<IStartupValidator>().Validate();

        OptionsValidationException e = start.Should().Throw<OptionsValidationException>().Which;
        e.Failures.Select(f => f.Split(' ')[0]).Should().BeEquivalentTo(
            "Forwarder:CustomerIdentity", "Forwarder:CustomerIdKind", "Forwarder:LoginIdentities", "Forwarder:Filter:SendNewDataPoints", "Forwarder:Filter:Events:Others",
            "Forwarder:Filter:UserAttributes", "Forwarder:Filter:AttributesByEvent:x", "Forwarder:Identities:email", "Forwarder:Attributes:MaxKeyLength");
        e.Message.Should().NotContainAny("nobody", "perhaps", "maybe", "seven");
    }

    [Fact]
    public async Task AddForwarder_needs_Core()
    {
        _services.AddSessionM("uk", o =>
        {
            StubTenant.Configure(o);
            o.Core = new SessionMCoreOptions();
        }).AddForwarder(_ => { });
        await using ServiceProvider provider = _services.BuildServiceProvider(Strict);

        Action start = () => provider.GetRequiredService<IStartupValidator>().Validate();

        start.Should().Throw<OptionsValidationException>().Which.Failures.Should().Contain(f => f.StartsWith("SessionMOptions(uk):Core:BaseAddress is missing", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AddForwarder_can_be_called_twice_and_adds_to_the_settings()
    {
        Stub(_services.AddSessionM(StubTenant.Configure)
            .AddForwarder(Configuration(("Filter:SendNewDataPoints", "true")).GetSection("Forwarder"))
            .AddForwarder(o => o.Rule = batch => { batch.Mpid = "2"; return batch; }));
        await using ServiceProvider provider = _services.BuildServiceProvider(Strict);

        ForwardPlan plan = provider.GetRequiredService<ISessionMForwarder>().Plan(MParticleBatch.Parse(Dry.Batch("\"mpid\":1")));

        plan.Profile.Wire().Should().Be("""{"user":{"user_profile":{"customer_id":"C-1","mpid":"2"}}}""");
        provider.GetServices<ISessionMForwarder>().Should().ContainSingle();
        provider.GetServices<IValidateOptions<ForwarderOptions>>().OfType<ForwarderOptionsValidator>().Should().ContainSingle();
    }

    [Fact]
    public async Task A_changed_setting_takes_effect_with_the_next_batch_and_an_invalid_one_does_not()
    {
        IConfigurationRoot configuration = Configuration(("Mpid:Attribute", "first"));
        Stub(_services.AddSessionM(StubTenant.Configure).AddForwarder(configuration.GetSection("Forwarder")));
        using LogCollector logs = new();
        _services.AddSingleton<Microsoft.Extensions.Logging.ILoggerFactory>(logs);
        await using ServiceProvider provider = _services.BuildServiceProvider(Strict);
        ISessionMForwarder forwarder = provider.GetRequiredService<ISessionMForwarder>();
        MParticleBatch batch = MParticleBatch.Parse(Dry.Batch("\"mpid\":1"));

        forwarder.Plan(batch).Profile!.Keys.Should().Equal("first");
        Set("second");
        forwarder.Plan(batch).Profile!.Keys.Should().Equal("second");
        Set("not a key");
        forwarder.Plan(batch).Profile!.Keys.Should().Equal("second");
        forwarder.Plan(batch).Profile!.Keys.Should().Equal("second");
        logs.Entries.Should().ContainSingle(e => e.Message.Contains("not valid", StringComparison.Ordinal));
        Set("third");
        forwarder.Plan(batch).Profile!.Keys.Should().Equal("third");

        void Set(string attribute)
        {
            configuration["Forwarder:Mpid:Attribute"] = attribute;
            try
            {
                configuration.Reload();
            }
            catch (AggregateException)
            {
                // The options monitor validates at once, and whoever reloads is told.
            }
        }
    }

    public static TheoryData<string, Action<ForwarderOptions>, string> Problems() => new()
    {
        { "no customer identity", o => o.CustomerIdentity = " ", "CustomerIdentity is empty*" },
        { "an empty login identity", o => o.LoginIdentities.Add(""), "LoginIdentities holds an empty name*" },
        { "a kind that is none", o => o.CustomerIdKind = (CustomerIdKind)7, "CustomerIdKind must be one of External, User*" },
        { "a policy that is none", o => o.RuleFailure = (RuleFailurePolicy)7, "RuleFailure must be one of Discard, Proceed*" },
        { "an empty filter name", o => o.Filter.Events.Deny.Add(""), "Filter:Events is null or holds an empty name*" },
        { "a null list", o => o.Filter.AttributesByEvent["x"] = null!, "Filter:AttributesByEvent:x is null*" },
        { "allowed and denied", o => { o.Filter.Identities.Allow.Add("email"); o.Filter.Identities.Deny.Add("email"); }, "Filter:Identities both allows and denies 'email'*" },
        { "allowed and denied in another case", o => { o.Filter.Identities.Allow.Add("Email"); o.Filter.Identities.Deny.Add("email"); }, "Filter:Identities both allows and denies 'Email'*" },
        { "a type in another case", o => { o.Filter.EventTypes.Allow.Add("Custom_Event"); o.Filter.EventTypes.Deny.Add("custom_event"); }, "Filter:EventTypes both allows and denies*" },
        { "a reserved key in another case", o => { o.Filter.UserAttributes.Allow.Add("$Zip"); o.Filter.UserAttributes.Deny.Add("$zip"); }, "Filter:UserAttributes both allows and denies '$Zip'*" },
        { "Braze's rule", o => o.Attributes.KeyRule = KeyRule.StripDollar, "Attributes:KeyRule must be AlphanumericUnderscore*" },
        { "collisions that throw", o => o.Attributes.Collisions = CollisionPolicy.Throw, "Attributes:Collisions cannot be Throw*" },
        { "times that throw", o => o.Attributes.UnspecifiedTimes = UnspecifiedTimePolicy.Throw, "Attributes:UnspecifiedTimes cannot be Throw*" },
        { "more attributes than SessionM has", o => o.Attributes.MaxCustomAttributes = 201, "Attributes:MaxCustomAttributes must be at most 200*" },
        { "a field that is none", o => o.Attributes.ReservedFields["$Mobile"] = "mobile", "Attributes:ReservedFields:$Mobile names 'mobile'*" },
        { "a field that takes a list", o => o.Attributes.ReservedFields["$Mobile"] = "phone_numbers", "Attributes:ReservedFields:$Mobile names 'phone_numbers'*" },
        { "what the normalizer says", o => o.Attributes.ExcludedPrefixes.Add(""), "Attributes:*prefix*" },
        { "no MPID", o => o.Mpid = null!, "Identities or Mpid holds an entry*" },
        { "a null destination", o => o.Identities["email"] = null!, "Identities or Mpid holds an entry*" },
        { "an attribute that cannot be", o => o.Mpid.Attribute = "_mpid", "Mpid becomes the attribute '_mpid'*" },
        { "an attribute like a field", o => o.Identities["other"] = new() { Attribute = "zip" }, "Identities:other becomes the attribute 'zip'*" },
        { "an attribute that is excluded", o => o.Attributes.ExcludedPrefixes.Add("mp"), "Mpid becomes the attribute 'mpid'*" },
        { "an attribute of another case", o => o.Attributes.KnownNames.Add("MPID"), "Mpid becomes the attribute 'mpid'*" },
        { "two of one attribute", o => o.Identities["email"] = new() { Attribute = "mpid" }, "Identities:email becomes the attribute 'mpid', as another identity does*" },
    };

    [Theory]
    [MemberData(nameof(Problems))]
    public void Validate_names_what_is_wrong_and_where(string problem, Action<ForwarderOptions> configure, string expected)
    {
        ForwarderOptions options = new();
        configure(options);

        ValidateOptionsResult result = new ForwarderOptionsValidator().Validate("", options);

        result.Failures.Should().ContainSingle(problem).Which.Should().Match("ForwarderOptions:" + expected);
    }

    [Fact]
    public void Validate_accepts_the_defaults_and_what_has_a_place()
    {
        ForwarderOptions options = new()
        {
            Mpid = new IdentityDestination { IdentifierType = "mparticle" },
            Identities = { ["email"] = new IdentityDestination(), ["other"] = new IdentityDestination { IdentifierType = "mpid" } },
        };
        options.Attributes.ReservedFields["$Birth"] = "dob";
        options.Attributes.ReservedFields["$City"] = "";
        options.Filter.UserAttributes.Allow.Add("tier");
        options.Filter.UserAttributes.Deny.Add("Tier");
        options.Filter.Events.Allow.Add("Order");
        options.Filter.Events.Deny.Add("order");

        new ForwarderOptionsValidator().Validate("", options).Succeeded.Should().BeTrue();
        new ForwarderOptionsValidator().Validate("", new ForwarderOptions()).Succeeded.Should().BeTrue();
    }

    [Fact]
    public void AddForwarder_refuses_null()
    {
        SessionMBuilder builder = _services.AddSessionM(StubTenant.Configure);
        Action[] calls =
        [
            () => builder.AddForwarder((IConfiguration)null!),
            () => builder.AddForwarder((Action<ForwarderOptions>)null!),
            () => ((SessionMBuilder)null!).AddForwarder(_ => { }),
        ];

        calls.Should().AllSatisfy(call => call.Should().Throw<ArgumentNullException>());
    }

    private static IConfigurationRoot Configuration(params (string Key, string? Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create($"Forwarder:{s.Key}", s.Value))).Build();

    private void Stub(SessionMBuilder builder) => builder.CoreHttpClient.ConfigurePrimaryHttpMessageHandler(() => _handler);
}
