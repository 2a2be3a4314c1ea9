namespace Integration.Sandbox;

/// <summary>What campaign and Canvas sends call differently.</summary>
internal sealed record TriggerForm(SandboxSendKind Kind, string IdName, string InvalidId, string[] PropertyNames, bool SetsSubscriptionGroups);
