using Microsoft.Extensions.Options;

namespace Integration.Abstractions;

/// <summary>The checks the attributes of the options express; generated.</summary>
[OptionsValidator]
internal sealed partial class AttributeNormalizerOptionsValidator : IValidateOptions<AttributeNormalizerOptions>;
