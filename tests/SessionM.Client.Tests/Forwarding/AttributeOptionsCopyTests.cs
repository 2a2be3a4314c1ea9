using System.Reflection;
using Integration.Abstractions;

namespace SessionM.Client.Tests;

/// <summary>The forwarder works with a copy of the host's attribute rules: nothing may be left out of it.</summary>
public sealed class AttributeOptionsCopyTests
{
    [Fact]
    public void Of_copies_every_setting_and_takes_the_priorities_given()
    {
        AttributeNormalizerOptions options = new();
        ChangeAll(options);
        ChangeAll(options.Events);

        AttributeNormalizerOptions copy = AttributeOptionsCopy.Of(options, ["first"]);

        copy.Should().BeEquivalentTo(options, o => o.Excluding(x => x.PriorityKeys));
        copy.PriorityKeys.Should().Equal("first");
        options.PriorityKeys.Should().Equal("x");
    }

    // By reflection, so that a setting that is added later is not forgotten.
    private static void ChangeAll(object options)
    {
        foreach (PropertyInfo property in options.GetType().GetProperties())
        {
            switch (property.GetValue(options))
            {
                case IList<string> list:
                    list.Add("x");
                    break;
                case IDictionary<string, string> map:
                    map["x"] = "y";
                    break;
                case IDictionary<string, IList<string>> lists:
                    lists["x"] = ["y"];
                    break;
                case EventAttributeOptions:
                    break;
                default:
                    Type type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
                    property.SetValue(options, Other(type));
                    break;
            }
        }
    }

    private static object Other(Type type) => type switch
    {
        { IsEnum: true } => Enum.GetValues(type).GetValue(1)!,
        _ when type == typeof(bool) => true,
        _ when type == typeof(int) => 7,
        _ when type == typeof(string) => "z",
        _ => (Func<string, string?>)(key => key),
    };
}
