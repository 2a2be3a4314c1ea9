using Integration.Abstractions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SessionM.Client;

namespace EndToEnd.Snippets;

/// <summary>The code blocks of the page about the forwarder.</summary>
internal static class ForwarderSnippets
{
    public static void Register(WebApplicationBuilder builder)
    {
        #region forwarder-register
        builder.Services.AddSessionM(builder.Configuration.GetSection("SessionM"))
            .AddForwarder(builder.Configuration.GetSection("SessionM:Forwarder"));
        #endregion
    }

    public static void Configure(SessionMBuilder sessionM)
    {
        #region forwarder-code
        sessionM.AddForwarder(o =>
        {
            o.CustomerIdentity = "other_id_3";                          // the slot that holds SessionM's user id
            o.CustomerIdKind = CustomerIdKind.User;
            o.Filter.Events.Allow.Add("Signed Up");
            o.Filter.AttributesByEvent["Signed Up"] = new ForwardFilterList { Others = true };
            o.Filter.UserAttributes.Others = true;                      // all of them …
            o.Filter.UserAttributes.Deny.Add("ssn");                    // … but this one
            o.Identities["email"] = new IdentityDestination { Attribute = "cdp_email" };
            o.Attributes.Events.EventNames["Signed Up"] = "signed_up";  // mParticle's name, SessionM's name
            o.Attributes.Events.PriorityAttributes["Signed Up"] = ["plan", "store"];
            o.Attributes.AlreadyDefinedCount = 40;                      // of the 200
            o.Attributes.ExcludedPrefixes.Add("SessionM_");             // what SessionM's own feed brought into mParticle
        });
        #endregion
    }

    public static async Task<bool> ForwardAsync(ISessionMForwarder forwarder, ReadOnlyMemory<byte> json, Action<ForwardNote> log, Action<ForwardItem> alert, CancellationToken ct)
    {
        #region forwarder-forward
        MParticleBatch batch = MParticleBatch.Parse(json.Span);         // MParticleFormatException when it is no JSON object
        ForwardReport report = await forwarder.ForwardAsync(batch, ct); // everything sent, everything dropped, and why

        foreach (ForwardNote note in report.Dropped)
        {
            log(note);                                                  // names and keys, never values
        }

        foreach (ForwardItem item in report.Events.Where(e => e.Status == ForwardStatus.Refused))
        {
            alert(item);                                                // for example an event that SessionM has not defined
        }

        return report.ShouldRepeat;                                     // the same batch may do better later
        #endregion
    }

    public static void Plan(ISessionMForwarder forwarder, MParticleBatch batch)
    {
        #region forwarder-plan
        ForwardPlan plan = forwarder.Plan(batch);                       // sends nothing
        Console.WriteLine($"{plan.Profile?.Keys.Count ?? 0} fields and attributes, {plan.Events.Count} events");
        foreach (ForwardNote note in plan.Dropped.Concat(plan.Changed))
        {
            Console.WriteLine(note);                                    // UserAttribute 'newsletter' → dropped; The value is null.
        }
        #endregion
    }

    public static void Rule(SessionMBuilder sessionM)
    {
        #region forwarder-rule
        sessionM.AddForwarder(o => o.Rule = batch =>
        {
            if (batch.Environment != "production")
            {
                return null;                                            // leaves the batch out
            }

            if (batch.UserAttributes.Remove("LoyaltyTier", out object? tier))
            {
                batch.UserAttributes["loyalty_tier"] = tier;            // the spelling SessionM has
            }

            return batch;
        });
        #endregion
    }

    public static void RuleWithServices(IServiceCollection services)
    {
        #region forwarder-rule-service
        services.AddOptions<ForwarderOptions>().Configure<ConsentRule>((options, rule) => options.Rule = rule.Apply);
        #endregion
    }

    public static ISessionMForwarder Create(ISessionMClient sessionM)
    {
        #region forwarder-create
        ISessionMForwarder forwarder = new SessionMForwarder(sessionM, new ForwarderOptions { Filter = { SendNewDataPoints = true } });
        #endregion
        return forwarder;
    }

    private sealed class ConsentRule
    {
        public MParticleBatch? Apply(MParticleBatch batch) => batch;
    }
}
