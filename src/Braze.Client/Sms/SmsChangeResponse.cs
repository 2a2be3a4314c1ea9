namespace Braze.Client;

/// <summary>Braze took a change of phone numbers on. The page shows no answer of its own; this is the envelope every answer has.</summary>
public sealed class SmsChangeResponse : BrazeResponse;
