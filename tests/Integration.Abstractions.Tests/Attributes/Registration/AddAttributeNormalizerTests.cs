using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Testing;

namespace Integration.Abstractions.Tests;

public sealed class AddAttributeNormalizerTests
{
    [Fact]
    public void AddAttributeNormalizer_registers_one_shared_normalizer()
    {
        ServiceCollection services = new();
        AttributeNormalizerBuilder builder = services.AddAttributeNormalizer();
        using ServiceProvider provider = services.BuildServiceProvider();

        builder.Name.Should().BeNull();
        builder.Services.Should().BeSameAs(services);
        provider.GetRequiredService<IAttributeNormalizer>().Should().BeSameAs(provider.GetRequiredService<IAttributeNormalizer>());
        provider.GetRequiredService<IAttributeNormalizer>().NormalizeKey("a b").Should().Be("a_b");
    }

    [Fact]
    public void AddAttributeNormalizer_takes_a_delegate()
        => Resolve(s => s.AddAttributeNormalizer(o => o.CollapseUnderscores = true)).NormalizeKey("a - b").Should().Be("a_b");

    [Fact]
    public void AddAttributeNormalizer_registers_keyed_normalizers_when_named()
    {
        ServiceCollection services = new();
        services.AddAttributeNormalizer();
        services.AddAttributeNormalizer("plain").Name.Should().Be("plain");
        services.AddAttributeNormalizer("collapsed", o => o.CollapseUnderscores = true);
        services.AddAttributeNormalizer("dollar", Section(("KeyRule", "StripDollar")));
        using ServiceProvider provider = services.BuildServiceProvider();

        provider.GetRequiredService<IAttributeNormalizer>().NormalizeKey("$a - b").Should().Be("a___b");
        provider.GetRequiredKeyedService<IAttributeNormalizer>("plain").NormalizeKey("$a - b").Should().Be("a___b");
        provider.GetRequiredKeyedService<IAttributeNormalizer>("collapsed").NormalizeKey("$a - b").Should().Be("a_b");
        provider.GetRequiredKeyedService<IAttributeNormalizer>("dollar").NormalizeKey("$a - b").Should().Be("a - b");
    }

    [Fact]
    public void AddAttributeNormalizer_binds_every_option_from_configuration()
    {
        using ServiceProvider provider = new ServiceCollection().AddAttributeNormalizer(Section(
            ("KeyRule", "AlphanumericUnderscore"), ("UnicodeLetters", "true"), ("CollapseUnderscores", "true"), ("Surrogates", "PerScalar"),
            ("ComposeKeys", "true"), ("MaxKeyLength", "40"), ("ExcludedPrefixes:0", "x_"), ("Collisions", "FirstGiven"), ("KnownNames:0", "Tier"),
            ("ReservedFields:$Mobile", "phone"), ("ReservedFields:$City", ""), ("ReservedNames", "Promote"), ("RefusedKeys:0", "id"),
            ("RefusedKeyPolicy", "Rename"), ("RefusedKeyPrefix", "my_"), ("MaxCustomAttributes", "7"), ("AlreadyDefinedCount", "3"),
            ("PriorityKeys:0", "vip"), ("CapOrder", "AsGiven"), ("Nulls", "TagAsTrue"), ("Lists", "JsonArray"), ("ListSeparator", "|"),
            ("NullElements", "Skip"), ("EmptyLists", "Send"), ("NestedValues", "Json"), ("Numbers", "Shortest"), ("UnspecifiedTimes", "Reject"),
            ("Enums", "Number"), ("MaxValueLength", "100"), ("Gender", "CodeOrOmit"), ("Age", "DateOfBirth"), ("Events:EventNames:Order", "order"),
            ("Events:UnmappedEvents", "PassThrough"), ("Events:MaxAttributes", "4"), ("Events:PriorityAttributes:Order:0", "total"),
            ("Events:CapOrder", "AsGiven"), ("Events:RefusedKeys:0", "time"))).Services.BuildServiceProvider();

        AttributeNormalizerOptions bound = provider.GetRequiredService<IOptions<AttributeNormalizerOptions>>().Value;

        bound.Should().BeEquivalentTo(new AttributeNormalizerOptions
        {
            UnicodeLetters = true,
            CollapseUnderscores = true,
            Surrogates = SurrogatePolicy.PerScalar,
            ComposeKeys = true,
            MaxKeyLength = 40,
            ExcludedPrefixes = { "x_" },
            Collisions = CollisionPolicy.FirstGiven,
            KnownNames = { "Tier" },
            ReservedFields = { ["$Mobile"] = "phone", ["$City"] = "" },
            ReservedNames = ReservedNamePolicy.Promote,
            RefusedKeys = { "id" },
            RefusedKeyPolicy = RefusedKeyPolicy.Rename,
            RefusedKeyPrefix = "my_",
            MaxCustomAttributes = 7,
            AlreadyDefinedCount = 3,
            PriorityKeys = { "vip" },
            CapOrder = CapOrder.AsGiven,
            Nulls = NullPolicy.TagAsTrue,
            Lists = ListPolicy.JsonArray,
            ListSeparator = "|",
            NullElements = NullElementPolicy.Skip,
            EmptyLists = EmptyListPolicy.Send,
            NestedValues = NestedValuePolicy.Json,
            Numbers = NumberNotation.Shortest,
            UnspecifiedTimes = UnspecifiedTimePolicy.Reject,
            Enums = EnumFormat.Number,
            MaxValueLength = 100,
            Gender = GenderPolicy.CodeOrOmit,
            Age = AgePolicy.DateOfBirth,
            Events =
            {
                EventNames = { ["Order"] = "order" },
                UnmappedEvents = UnmappedEventPolicy.PassThrough,
                MaxAttributes = 4,
                PriorityAttributes = { ["Order"] = ["total"] },
                CapOrder = CapOrder.AsGiven,
                RefusedKeys = { "time" },
            },
        });
        provider.GetRequiredService<IAttributeNormalizer>().Should().NotBeNull();
    }

