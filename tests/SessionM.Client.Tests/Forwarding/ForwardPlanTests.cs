using System.Text.Json;
using Integration.Abstractions;

namespace SessionM.Client.Tests;

/// <summary>What a batch comes to, stage by stage. Nothing is sent here.</summary>
public sealed class ForwardPlanTests
{
    private const string Events = """
        "events":[
          {"event_type":"custom_event","data":{"event_name":"Order","custom_event_type":"transaction","custom_attributes":{"total":"1","store":"s"}}},
          {"event_type":"custom_event","data":{"event_name":"Search","custom_event_type":"search","custom_attributes":{"total":"2","store":"t"}}},
          {"event_type":"screen_view","data":{"screen_name":"Menu","custom_attributes":{"store":"u"}}}]
        """;

    [Fact]
    public void Plan_sends_MPID_and_nothing_else_unless_it_is_turned_on()
    {
        ForwardPlan plan = Dry.Plan(new ForwarderOptions(), Dry.Batch($$"""
            "mpid":-7,"user_attributes":{"$FirstName":"Ann","tier":"gold"},"deleted_user_attributes":["old"],{{Events}}
            """).Replace("\"customer_id\":\"C-1\"", "\"customer_id\":\"C-1\",\"email\":\"a@b.test\"", StringComparison.Ordinal));

        plan.Customer.Should().Be(CustomerId.External("C-1"));
        plan.Profile.Wire().Should().Be("""{"user":{"user_profile":{"mpid":"-7"}}}""");
        plan.Events.Should().BeEmpty();
        plan.Dropped.Should().OnlyContain(note => note.Reason == ForwardReason.NotEnabled);
        plan.Dropped.Select(note => note.Name).Should().Equal("$FirstName", "tier", "old", "Order", "Search", "Menu", "email");
    }

