using Microsoft.Extensions.Options;

namespace Integration.Delivery;

internal sealed class DeliveryOptionsValidator<TOptions> : IValidateOptions<TOptions>
    where TOptions : DeliveryOptions
{
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        string path = options.ConfigurationPath ?? (string.IsNullOrEmpty(name) ? typeof(TOptions).Name : $"{typeof(TOptions).Name}({name})");
        string[] problems = [.. options.FindProblems().Select(problem => $"{path}:{problem}")];
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
