using System.Text.Json;

namespace Quickstart;

/// <summary>The files that ship with the sample.</summary>
/// <param name="Segment">The users of a Braze segment CSV export.</param>
/// <param name="Wallet">A SessionM wallet, which the sandbox serves.</param>
/// <param name="Batch">An mParticle-style batch of profiles.</param>
/// <param name="Campaign">A SessionM campaign's advanced settings.</param>
internal sealed record SampleData(IReadOnlyList<SegmentRow> Segment, WalletFile Wallet, IReadOnlyList<ProfileBatch> Batch, CampaignSettings Campaign)
{
    public static SampleData Load() => new(
        SegmentCsv.Read(PathOf("segment-export.csv")),
        JsonSerializer.Deserialize(File.ReadAllText(PathOf("offer-wallet.json")), SampleJson.Default.WalletFile)!,
        ProfileBatch.ReadAll(File.ReadAllText(PathOf("mparticle-batch.json"))),
        CampaignSettings.Parse(File.ReadAllText(PathOf("campaign-advanced-settings.json"))));

    private static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "Data", file);
}
