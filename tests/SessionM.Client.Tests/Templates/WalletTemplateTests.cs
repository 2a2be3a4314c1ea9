using System.Text.Json;

namespace SessionM.Client.Tests;

public sealed class WalletTemplateTests
{
    [Fact]
    public void Template_holds_a_placeholder_and_no_credential_when_none_was_asked_for()
    {
        WalletTemplate template = new(TemplateScenarios.Connect);

        template.ToLiquid().Should().Contain("\"Authorization\": \"Basic YOUR_SESSIONM_CONNECT_AUTHORIZATION\"").And.NotContain("connect-key").And.NotContain("Y29ubmVjdC1rZXk6");
    }

    [Fact]
    public void Template_holds_credentials_when_they_were_asked_for_and_never_prints_them()
    {
        WalletTemplate template = new WalletTemplate(TemplateScenarios.Connect) { BrazeCredential = "stored" }.WithCredentials(TemplateScenarios.Connect);

        template.ToLiquid().Should().Contain("\"Authorization\": \"Basic Y29ubmVjdC1rZXk6Y29ubmVjdC1zZWNyZXQ=\"").And.NotContain(":basic_auth");
        template.ToString().Should().Be("wallet template for offers 0 to 100");
    }

    [Fact]
    public void Template_stays_as_it_was_when_a_copy_gets_credentials()
    {
        WalletTemplate template = new(TemplateScenarios.Connect);
        string before = template.ToLiquid();

        template.WithCredentials(TemplateScenarios.Connect);

        template.ToLiquid().Should().Be(before);
    }

    [Fact]
    public void Template_takes_a_bearer_token()
    {
        SessionMConnectOptions connect = TemplateScenarios.Connect;
        (connect.ApiKey, connect.ApiSecret, connect.Authorization) = (null, null, "Bearer a.b-c");

        new WalletTemplate(connect).WithCredentials(connect).ToLiquid().Should().Contain("\"Authorization\": \"Bearer a.b-c\"");
    }

    [Theory]
    [InlineData("Bearer a{{b}}")]
    [InlineData("Bearer a{%b%}")]
    [InlineData("Bearer a\"b")]
    [InlineData("Bearer a\\b")]
    [InlineData("Basic not-base-64!")]
    [InlineData("")]
    public void Credentials_are_refused_without_being_repeated_when_they_cannot_stand_in_a_template(string authorization)
    {
        SessionMConnectOptions connect = TemplateScenarios.Connect;
        (connect.ApiKey, connect.ApiSecret, connect.Authorization) = (null, null, authorization);
        WalletTemplate template = new(connect);

        ArgumentException refusal = FluentActions.Invoking(() => template.WithCredentials(connect)).Should().Throw<ArgumentException>().Which;

        refusal.ParamName.Should().Be("connect");
        (authorization.Length > 0 && refusal.Message.Contains(authorization, StringComparison.Ordinal)).Should().BeFalse();
    }

    [Theory]
    [InlineData("https://connect.test", "https://connect.test/offers/api/2.0/offers/get_user_offers")]
    [InlineData("https://connect.test/a/", "https://connect.test/a/offers/api/2.0/offers/get_user_offers")]
    [InlineData("https://connect.test/{{x}}/{%y%}", "https://connect.test/%7B%7Bx%7D%7D/%7B%25y%25%7D/offers/api/2.0/offers/get_user_offers")]
    public void Address_stands_in_the_template_without_a_tag_in_it(string address, string expected)
    {
        SessionMConnectOptions connect = TemplateScenarios.Connect;
        connect.BaseAddress = new Uri(address);

        new WalletTemplate(connect).ToLiquid().Split('\n').Should().Contain("  " + expected);
    }

    [Fact]
    public void Constructor_refuses_options_that_no_call_could_be_made_with()
    {
        Refused(o => o.BaseAddress = null).Should().Contain("BaseAddress is missing");
        Refused(o => o.BaseAddress = new Uri("http://connect.test")).Should().Contain("in the clear");
        Refused(o => o.RetailerId = "{{x}}").Should().Contain("RetailerId is not a GUID");
        Refused(o => o.RetailerId = null).Should().Contain("RetailerId is not a GUID");
        Refused(o => o.Culture = "en-US\"}").Should().Contain("no place in a Liquid tag");
        FluentActions.Invoking(() => new WalletTemplate(null!)).Should().Throw<ArgumentNullException>();

        static string Refused(Action<SessionMConnectOptions> spoil)
        {
            SessionMConnectOptions connect = TemplateScenarios.Connect;
            spoil(connect);
            return FluentActions.Invoking(() => new WalletTemplate(connect)).Should().Throw<ArgumentException>().Which.Message;
        }
    }