    [Fact]
    public void AddAttributeNormalizer_registers_once_when_called_twice()
    {
        ServiceCollection once = new();
        once.AddAttributeNormalizer();
        ServiceCollection twice = new();
        twice.AddAttributeNormalizer();
        twice.AddAttributeNormalizer();
        twice.AddAttributeNormalizer("a");
        twice.AddAttributeNormalizer("a");

        twice.Count(d => d.ServiceType == typeof(IAttributeNormalizer)).Should().Be(2, "one unnamed and one keyed");
        twice.Count(d => d.ServiceType == typeof(IValidateOptions<AttributeNormalizerOptions>))
            .Should().Be(once.Count(d => d.ServiceType == typeof(IValidateOptions<AttributeNormalizerOptions>)));
    }

    [Fact]
    public void AddAttributeNormalizer_gives_the_same_result_when_the_same_section_is_bound_twice()
    {
        IConfiguration section = Section(("PriorityKeys:0", "z"), ("MaxCustomAttributes", "1"), ("ExcludedPrefixes:0", "x_"));

        IAttributeNormalizer normalizer = Resolve(s =>
        {
            s.AddAttributeNormalizer(section);
            s.AddAttributeNormalizer(section);
        });

        normalizer.Normalize([new("a", 1), new("z", 2)]).CustomAttributes.Keys.Should().Equal("z");
    }

    [Fact]
    public void AddAttributeNormalizer_keeps_a_normalizer_the_host_registered_first()
    {
        IAttributeNormalizer own = Substitute.For<IAttributeNormalizer>();

        Resolve(s => s.AddSingleton(own).AddAttributeNormalizer()).Should().BeSameAs(own);
    }

    [Fact]
    public void AddAttributeNormalizer_uses_the_registered_clock()
    {
        ManualTimeProvider clock = new(new DateTimeOffset(2031, 1, 1, 0, 0, 0, TimeSpan.Zero));

        IAttributeNormalizer normalizer = Resolve(s => s.AddSingleton<TimeProvider>(clock).AddAttributeNormalizer(o => o.Age = AgePolicy.DateOfBirth));

        normalizer.Normalize([new("$Age", 31)]).ReservedFields["dob"].Should().Be("2000-01-01");
    }

    [Fact]
    public async Task Host_does_not_start_and_names_every_problem_once_when_options_are_wrong()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddAttributeNormalizer("first");
        builder.Services.AddAttributeNormalizer("second", o =>
        {
            o.MaxCustomAttributes = -1;
            o.ListSeparator = "";
            o.ExcludedPrefixes.Add("");
            o.Events.MaxAttributes = -2;
        });
        using IHost host = builder.Build();

        OptionsValidationException failure = (await host.Invoking(h => h.StartAsync()).Should().ThrowAsync<OptionsValidationException>()).Which;

        failure.OptionsName.Should().Be("second");
        failure.Failures.Should().HaveCount(4).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public void AddAttributeNormalizer_throws_when_an_argument_is_missing()
    {
        ServiceCollection services = new();
        IConfiguration section = Section();
        Action<AttributeNormalizerOptions> configure = _ => { };

        Throws(() => ((IServiceCollection)null!).AddAttributeNormalizer());
        Throws(() => ((IServiceCollection)null!).AddAttributeNormalizer(configure));
        Throws(() => ((IServiceCollection)null!).AddAttributeNormalizer(section));
        Throws(() => ((IServiceCollection)null!).AddAttributeNormalizer("a"));
        Throws(() => ((IServiceCollection)null!).AddAttributeNormalizer("a", configure));
        Throws(() => ((IServiceCollection)null!).AddAttributeNormalizer("a", section));
        Throws(() => services.AddAttributeNormalizer((Action<AttributeNormalizerOptions>)null!));
        Throws(() => services.AddAttributeNormalizer((IConfiguration)null!));
        Throws(() => services.AddAttributeNormalizer("a", (Action<AttributeNormalizerOptions>)null!));
        Throws(() => services.AddAttributeNormalizer("a", (IConfiguration)null!));
        Throws(() => services.AddAttributeNormalizer(" "));
        Throws(() => services.AddAttributeNormalizer("", configure));
        Throws(() => services.AddAttributeNormalizer("", section));
        services.Should().BeEmpty();
    }

    private static void Throws(Action action) => action.Should().Throw<ArgumentException>();

    private static IAttributeNormalizer Resolve(Action<IServiceCollection> register)
    {
        ServiceCollection services = new();
        register(services);
        return services.BuildServiceProvider().GetRequiredService<IAttributeNormalizer>();
    }

    private static IConfiguration Section(params (string Key, string Value)[] values)
        => new ConfigurationBuilder().AddInMemoryCollection(values.Select(v => KeyValuePair.Create($"Attributes:{v.Key}", (string?)v.Value))).Build().GetSection("Attributes");
}
