namespace Braze.Client;

/// <summary>Braze took the making of a copy on. It is made later, and Braze does not tell its id; the page documents status 202 and no body.</summary>
public sealed class DuplicateResponse : BrazeResponse;
