namespace Braze.Client;

/// <summary>The rules that the elements of every array share.</summary>
internal static class ArrayElements
{
    public static string[] Texts(IEnumerable<string> values, string parameter, int? maxLength)
    {
        ArgumentNullException.ThrowIfNull(values, parameter);
        string[] texts = [.. values];
        for (int i = 0; i < texts.Length; i++)
        {
            if (texts[i] is null)
            {
                throw new ArgumentException($"Array element {i} is null; leave it out.", parameter);
            }

            if (texts[i].Length > maxLength)
            {
                throw new ArgumentException($"Array element {i} has {texts[i].Length} characters; the limit is {maxLength}.", parameter);
            }
        }

        return texts;
    }

    public static double[] Numbers(IEnumerable<double> values, string parameter)
    {
        ArgumentNullException.ThrowIfNull(values, parameter);
        double[] numbers = [.. values];
        for (int i = 0; i < numbers.Length; i++)
        {
            if (!double.IsFinite(numbers[i]))
            {
                throw new ArgumentException($"Array element {i} is not a finite number; JSON has no form for it.", parameter);
            }
        }

        return numbers;
    }

    public static T[] Objects<T>(IEnumerable<T> values, string parameter)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(values, parameter);
        T[] objects = [.. values];
        for (int i = 0; i < objects.Length; i++)
        {
            if (objects[i] is null)
            {
                throw new ArgumentException($"Array element {i} is null; leave it out.", parameter);
            }
        }

        return objects;
    }
}
