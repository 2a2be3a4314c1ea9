namespace MParticleForwarder;

/// <summary>Why a body is none that can be used.</summary>
internal sealed record Refusal(string Error);
