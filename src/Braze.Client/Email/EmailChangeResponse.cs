namespace Braze.Client;

/// <summary>Braze took a change of addresses on. The pages show no answer of their own; this is the envelope every answer has.</summary>
public sealed class EmailChangeResponse : BrazeResponse;
