using System.Globalization;

namespace Scrutineer.Transparency.Text;

/// <summary>ASCII decimals as the C2SP texts write them: no sign, no leading zero, at most 2⁶³ − 1.</summary>
internal static class StrictDecimal
{
    /// <summary>Reads a count or an index; false when it is spelled in any other way.</summary>
    public static bool TryRead(string text, out long value) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value)
        && string.Equals(value.ToString(CultureInfo.InvariantCulture), text, StringComparison.Ordinal);

    /// <summary>The one spelling of a count.</summary>
    public static string Write(long value) => value.ToString(CultureInfo.InvariantCulture);
}
