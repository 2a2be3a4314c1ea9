using Microsoft.Extensions.Options;

namespace Braze.Client;

internal sealed class DeltaFilterOptionsValidator : IValidateOptions<DeltaFilterOptions>
{
    public ValidateOptionsResult Validate(string? name, DeltaFilterOptions options)
    {
        string[] problems = [.. options.FindProblems().Select(problem => $"{nameof(DeltaFilterOptions)}({name}):{problem}")];
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