    [Fact]
    public void Numbers_out_of_range_are_refused()
    {
        FluentActions.Invoking(() => new WalletTemplate(TemplateScenarios.Connect) { Skip = -1 }).Should().Throw<ArgumentOutOfRangeException>().WithMessage("Skip must be at least 0.*");
        FluentActions.Invoking(() => new WalletTemplate(TemplateScenarios.Connect) { Take = 0 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new WalletTemplate(TemplateScenarios.Connect) { Take = 1001 }).Should().Throw<ArgumentOutOfRangeException>().WithMessage("Take must be at least 1 and at most 1000.*");
        FluentActions.Invoking(() => new WalletTemplate(TemplateScenarios.Connect) { MaxShown = 0 }).Should().Throw<ArgumentOutOfRangeException>();
        new WalletTemplate(TemplateScenarios.Connect) { Skip = int.MaxValue, Take = 1000, MaxShown = null }.ToString().Should().Be("wallet template for offers 2147483647 to 2147484647");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a b")]
    [InlineData("a :method get")]
    [InlineData("a%}")]
    [InlineData("{{a}}")]
    [InlineData("a\n")]
    public void A_credential_is_refused_when_its_name_could_leave_its_place(string name) =>
        FluentActions.Invoking(() => new WalletTemplate(TemplateScenarios.Connect) { BrazeCredential = name }).Should().Throw<ArgumentException>();

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(" loyalty_id")]
    [InlineData("loyalty_id ")]
    [InlineData("a}b")]
    [InlineData("a}}{{b")]
    [InlineData("a%}b")]
    [InlineData("a|b")]
    [InlineData("a'b")]
    [InlineData("a\"b")]
    [InlineData("a$b")]
    [InlineData("a\nb")]
    public void An_attribute_is_refused_when_its_name_could_end_the_tag(string name)
    {
        FluentActions.Invoking(() => TemplateCustomer.UserFrom(name)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => TemplateCustomer.ExternalFrom(name)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_customer_says_which_field_names_it()
    {
        TemplateCustomer.User.ToString().Should().Be("{{${user_id}}}");
        TemplateCustomer.External.ToString().Should().Be("{{${user_id}}}");
        TemplateCustomer.UserFrom("Loyalty Id-1.ü").ToString().Should().Be("{{custom_attribute.${Loyalty Id-1.ü}}}");
        new[] { TemplateCustomer.User, TemplateCustomer.UserFrom("a") }.Should().OnlyContain(c => !c.IsExternal);
        new[] { TemplateCustomer.External, TemplateCustomer.ExternalFrom("a") }.Should().OnlyContain(c => c.IsExternal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("de'")]
    [InlineData("de\"")]
    [InlineData("de%}")]
    [InlineData("{{x}}")]
    [InlineData("de DE")]
    public void A_language_or_culture_is_refused_when_it_could_leave_its_place(string name)
    {
        FluentActions.Invoking(() => TemplateCulture.Fixed(name)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => TemplateCulture.FromLanguage(One(name, "de-DE"), "en-US")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => TemplateCulture.FromLanguage(One("de", name), "en-US")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => TemplateCulture.FromLanguage(One("de", "de-DE"), name)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_culture_says_what_it_is_and_needs_a_language()
    {
        TemplateCulture.Fixed("de_DE").ToString().Should().Be("de_DE");
        TemplateCulture.FromLanguage(One("de", "de-DE"), "en-US").ToString().Should().Be("1 languages, otherwise en-US");
        FluentActions.Invoking(() => TemplateCulture.FromLanguage(new Dictionary<string, string>(), "en-US")).Should().Throw<ArgumentException>().WithMessage("No language*");
        FluentActions.Invoking(() => TemplateCulture.FromLanguage(null!, "en-US")).Should().Throw<ArgumentNullException>();
    }

    [Theory]
    [InlineData("plain")]
    [InlineData(TemplateScenarios.Hostile)]
    [InlineData("\0\u0001\t\"\\/\u2029")]
    public void A_JSON_text_says_the_same_and_begins_no_tag(string text)
    {
        string json = TemplateText.Json(text);

        json.Should().NotContain("{");
        using JsonDocument document = JsonDocument.Parse(json);
        document.RootElement.GetString().Should().Be(text);
    }

    private static Dictionary<string, string> One(string language, string culture) => new(StringComparer.Ordinal) { [language] = culture };
}
