namespace Integration.Sandbox.Tests;

internal static class CatalogAnswer
{
    public static string? ErrorId(this Answer answer) => (string?)answer.Json["errors"]?[0]?["id"];
}
