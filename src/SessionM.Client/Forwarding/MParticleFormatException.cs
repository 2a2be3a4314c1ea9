namespace SessionM.Client;

/// <summary>Something is no mParticle batch. The message says why and quotes nothing of it.</summary>
public sealed class MParticleFormatException : FormatException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong.</param>
    public MParticleFormatException(string message)
        : base(message)
    {
    }
}
