using System.Globalization;
using BenchmarkDotNet.Attributes;
using Braze.Client.Csv;
using CsvHelper;
using CsvHelper.Configuration;

namespace Benchmarks;

/// <summary>A segment's export of 500,000 users into typed rows, against CsvHelper with a class map over the same file.</summary>
[MemoryDiagnoser]
[WholeRun]
public class ExportBenchmarks
{
    private string _file = null!;

    [GlobalSetup]
    public void Setup()
    {
        _file = Path.GetTempFileName();
        using StreamWriter csv = new(_file);
        csv.Write("Appboy ID,user_id,email,first_name,created_at,session_count,in_app_purchase_total,random_bucket,timezone,note\n");
        for (int i = 0; i < Scale.Of(500_000); i++)
        {
            csv.Write(string.Create(CultureInfo.InvariantCulture, $"{i:x24},user-{i},user{i}@mail.example.test,Ann,2026-01-02 03:04:05 UTC,{i % 97},{i % 1000}.50,{i % 10_000},Europe/Oslo,\"likes tea, \"\"green\"\"\"\n"));
        }
    }

    [GlobalCleanup]
    public void Cleanup() => File.Delete(_file);

    /// <summary>The package.</summary>
    [Benchmark]
    [Against(nameof(ClassMap), "CSV export vs CsvHelper class map", Time = 1, Accepted = 2.2)]
    public async Task<long> SegmentCsvReader()
    {
        long sessions = 0;
        await using FileStream file = File.OpenRead(_file);
        await foreach (ExportedCsvUser user in SegmentCsv.ReadAsync(file))
        {
            sessions += user.SessionCount ?? 0;
        }

        return sessions;
    }

    /// <summary>CsvHelper by itself.</summary>
    [Benchmark]
    public async Task<long> ClassMap()
    {
        long sessions = 0;
        using StreamReader file = new(_file);
        using CsvReader csv = new(file, CultureInfo.InvariantCulture);
        csv.Context.RegisterClassMap<RowMap>();
        await foreach (Row row in csv.GetRecordsAsync<Row>())
        {
            sessions += row.SessionCount ?? 0;
        }

        return sessions;
    }

    private sealed class Row
    {
        public string? BrazeId { get; set; }

        public string? ExternalId { get; set; }

        public string? Email { get; set; }

        public string? FirstName { get; set; }

        public DateTimeOffset? CreatedAt { get; set; }

        public long? SessionCount { get; set; }

        public decimal? InAppPurchaseTotal { get; set; }

        public long? RandomBucket { get; set; }

        public string? TimeZone { get; set; }

        public string? Note { get; set; }
    }

    private sealed class RowMap : ClassMap<Row>
    {
        public RowMap()
        {
            Map(row => row.BrazeId).Name("Appboy ID");
            Map(row => row.ExternalId).Name("user_id");
            Map(row => row.Email).Name("email");
            Map(row => row.FirstName).Name("first_name");
            Map(row => row.CreatedAt).Name("created_at").TypeConverterOption.Format("yyyy-MM-dd HH:mm:ss 'UTC'").TypeConverterOption.DateTimeStyles(DateTimeStyles.AssumeUniversal);
            Map(row => row.SessionCount).Name("session_count");
            Map(row => row.InAppPurchaseTotal).Name("in_app_purchase_total");
            Map(row => row.RandomBucket).Name("random_bucket");
            Map(row => row.TimeZone).Name("timezone");
            Map(row => row.Note).Name("note");
        }
    }
}
