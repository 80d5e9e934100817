namespace Scrutineer.Parties.Matching;

/// <summary>Countries in a text, as lists and tables write them: codes and names, several in one field.</summary>
public static class Countries
{
    private static readonly char[] Between = [';', '/', ',', '|', '(', ')'];

    private static readonly Dictionary<string, string> Codes = Read();

    /// <summary>ISO 3166-1 codes, two capital letters; what is no name of a country that we know is left out.</summary>
    public static IReadOnlySet<string> Of(string? text)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        if (string.IsNullOrWhiteSpace(text))
        {
            return found;
        }
        // A name may hold a comma itself: "Iran, Islamic Republic of".
        foreach (
            var part in text.Split([';', '/', '|'], StringSplitOptions.TrimEntries)
                .Concat(text.Split(Between, StringSplitOptions.TrimEntries))
        )
        {
            if (Codes.TryGetValue(part.TrimEnd('.'), out var code))
            {
                found.Add(code);
            }
        }
        return found;
    }

    private static Dictionary<string, string> Read()
    {
        var codes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in CountryNames.Table.Split('\n', StringSplitOptions.TrimEntries))
        {
            var (two, three) = (line[..2], line[3..6]);
            foreach (var name in line[7..].Split('|').Append(two).Append(three))
            {
                codes.TryAdd(name, two);
            }
        }
        return codes;
    }
}
