using System.Text;

namespace Scrutineer.Parties.Lists;

/// <summary>Lines of a text in bounded memory.</summary>
internal static class BoundedLine
{
    /// <summary>The next line without its end, or null.</summary>
    /// <exception cref="ListException">It is longer than <paramref name="most"/>, or no UTF-8.</exception>
    public static string? Read(TextReader reader, int most, int number)
    {
        var line = new StringBuilder();
        try
        {
            if (reader.Peek() < 0)
            {
                return null;
            }
            for (var c = reader.Read(); c >= 0 && c is not '\n'; c = reader.Read())
            {
                if (line.Length >= most)
                {
                    throw ListException.TooLong(number, most);
                }
                if (c is not '\r')
                {
                    line.Append((char)c);
                }
            }
        }
        catch (DecoderFallbackException)
        {
            throw ListException.Encoding(number);
        }
        return line.ToString();
    }
}
