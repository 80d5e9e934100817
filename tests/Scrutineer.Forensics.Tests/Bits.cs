using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace Scrutineer.Forensics.Tests;

/// <summary>All that a finding holds, as text: numbers to the bit.</summary>
internal static class Bits
{
    public static string Of(Finding finding)
    {
        var text = new StringBuilder();
        Write(text, finding);
        return text.ToString();
    }

    /// <summary>The same without names of regions and without options and counts of what was left out.</summary>
    public static string Estimates(object value)
    {
        var text = new StringBuilder();
        Write(text, value is Finding finding ? Bare(finding) : value);
        return text.ToString();
    }

    private static Finding Bare(Finding finding) =>
        finding with
        {
            Parameters = new Dictionary<string, object>(StringComparer.Ordinal),
        };

    private static void Write(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append('-');
                break;
            case double number:
                text.Append(CultureInfo.InvariantCulture, $"{BitConverter.DoubleToInt64Bits(number):x16}");
                break;
            case float number:
                text.Append(CultureInfo.InvariantCulture, $"{BitConverter.SingleToInt32Bits(number):x8}");
                break;
            case string or Enum:
                text.Append(value);
                break;
            case IConvertible number:
                text.Append(number.ToString(CultureInfo.InvariantCulture));
                break;
            case IEnumerable many:
                text.Append('[');
                foreach (var one in many)
                {
                    Write(text, one);
                    text.Append(' ');
                }
                text.Append(']');
                break;
            default:
                Properties(text, value);
                break;
        }
    }

    private static void Properties(StringBuilder text, object value)
    {
        text.Append('{');
        foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetIndexParameters().Length == 0)
            {
                text.Append(property.Name).Append(' ');
                Write(text, property.GetValue(value));
                text.Append('\n');
            }
        }
        text.Append('}');
    }
}
