using Microsoft.Extensions.Options;

namespace Integration.Delivery;

internal sealed class DeliveryOptionsValidator : IValidateOptions<DeliveryOptions>
{
    public ValidateOptionsResult Validate(string? name, DeliveryOptions options)
    {
        string path = string.IsNullOrEmpty(name) ? nameof(DeliveryOptions) : $"{nameof(DeliveryOptions)}({name})";
        string[] problems = [.. options.FindProblems().Select(problem => $"{path}:{problem}")];
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
