using System.Reflection;

namespace SessionM.Client.Tests;

/// <summary>The files that are rendered are what the generators write today.</summary>
public sealed class TemplateFilesTests
{
    private const string Folder = "tests/Templates.Rendering/templates/";
    private const string Received = ".received.txt";

    private static readonly string Root = typeof(TemplateFilesTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    public static TheoryData<string> Names => [.. TemplateScenarios.Files.Keys];

    [Fact]
    public void Every_file_has_a_scenario() =>
        Directory.EnumerateFiles(Path.Combine(Root, Folder))
            .Select(f => Path.GetFileName(f))
            .Where(f => !f.EndsWith(Received, StringComparison.Ordinal))
            .Should().BeSubsetOf(TemplateScenarios.Files.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void File_holds_what_is_generated(string name)
    {
        string file = Path.Combine(Root, Folder, name);
        string received = file + Received;
        string generated = TemplateScenarios.Files[name];
        if (File.Exists(file) && File.ReadAllText(file) == generated)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, generated);
        Assert.Fail($"{name} is not what is generated now. Accept the change with 'cp {Folder}{name}{Received} {Folder}{name}', then run the rendering tests.");
    }
}
