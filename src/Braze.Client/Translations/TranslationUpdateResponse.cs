using System.Diagnostics.CodeAnalysis;

namespace Braze.Client;

/// <summary>Braze took translations over. For webhook templates it says so by an empty object.</summary>
[Experimental("BRAZE002")]
public sealed class TranslationUpdateResponse : BrazeResponse;
