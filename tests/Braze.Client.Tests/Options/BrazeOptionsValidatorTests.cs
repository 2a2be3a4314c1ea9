using Integration.Http;

namespace Braze.Client.Tests;

public sealed class BrazeOptionsValidatorTests
{
    public static TheoryData<string, Action<BrazeOptions>> Problems => new()
    {
        { "Braze:Uk:Endpoint is missing.*", options => options.Endpoint = null },
        { "Braze:Uk:Endpoint is neither an instance (US-01*", options => options.Endpoint = BrazeEndpoint.Parse("EU-09") },
        { "Braze:Uk:Endpoint uses http://*", options => options.Endpoint = BrazeEndpoint.Parse("http://rest.iad-01.braze.com") },
        { "Braze:Uk:Endpoint is an SDK address*", options => options.Endpoint = BrazeEndpoint.Parse("https://sdk.iad-01.braze.com") },
        { "Braze:Uk:ApiKey is missing.*", options => options.ApiKey = null },
        { "Braze:Uk:ApiKey is missing.*", options => options.ApiKey = " " },
        { "Braze:Uk:ApiKey contains a quote, white space or a character outside ASCII.*", options => options.ApiKey = "\"secret-1\"" },
        { "Braze:Uk:ApiKey contains*", options => options.ApiKey = "Bearer secret-1" },
        { "Braze:Uk:ApiKey contains*", options => options.ApiKey = "secret-1\n" },
        { "Braze:Uk:ApiKey contains*", options => options.ApiKey = "“secret-1”" },
        { "Braze:Uk:ClientApiKey is empty or contains*", options => options.ClientApiKey = "" },
        { "Braze:Uk:ClientApiKey is empty or contains*", options => options.ClientApiKey = "Bearer secret-1" },
        { "Braze:Uk:TrackItems must be Combined75 or Each75.", options => options.TrackItems = (TrackItemRule)7 },
        { "Braze:Uk:Audiences:Form must be Array or Booleans.", options => options.Audiences.Form = (AudienceForm)7 },
        { "Braze:Uk:Audiences:AttributeName must have 1 to 255 characters.", options => options.Audiences.AttributeName = " " },
        { "Braze:Uk:Audiences:AttributeName must have 1 to 255 characters.", options => options.Audiences.AttributeName = new string('a', 256) },
        { "Braze:Uk:Audiences:AttributeName is a name Braze keeps for itself.*", options => options.Audiences.AttributeName = "email" },
        { "Braze:Uk:Retry:MaxRetries is 11*", options => options.Retry.MaxRetries = 11 },
        { "Braze:Uk:Retry:TotalTimeout*", options => options.Retry.TotalTimeout = TimeSpan.FromHours(1) },
    };

    [Theory]
    [MemberData(nameof(Problems))]
    public void Validate_names_the_setting_and_never_its_secret(string message, Action<BrazeOptions> spoil)
    {
        BrazeOptions options = Valid();
        spoil(options);

        string[] failures = [.. new BrazeOptionsValidator().Validate("uk", options).Failures ?? []];

        failures.Should().ContainSingle().Which.Should().Match(message).And.NotContain("secret-1");
    }

    [Fact]
    public void Validate_names_every_problem_at_once()
    {
        BrazeOptions options = new() { ConfigurationPath = "Braze", Retry = new RetryOptions { MaxRetries = -1 } };

        new BrazeOptionsValidator().Validate(null, options).Failures.Should().SatisfyRespectively(
            first => first.Should().StartWith("Braze:Endpoint "),
            second => second.Should().StartWith("Braze:ApiKey "),
            third => third.Should().StartWith("Braze:Retry:MaxRetries "));
    }

    [Theory]
    [InlineData(null, "BrazeOptions:ApiKey*")]
    [InlineData("", "BrazeOptions:ApiKey*")]
    [InlineData("uk", "BrazeOptions 'uk':ApiKey*")]
    public void Validate_names_the_workspace_when_the_settings_are_made_in_code(string? name, string message)
    {
        BrazeOptions options = Valid();
        options.ConfigurationPath = null;
        options.ApiKey = null;

        new BrazeOptionsValidator().Validate(name, options).Failures.Should().ContainSingle().Which.Should().Match(message);
    }

    [Fact]
    public void Validate_accepts_what_needs_nothing_else() => new BrazeOptionsValidator().Validate(null, Valid()).Succeeded.Should().BeTrue();

    private static BrazeOptions Valid() => new() { ConfigurationPath = "Braze:Uk", Endpoint = BrazeEndpoint.Eu01, ApiKey = "secret-1" };
}
