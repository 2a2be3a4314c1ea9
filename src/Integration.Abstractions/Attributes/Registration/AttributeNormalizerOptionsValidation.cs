using Microsoft.Extensions.Options;

namespace Integration.Abstractions;

/// <summary>Both validators at once, for a normalizer that is made without a container.</summary>
internal static class AttributeNormalizerOptionsValidation
{
    public static void ThrowIfInvalid(AttributeNormalizerOptions options)
    {
        ValidateOptionsResult generated = new AttributeNormalizerOptionsValidator().Validate(Options.DefaultName, options);
        ValidateOptionsResult rules = new AttributeNormalizerRulesValidator().Validate(Options.DefaultName, options);
        string[] failures = [.. generated.Failures ?? [], .. rules.Failures ?? []];
        if (failures.Length > 0)
        {
            throw new OptionsValidationException(Options.DefaultName, typeof(AttributeNormalizerOptions), failures);
        }
    }
}