    public static TheoryData<string, Action<ForwardFilterOptions>, string, string> Filters() => new()
    {
        { "all", f => f.SendNewDataPoints = true, "Order(store,total) Search(store,total) Menu(store)", "" },
        { "one name, no attribute", f => f.Events.Allow.Add("Order"), "Order()", "total store Search Menu" },
        { "names are exact", f => f.Events.Allow.Add("order"), "", "Order Search Menu" },
        { "one name with one attribute", f => { f.Events.Allow.Add("Order"); f.EventAttributes.Allow.Add("total"); }, "Order(total)", "store Search Menu" },
        { "a denied type takes its events along", f => { f.SendNewDataPoints = true; f.EventTypes.Deny.Add("SCREEN_VIEW"); }, "Order(store,total) Search(store,total)", "Menu" },
        { "a denied kind of custom event", f => { f.SendNewDataPoints = true; f.EventTypes.Deny.Add("search"); }, "Order(store,total) Menu(store)", "Search" },
        { "a denied type against an allowed name", f => { f.Events.Allow.Add("Order"); f.EventTypes.Deny.Add("transaction"); }, "", "Order Search Menu" },
        { "a denied kind against its allowed type", f => { f.SendNewDataPoints = true; f.EventTypes.Allow.Add("custom_event"); f.EventTypes.Deny.Add("search"); f.EventTypes.Others = false; }, "Order(store,total)", "Search Menu" },
        { "only one type", f => { f.SendNewDataPoints = true; f.EventTypes.Allow.Add("transaction"); f.EventTypes.Others = false; }, "Order(store,total)", "Search Menu" },
        { "an allowed type alone turns nothing on", f => f.EventTypes.Allow.Add("custom_event"), "", "Order Search Menu" },
        { "a denied name", f => { f.SendNewDataPoints = true; f.Events.Deny.Add("Search"); }, "Order(store,total) Menu(store)", "Search" },
        { "all other names", f => { f.Events.Others = true; f.Events.Deny.Add("Search"); }, "Order() Menu()", "total store Search store" },
        { "a denied attribute", f => { f.SendNewDataPoints = true; f.EventAttributes.Deny.Add("store"); }, "Order(total) Search(total) Menu()", "store store store" },
        { "attributes of one event", f => { f.Events.Others = true; f.AttributesByEvent["Order"] = new ForwardFilterList { Allow = { "total" } }; }, "Order(total) Search() Menu()", "store total store store" },
        { "attributes of one event before those of all", f => { f.SendNewDataPoints = true; f.EventAttributes.Allow.Add("store"); f.AttributesByEvent["Order"] = new ForwardFilterList { Deny = { "store" } }; }, "Order(total) Search(store,total) Menu(store)", "store" },
        { "attributes of one event and no others", f => { f.SendNewDataPoints = true; f.EventAttributes.Allow.Add("store"); f.AttributesByEvent["Order"] = new ForwardFilterList { Allow = { "total" }, Others = false }; }, "Order(total) Search(store,total) Menu(store)", "store" },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public void Plan_filters_types_then_names_then_attributes(string filter, Action<ForwardFilterOptions> configure, string sent, string dropped)
    {
        ForwardPlan plan = Dry.Plan(Dry.Open(o => { o.Filter.SendNewDataPoints = false; configure(o.Filter); }), Dry.Batch(Events));

        string.Join(' ', plan.Events.Select(e => $"{e.SourceName}({string.Join(',', e.Event.Attributes.Keys)})")).Should().Be(sent, filter);
        string.Join(' ', plan.Dropped.Select(note => note.Name)).Should().Be(dropped, filter);
        plan.Dropped.Should().NotContain(note => note.Reason != ForwardReason.NotEnabled || note.EventPosition == null);
    }

    public static TheoryData<string, Action<ForwardFilterList>, string> AttributeFilters() => new()
    {
        { "an allowed one", f => f.Allow.Add("tier"), """{"tier":"gold"}""" },
        { "case counts", f => f.Allow.Add("Tier"), "{}" },
        { "reserved keys in any case", f => f.Allow.Add("$firstname"), """{"first_name":"Ann"}""" },
        { "all but one", f => { f.Others = true; f.Deny.Add("tier"); }, """{"first_name":"Ann","old":null}""" },
        { "a reserved key denied in another case", f => { f.Others = true; f.Deny.Add("old"); f.Deny.Add("$FIRSTNAME"); }, """{"tier":"gold"}""" },
        { "a deletion", f => f.Allow.Add("old"), """{"old":null}""" },
    };

    [Theory]
    [MemberData(nameof(AttributeFilters))]
    public void Plan_filters_user_attributes_and_their_deletions(string filter, Action<ForwardFilterList> configure, string sent)
    {
        ForwarderOptions options = Dry.Open(o => { o.Filter.SendNewDataPoints = false; configure(o.Filter.UserAttributes); });

        ForwardPlan plan = Dry.Plan(options, Dry.Batch("""  "user_attributes":{"$FirstName":"Ann","tier":"gold"},"deleted_user_attributes":["old"] """));

        JsonElement? user = plan.Profile is null ? null : JsonElement.Parse(plan.Profile.Wire()).GetProperty("user");
        string flat = user is null ? "{}" : string.Concat("{", string.Join(',', user.Value.EnumerateObject().SelectMany(m => m.Name == "user_profile" ? m.Value.EnumerateObject().ToArray() : [m]).Select(m => m.ToString())), "}");
        flat.Should().Be(sent, filter);
        (plan.Dropped.Count + (plan.Profile?.Keys.Count ?? 0)).Should().Be(3, "every input is sent or named");
    }

    [Theory]
    [InlineData("""{"user_identities":{"customer_id":"C-1"}}""", true)]
    [InlineData("""{"user_identities":{"CUSTOMER_ID":"C-1"}}""", true)]
    [InlineData("""{"user_identities":{"customer_id":""}}""", false)]
    [InlineData("""{"user_identities":{"email":"a@b.test"}}""", false)]
    [InlineData("""{"mpid":1,"user_attributes":{"a":1}}""", false)]
    [InlineData("{}", false)]
    public void Plan_leaves_out_users_who_are_not_logged_in(string json, bool isLoggedIn)
    {
        ForwardPlan plan = Dry.Plan(Dry.Open(), json);

        plan.IsBatchDropped.Should().Be(!isLoggedIn);
        plan.Dropped.Count(note => note is { Subject: ForwardSubject.Batch, Reason: ForwardReason.NotLoggedIn }).Should().Be(isLoggedIn ? 0 : 1);
        if (!isLoggedIn)
        {
            (plan.Customer, plan.Profile, plan.Events.Count).Should().Be((null, null, 0));
        }
    }

    [Theory]
    [InlineData("""{"other_id_3":"S-1","email":"a@b.test"}""", ForwardReason.Unreadable, true)]
    [InlineData("""{"other_id_3":"S-1"}""", ForwardReason.NotLoggedIn, false)]
    [InlineData("""{"email":"a@b.test"}""", ForwardReason.NoCustomer, false)]
    [InlineData("""{"email":"a@b.test","other_id_3":"../x"}""", ForwardReason.NoCustomer, false)]
    public void Plan_takes_the_customer_from_the_configured_identity_and_the_login_from_others(string identities, ForwardReason reason, bool isSent)
    {
        ForwarderOptions options = Dry.Open(o =>
        {
            o.CustomerIdentity = "Other_ID_3";
            o.CustomerIdKind = CustomerIdKind.User;
            o.LoginIdentities.Add("email");
            o.Filter.Identities.Deny.Add("other_id_3");
        });

        ForwardPlan plan = Dry.Plan(options, $$"""{"mpid":1,"user_identities":{{identities}}}""");

        plan.Customer.Should().Be(isSent ? CustomerId.User("S-1") : null);
        plan.Dropped.Where(note => note.Subject == ForwardSubject.Batch).Select(note => note.Reason).Should().Equal(isSent ? [] : [reason]);
    }

    [Fact]
    public void Plan_leaves_out_a_customer_whose_id_is_no_id()
    {
        ForwardPlan plan = Dry.Plan(Dry.Open(), $$"""{"user_identities":{"customer_id":"{{new string('9', 1025)}}"} }""");

        plan.Dropped.Told().Should().Equal("Batch  NoCustomer");
    }

    [Fact]
    public void Plan_sends_identities_where_they_are_to_go()
    {
        ForwarderOptions options = Dry.Open(o =>
        {
            o.Mpid = new IdentityDestination { Attribute = "mparticle_id", IdentifierType = "mparticle" };
            o.Identities["EMAIL"] = new IdentityDestination { Attribute = "cdp_email" };
            o.Identities["other_id_2"] = new IdentityDestination { IdentifierType = "crm" };
            o.Filter.Identities.Deny.Add("Facebook");
        });

        ForwardPlan plan = Dry.Plan(options, """
            {"mpid":"-7","user_identities":{"customer_id":"C-1","email":"a@b.test","other_id_2":"K-1","facebook":"f","other":"o"}}
            """);

        plan.Profile.Wire().Should().Be(
            """{"user":{"identifiers":[{"external_id":"-7","external_id_type":"mparticle"},{"external_id":"K-1","external_id_type":"crm"}],"user_profile":{"cdp_email":"a@b.test","customer_id":"C-1","mparticle_id":"-7","other":"o"}}}""");
        plan.Profile!.Keys.Should().Equal("identifiers", "cdp_email", "customer_id", "mparticle_id", "other");
        plan.Dropped.Told().Should().Equal("Identity facebook NotEnabled");
    }

    [Fact]
    public void Plan_lets_no_attribute_stand_in_for_an_identity()
    {
        ForwardPlan plan = Dry.Plan(Dry.Open(), Dry.Batch("""  "mpid":"7","user_attributes":{"mpid":"forged","__mpid":"forged","MPID":"other"},"deleted_user_attributes":["mpid"] """));

        plan.Profile.Wire().Should().Be("""{"user":{"user_profile":{"MPID":"other","customer_id":"C-1","mpid":"7"}}}""");
        plan.Dropped.Told().Should().Equal("UserAttribute mpid Attribute Collision", "UserAttribute __mpid Attribute Collision");
        plan.Changed.Told().Should().Equal("Identity mpid Attribute DeletionOverridden");
    }

    [Fact]
    public void Plan_normalizes_keys_fields_and_values()
    {
        ForwardPlan plan = Dry.Plan(Dry.Open(o => o.Filter.Identities.Others = false), Dry.Batch("""
            "user_attributes":{"$firstname":"Ann","$Gender":"Female","$Mobile":"+47","$Age":34,"favorite color!":"green","visits":17,"basket":1.10,"big":1e3,"vip":true,
              "tag":null,"list":["a",2,null],"nested":{"a":1},"日本":"x","deep":[["a"]],"zip":"007"},
            "deleted_user_attributes":["$City","old key"]
            """));

        plan.Profile.Wire().Should().Be(
            """{"user":{"gender":"f","first_name":"Ann","city":null,"user_profile":{"Age":"34","Mobile":"+47","basket":"1.10","big":"1000","favorite_color_":"green","list":"a,2,","vip":"true","visits":"17","zip":"007","old_key":null}}}""");
        plan.Dropped.Told().Should().BeEquivalentTo(
            "UserAttribute tag Attribute NullSkipped", "UserAttribute nested Attribute ValueRejected", "UserAttribute 日本 Attribute EmptyKey", "UserAttribute deep Attribute ValueRejected");
        plan.Changed.Should().Contain(note => note.Name == "favorite color!" && note.Result == "favorite_color_" && note.Change == AttributeDiagnosticKind.Renamed);
        plan.Changed.Should().Contain(note => note.Name == "old key" && note.Result == "old_key");
    }

    [Fact]
    public void Plan_sends_at_most_200_attributes_counting_those_defined_already_and_MPID_among_them()
    {
        ForwarderOptions options = Dry.Open(o =>
        {
            o.Attributes.AlreadyDefinedCount = 195;
            o.Attributes.PriorityKeys.Add("z last");
            o.Identities["other"] = new IdentityDestination { Attribute = "zz_other" };
            o.Filter.Identities.Deny.Add("customer_id");
        });
        string attributes = string.Join(',', Enumerable.Range(0, 300).Select(n => $"\"a{n:000}\":{n}").Append("\"z last\":1").Append("\"$City\":\"Oslo\""));

        ForwardPlan plan = Dry.Plan(options, $$$"""{"mpid":7,"user_identities":{"customer_id":"C-1","other":"o"},"user_attributes":{ {{{attributes}}} } }""");

        plan.Profile!.Keys.Should().Equal("city", "a000", "a001", "mpid", "z_last", "zz_other");
        plan.Dropped.Should().HaveCount(298).And.OnlyContain(note => note.Change == AttributeDiagnosticKind.CapExceeded);
    }

    [Fact]
    public void Plan_keeps_the_place_of_every_identity_that_the_settings_name()
    {
        ForwarderOptions options = Dry.Open(o =>
        {
            o.Attributes.AlreadyDefinedCount = 196;
            o.Attributes.PriorityKeys.Add("a000");
            o.Attributes.PriorityKeys.Add("a001");
            o.Attributes.PriorityKeys.Add("zz_other");
            o.Identities["other"] = new IdentityDestination { Attribute = "zz_other" };
            o.Filter.Identities.Allow.Add("zz_slot");
            o.Filter.Identities.Allow.Add("日本");
            o.Filter.Identities.Deny.Add("customer_id");
        });
        string attributes = string.Join(',', Enumerable.Range(0, 300).Select(n => $"\"a{n:000}\":{n}"));

        ForwardPlan plan = Dry.Plan(options, $$$"""{"mpid":7,"user_identities":{"customer_id":"C-1","other":"o","zz_slot":"s"},"user_attributes":{ {{{attributes}}} } }""");

        plan.Profile!.Keys.Should().Equal("a000", "mpid", "zz_other", "zz_slot");
        options.Attributes.PriorityKeys.Should().Equal(["a000", "a001", "zz_other"], "the options are the host's");
    }

    [Fact]
    public void Plan_clears_no_more_attributes_than_a_profile_has()
    {
        string deleted = string.Join(',', Enumerable.Range(0, 250).Select(n => $"\"a{n:000}\""));
        string set = string.Join(',', Enumerable.Range(0, 250).Select(n => $"\"b{n:000}\":1"));

        ForwardPlan plan = Dry.Plan(Dry.Open(), Dry.Batch($$$"""  "user_attributes":{ {{{set}}} },"deleted_user_attributes":[{{{deleted}}}] """));

        plan.Profile!.Keys.Should().HaveCount(400);
        plan.Dropped.Should().HaveCount(101, "customer_id takes a place too").And.OnlyContain(note => note.Change == AttributeDiagnosticKind.CapExceeded);
    }

    [Fact]
    public void Plan_maps_names_of_events_and_leaves_out_the_unmapped()
    {
        ForwarderOptions options = new() { Filter = { SendNewDataPoints = true } };
        options.Attributes.Events.EventNames["Order"] = "purchase_made";
        options.Attributes.Events.EventNames["Menu"] = "viewed_menu";

        ForwardPlan plan = Dry.Plan(options, Dry.Batch(Events));

        plan.Events.Select(e => (e.SourceName, e.Event.Name, e.Position)).Should().Equal(("Order", "purchase_made", 0), ("Menu", "viewed_menu", 2));
        plan.Events[0].Wire().Should().Be("""{"events":{"purchase_made":[{"store":"s","total":"1"}]}}""");
        plan.Dropped.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Name = "Search", Reason = ForwardReason.Unmapped, EventPosition = 1 });
    }

    [Fact]
    public void Plan_sends_at_most_ten_attributes_of_an_event_the_important_first()
    {
        ForwarderOptions options = Dry.Open(o => o.Attributes.Events.PriorityAttributes["Order"] = ["z 1", "z 0"]);
        string attributes = string.Join(',', Enumerable.Range(0, 12).Select(n => $"\"a{n:00}\":{n}").Append("\"z 0\":1").Append("\"z 1\":1"));

        ForwardPlan plan = Dry.Plan(options, Dry.Batch($$$"""
            "events":[{"event_type":"custom_event","data":{"event_name":"Order","custom_attributes":{ {{{attributes}}} } } },
                      {"event_type":"custom_event","data":{"event_name":"Other","custom_attributes":{ {{{attributes}}} } } }]
            """));

        plan.Events[0].Event.Attributes.Keys.Should().Equal([.. Enumerable.Range(0, 8).Select(n => $"a{n:00}"), "z_0", "z_1"]);
        plan.Events[1].Event.Attributes.Keys.Should().Equal(Enumerable.Range(0, 10).Select(n => $"a{n:00}"));
        plan.Dropped.Should().HaveCount(8).And.OnlyContain(note => note.Change == AttributeDiagnosticKind.CapExceeded && note.EventPosition != null);
    }

    [Theory]
    [InlineData("commerce_event")]
    [InlineData("user_attribute_change")]
    [InlineData("user_identity_change")]
    [InlineData("session_start")]
    [InlineData("opt_out")]
    [InlineData("something_new")]
    [InlineData("")]
    public void Plan_reports_events_that_mParticle_does_not_forward(string type)
    {
        ForwardPlan plan = Dry.Plan(new ForwarderOptions(), Dry.Batch($$"""  "events":[{"event_type":"{{type}}","data":{"event_name":"x","custom_attributes":{"a":1},"product_action":{"action":"purchase"} } }] """));

        plan.Events.Should().BeEmpty();
        plan.Dropped.Told().Should().Equal("Event x NotSupported");
    }

    [Fact]
    public void Plan_reports_events_without_a_name_and_null_events()
    {
        ForwarderOptions options = Dry.Open(o => o.Rule = batch =>
        {
            batch.Events.Add(null!);
            return batch;
        });

        ForwardPlan plan = Dry.Plan(options, Dry.Batch("""  "events":[{"event_type":"custom_event","data":{}},{"event_type":"screen_view","data":{"screen_name":" "}}] """));

        plan.Dropped.Told().Should().Equal("Event custom_event Unreadable", "Event screen_view Unreadable");
    }

    [Fact]
    public void Plan_runs_the_rule_after_the_filter_and_the_login_check_and_before_names_and_limits()
    {
        List<string> seen = [];
        ForwarderOptions options = Dry.Open(o =>
        {
            o.Filter.SendNewDataPoints = false;
            o.Filter.UserAttributes.Allow.Add("tier");
            o.Attributes.Events.EventNames["From a rule"] = "mapped";
            o.Attributes.Events.UnmappedEvents = UnmappedEventPolicy.Skip;
            o.Rule = batch =>
            {
                seen.AddRange(batch.UserAttributes.Keys);
                seen.AddRange(batch.Events.Select(e => e.Type));
                batch.UserAttributes["added by rule"] = 1.5m;
                batch.Events[0].Type = MParticleEvent.CustomEvent;
                batch.Events[0].Name = "From a rule";
                batch.Events.Add(new MParticleEvent { Name = "From a rule", Attributes = { ["n"] = 1 } });
                return batch;
            };
        });
        MParticleBatch batch = MParticleBatch.Parse(Dry.Batch("""  "user_attributes":{"tier":"gold","secret":"x"},"events":[{"event_type":"commerce_event","data":{}}] """));
        SessionMForwarder forwarder = Dry.Forwarder(options);

        forwarder.Plan(MParticleBatch.Parse("{}")).IsBatchDropped.Should().BeTrue();
        seen.Should().BeEmpty();
        ForwardPlan plan = forwarder.Plan(batch);

        seen.Should().Equal("tier", "commerce_event");
        plan.Profile.Wire().Should().Be("""{"user":{"user_profile":{"added_by_rule":"1.5","tier":"gold"}}}""");
        plan.Events.Select(e => (e.Position, Wire: e.Wire())).Should().Equal((0, """{"events":{"mapped":1}}"""), (-1, """{"events":{"mapped":[{"n":"1"}]}}"""));
        plan.Dropped.Told().Should().Equal("UserAttribute secret NotEnabled");
        batch.UserAttributes.Keys.Should().Equal(["tier", "secret"], "the caller's batch is not changed");
        batch.Events.Should().ContainSingle().Which.Type.Should().Be("commerce_event");
    }

    [Fact]
    public void Plan_leaves_out_a_batch_whose_rule_returns_null()
    {
        ForwardPlan plan = Dry.Plan(Dry.Open(o => o.Rule = _ => null), Dry.Batch("\"mpid\":1"));

        plan.IsBatchDropped.Should().BeTrue();
        plan.Dropped.Told().Should().Equal("Batch  Rule");
    }

    [Fact]
    public void Plan_leaves_out_a_batch_from_which_the_rule_took_the_customer()
    {
        ForwarderOptions options = Dry.Open(o => o.Rule = _ => new MParticleBatch { Mpid = "1" });

        Dry.Plan(options, Dry.Batch()).Dropped.Told().Should().Equal("Batch  NoCustomer");
    }

    [Theory]
    [InlineData(RuleFailurePolicy.Discard)]
    [InlineData(RuleFailurePolicy.Proceed)]
    public void Plan_does_with_a_batch_whose_rule_threw_as_the_policy_says(RuleFailurePolicy policy)
    {
        ForwarderOptions options = Dry.Open(o =>
        {
            o.RuleFailure = policy;
            o.Rule = batch =>
            {
                batch.UserAttributes.Clear();
                batch.Identities.Clear();
                throw new InvalidOperationException("about a@b.test");
            };
        });

        ForwardPlan plan = Dry.Plan(options, Dry.Batch("""  "user_attributes":{"tier":"gold"} """));

        plan.IsBatchDropped.Should().Be(policy == RuleFailurePolicy.Discard);
        plan.Profile.Wire().Should().Be(policy == RuleFailurePolicy.Discard ? "none" : """{"user":{"user_profile":{"customer_id":"C-1","tier":"gold"}}}""");
        ForwardNote note = plan.Dropped.Concat(plan.Changed).Should().ContainSingle().Which;
        note.Should().BeEquivalentTo(new { Subject = ForwardSubject.Batch, Reason = ForwardReason.Rule, IsDropped = policy == RuleFailurePolicy.Discard });
        note.ToString().Should().Contain("InvalidOperationException").And.NotContain("a@b.test");
    }

    [Fact]
    public void Plan_reports_a_batch_that_is_no_object_and_sends_nothing()
    {
        foreach (MParticleBatch batch in MParticleBatch.ParseAll("""[7,null,"x",[],true]"""))
        {
            ForwardPlan plan = Dry.Plan(Dry.Open(o => o.Rule = _ => throw new InvalidOperationException("not reached")), batch);

            plan.IsBatchDropped.Should().BeTrue();
            plan.Dropped.Told().Should().Equal("Batch  Unreadable");
        }
    }

    [Fact]
    public void Plan_takes_the_notes_of_the_reader_along()
    {
        ForwardPlan plan = Dry.Plan(Dry.Open(), Dry.Batch("""  "user_attributes":{"a":1,"a":2},"events":[7,{"event_type":"custom_event","data":{"event_name":"e"}}] """));

        plan.Dropped.Told().Should().Equal("UserAttribute a Duplicate", "Event  Unreadable");
        plan.Events.Should().ContainSingle().Which.Position.Should().Be(1);
    }

    [Theory]
    [InlineData(NullPolicy.SendNull, """{"user":{"first_name":null,"user_profile":{"customer_id":"C-1","tag":null}}}""", """{"events":{"e":[{"a":null}]}}""")]
    [InlineData(NullPolicy.TagAsTrue, """{"user":{"user_profile":{"customer_id":"C-1","tag":"true"}}}""", """{"events":{"e":[{"a":"true"}]}}""")]
    [InlineData(NullPolicy.EmptyString, """{"user":{"first_name":"","user_profile":{"customer_id":"C-1","tag":""}}}""", """{"events":{"e":[{"a":""}]}}""")]
    public void Plan_writes_tags_as_configured(NullPolicy nulls, string profile, string @event)
    {
        ForwarderOptions options = Dry.Open(o =>
        {
            o.Attributes.Nulls = nulls;
            o.Attributes.ReservedFields["$Birth"] = "dob";
        });

        ForwardPlan plan = Dry.Plan(options, Dry.Batch("""
            "user_attributes":{"$FirstName":null,"tag":null},"events":[{"event_type":"custom_event","data":{"event_name":"e","custom_attributes":{"a":null}}}]
            """));

        plan.Profile.Wire().Should().Be(profile);
        plan.Events.Single().Wire().Should().Be(@event);
    }

    [Theory]
    [InlineData("\"1990-05-28\"", """{"user":{"dob":"1990-05-28"}}""", null)]
    [InlineData("\"28.05.1990\"", "none", "$Birth")]
    [InlineData("null", "none", "dob")]
    public void Plan_reports_what_a_field_does_not_take(string value, string profile, string? dropped)
    {
        ForwarderOptions options = Dry.Open(o =>
        {
            o.Filter.Identities.Others = false;
            o.Attributes.Nulls = NullPolicy.EmptyString;
            o.Attributes.ReservedFields["$Birth"] = "dob";
        });

        ForwardPlan plan = Dry.Plan(options, Dry.Batch($$"""  "user_attributes":{"$Birth":{{value}}} """));

        plan.Profile.Wire().Should().Be(profile);
        plan.Dropped.Select(note => note.Name).Should().Equal(dropped is null ? [] : [dropped]);
    }

    [Fact]
    public void Plan_is_the_same_each_time()
    {
        SessionMForwarder forwarder = Dry.Forwarder(Dry.Open());
        MParticleBatch batch = MParticleBatch.Parse(Dry.Batch($$""" "batch_id":"b-1","mpid":1,"user_attributes":{"b":1,"a":2},{{Events}} """));

        ForwardPlan first = forwarder.Plan(batch);
        ForwardPlan second = forwarder.Plan(batch);

        second.Should().BeEquivalentTo(first);
        second.Profile.Wire().Should().Be(first.Profile.Wire());
        second.Events.Select(e => e.MessageId).Should().Equal(first.Events.Select(e => e.MessageId)).And.OnlyHaveUniqueItems().And.NotContainNulls();
    }

    [Fact]
    public void Plan_refuses_null() => FluentActions.Invoking(() => Dry.Forwarder(Dry.Open()).Plan(null!)).Should().Throw<ArgumentNullException>();
}
