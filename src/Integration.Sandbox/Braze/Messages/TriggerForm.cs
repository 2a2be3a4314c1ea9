namespace Integration.Sandbox;

/// <summary>What campaign and Canvas sends call differently.</summary>
internal sealed record TriggerForm(BrazeSendKind Kind, string IdName, string InvalidId, string[] PropertyNames, bool SetsSubscriptionGroups);
