using System.Diagnostics;
using System.IO.Compression;
using System.Xml.Linq;

namespace EndToEnd;

/// <summary>Packs everything into a folder, and builds and runs a new application that takes the packages from there.</summary>
public sealed class PackageTests : IDisposable
{
    // The package that refers to no other of ours.
    private const string Alone = "Integration.Abstractions";

    private static readonly string[] Packages =
    [
        "Braze.Client", "Braze.Client.AspNetCore", "Braze.Client.Csv", "SessionM.Client", "SessionM.Client.Csv", "SessionMBraze.Integration.Abstractions", "SessionMBraze.Integration.Delivery", "SessionMBraze.Integration.Delivery.Postgres", "SessionMBraze.Integration.Delivery.Sqlite",
        "SessionMBraze.Integration.Http", "SessionMBraze.Integration.Sandbox",
    ];

    // A version of its own, so that a package cached by an earlier run cannot be taken for this one.
    private readonly string _version = $"0.1.0-test{Guid.NewGuid():N}";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("packages");

    [Fact]
    public async Task Packages_serve_a_new_application()
    {
        string feed = Path.Combine(_folder.FullName, "feed");
        await RunAsync(DocumentationTests.Root, "pack", "SessionMBraze.sln", "-c", "Release", "-o", feed, "-p:RunAnalyzers=false", $"-p:Version={_version}", $"-p:ArtifactsPath={Path.Combine(_folder.FullName, "artifacts")}");

        foreach (string package in Packages)
        {
            ShouldBeWhole(Path.Combine(feed, $"{package}.{_version}.nupkg"));
            ShouldNameNoFolder(Path.Combine(feed, $"{package}.{_version}.nupkg"), expected: ".dll");
            ShouldNameNoFolder(Path.Combine(feed, $"{package}.{_version}.snupkg"), expected: ".pdb");
        }

        string app = Path.Combine(_folder.FullName, "app");
        Directory.CreateDirectory(app);
        File.WriteAllText(Path.Combine(app, "nuget.config"), $"""<configuration><packageSources><add key="folder" value="{feed}" /></packageSources></configuration>""");
        File.WriteAllText(Path.Combine(app, "app.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(app, "Program.cs"), Program);
        foreach (string package in new[] { "Braze.Client", "SessionM.Client", "SessionMBraze.Integration.Sandbox" })
        {
            await RunAsync(app, "add", "package", package, "--version", _version);
        }

        string output = await RunAsync(app, "run");

        output.Should().Contain("counted 2, sent 1");
    }

    [Fact]
    public async Task A_package_is_the_same_bytes_from_any_folder()
    {
        List<IReadOnlyList<PackedAssembly>> builds = [];
        foreach (string folder in new[] { "one", Path.Combine("another", "place") })
        {
            string root = Path.Combine(_folder.FullName, folder);
            CopySources(root);
            await RunAsync(root, "pack", Path.Combine("src", Alone), "-c", "Release", "-o", "feed", $"-p:Version={_version}", "-p:RunAnalyzers=false");
            string package = Path.Combine(root, "feed", $"SessionMBraze.{Alone}.{_version}");
            builds.Add([.. PackedAssembly.ReadAll($"{package}.nupkg"), .. PackedAssembly.ReadAll($"{package}.snupkg")]);
        }

        builds[0].Select(a => Path.GetFileName(a.Name)).Should().Equal($"{Alone}.dll", $"{Alone}.pdb");
        foreach ((PackedAssembly first, PackedAssembly second) in builds[0].Zip(builds[1]))
        {
            first.Bytes.AsSpan().SequenceEqual(second.Bytes).Should().BeTrue("{0} must not depend on the folder", first);
        }
    }

    public void Dispose()
    {
        string cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        foreach (string cached in Packages.Select(p => Path.Combine(cache, p.ToLowerInvariant(), _version)).Where(Directory.Exists))
        {
            Directory.Delete(cached, recursive: true);
        }

        _folder.Delete(recursive: true);
    }

    private const string Program = """
        using Braze.Client;
        using Integration.Sandbox;
        using Microsoft.Extensions.DependencyInjection;
        using SessionM.Client;

        await using SandboxServer sandbox = await SandboxServer.StartAsync();
        sandbox.SessionM.Users.Add("u-1");
        sandbox.Braze.Campaigns.Add("c-1");

        ServiceCollection services = new();
        services.AddSessionM(o =>
        {
            o.Core.BaseAddress = sandbox.SessionM.CoreAddress;
            o.Core.ApiKey = sandbox.SessionM.CoreApiKey;
            o.Core.ApiSecret = sandbox.SessionM.CoreApiSecret;
        });
        services.AddBraze(o => { o.Endpoint = BrazeEndpoint.At(sandbox.Braze.Address); o.ApiKey = sandbox.Braze.ApiKey; });
        await using ServiceProvider provider = services.BuildServiceProvider();

        ISessionMTags tags = provider.GetRequiredService<ISessionMTags>();
        await tags.IncrementAsync(CustomerId.User("u-1"), ["visit"]);
        CustomerTags counted = await tags.IncrementAsync(CustomerId.User("u-1"), ["visit"]);
        await provider.GetRequiredService<IBrazeCampaigns>().SendAsync(new CampaignTrigger("c-1") { Recipients = { new Recipient(BrazeUser.External("u-1")) } });
        Console.WriteLine($"counted {counted.CountOf("visit")}, sent {sandbox.Braze.Sends.Count}");
        """;

    // Neither the repository's folder nor the one built in; nobody else can use them, and they tell who built.
    private void ShouldNameNoFolder(string package, string expected)
    {
        IReadOnlyList<PackedAssembly> assemblies = PackedAssembly.ReadAll(package);
        assemblies.Should().ContainSingle().Which.Name.Should().EndWith(expected);
        string[] folders = [Path.TrimEndingDirectorySeparator(DocumentationTests.Root), _folder.FullName];
        foreach (PackedAssembly assembly in assemblies)
        {
            string[] named = [.. folders.Where(f => assembly.Texts().Any(t => t.Contains(f, StringComparison.OrdinalIgnoreCase)))];
            named.Should().BeEmpty("{0} must name no folder of the machine that packed it", assembly);
        }
    }

    // What one package is built from, without the repository.
    private static void CopySources(string target)
    {
        string[] folders = [DocumentationTests.Root, Path.Combine(DocumentationTests.Root, "src")];
        IEnumerable<string> files = folders.SelectMany(Directory.EnumerateFiles)
            .Concat(Directory.EnumerateFiles(Path.Combine(DocumentationTests.Root, "src", Alone), "*", SearchOption.AllDirectories));
        foreach (string file in files)
        {
            string copy = Path.Combine(target, Path.GetRelativePath(DocumentationTests.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static void ShouldBeWhole(string path)
    {
        using ZipArchive package = ZipFile.OpenRead(path);
        string[] entries = [.. package.Entries.Select(e => e.FullName)];
        entries.Should().Contain(["README.md", "LICENSE"]);
        entries.Should().ContainSingle(e => e.StartsWith("lib/net10.0/", StringComparison.Ordinal) && e.EndsWith(".dll", StringComparison.Ordinal));
        entries.Should().ContainSingle(e => e.StartsWith("lib/net10.0/", StringComparison.Ordinal) && e.EndsWith(".xml", StringComparison.Ordinal));
        using Stream nuspec = package.Entries.Single(e => e.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        XElement metadata = XDocument.Load(nuspec).Root!.Elements().Single();
        string Of(string name) => metadata.Elements().SingleOrDefault(e => e.Name.LocalName == name)?.Value ?? string.Empty;
        Of("license").Should().Be("MIT");
        Of("readme").Should().Be("README.md");
        Of("description").Should().NotBeEmpty();
    }

    private static async Task<string> RunAsync(string folder, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };

        // The runner's own settings would change how the inner build behaves.
        foreach (string variable in start.Environment.Keys.Where(k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || k.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(variable);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.Should().Be(0, "dotnet {0} said: {1} {2}", string.Join(' ', arguments), await output, await error);
        return await output;
    }
}
