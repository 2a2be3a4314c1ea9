using System.Text.Json;
using SessionM.Client;

namespace Quickstart;

/// <summary>The files that ship with the sample.</summary>
/// <param name="Segment">The users of a Braze segment CSV export.</param>
/// <param name="Wallet">A SessionM wallet, which the sandbox serves.</param>
/// <param name="Batch">mParticle-style batches of profiles.</param>
/// <param name="Campaign">A SessionM campaign's advanced settings.</param>
internal sealed record SampleData(IReadOnlyList<SegmentRow> Segment, WalletFile Wallet, IReadOnlyList<MParticleBatch> Batch, CampaignAdvancedSettings Campaign)
{
    /// <exception cref="InvalidDataException">A file cannot be used; the message names it and says why.</exception>
    public static SampleData Load() => new(
        SegmentCsv.Read(PathOf("segment-export.csv")),
        Read("offer-wallet.json", text => JsonSerializer.Deserialize(text, SampleJson.Default.WalletFile) ?? throw new InvalidDataException("it is empty")),
        Read("mparticle-batch.json", text => MParticleBatch.ParseAll(text)),
        Read("campaign-advanced-settings.json", CampaignAdvancedSettings.Parse));

    private static T Read<T>(string file, Func<string, T> parse)
    {
        try
        {
            return parse(File.ReadAllText(PathOf(file)));
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidDataException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"{file} cannot be used: {e.Message}", e);
        }
    }

    private static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "Data", file);
}
