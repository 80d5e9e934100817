using System.Text.Json;
using Scrutineer.Wording.Json;

namespace Scrutineer.Parties.Lists;

/// <summary>Lists that are published as JSON.</summary>
internal static class JsonLists
{
    private const int MaxLine = 8 << 20;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 32 };

    // Things that are not who somebody is.
    private static readonly HashSet<string> NotParties = new(StringComparer.Ordinal)
    {
        "Occupancy",
        "Position",
        "Family",
        "Sanction",
        "Address",
        "Ownership",
        "Identification",
        "Passport",
        "Associate",
        "Directorship",
        "Membership",
        "UnknownLink",
    };

    /// <summary>FollowTheMoney entities, one per line; entities that are links or offices are passed over.</summary>
    public static IEnumerable<ListedEntity> Ftm(TextReader reader)
    {
        var number = 0;
        while (BoundedLine.Read(reader, MaxLine, ++number) is { } line)
        {
            if (line.Length == 0)
            {
                continue;
            }
            using var json = Parse(line, number);
            var e = json.RootElement;
            var schema = Text(e, "schema");
            if (
                e.ValueKind is not JsonValueKind.Object
                || !e.TryGetProperty("properties", out var p)
                || p.ValueKind is not JsonValueKind.Object
            )
            {
                throw ListException.Broken("properties", number);
            }
            if (NotParties.Contains(schema))
            {
                continue;
            }
            yield return new ListedEntity
            {
                Id = Text(e, "id"),
                Type = schema,
                Names =
                [
                    .. Texts(p, "name").Select(n => new ListedForm("name", n)),
                    .. Texts(p, "alias").Select(n => new ListedForm("alias", n)),
                    .. Texts(p, "weakAlias").Select(n => new ListedForm("weakAlias", n)),
                    .. Texts(p, "previousName").Select(n => new ListedForm("previousName", n)),
                ],
                Born = string.Join("; ", Texts(p, "birthDate")),
                Countries = [.. Texts(p, "nationality"), .. Texts(p, "country")],
                Place = string.Join("; ", Texts(p, "birthPlace")),
                Programme = string.Join("; ", Texts(p, "programId")),
            };
        }
    }

    /// <summary>Ukraine's State Sanctions Register: an array of subjects, or an object that holds one.</summary>
    /// <remarks>Written to the register's published fields; no real sample is at hand.</remarks>
    public static IEnumerable<ListedEntity> Ukraine(Stream stream)
    {
        using var json = ParseWhole(stream);
        foreach (var e in Subjects(json.RootElement))
        {
            if (e.ValueKind is not JsonValueKind.Object)
            {
                throw ListException.Broken("subject");
            }
            var type = First(e, "sub_type", "subject_type", "type");
            yield return new ListedEntity
            {
                Id = First(e, "sid", "id", "subject_id"),
                Type =
                    type.StartsWith("ind", StringComparison.OrdinalIgnoreCase)
                    || type.Contains("фіз", StringComparison.OrdinalIgnoreCase)
                        ? "Person"
                        : "Organization",
                Names =
                [
                    .. new[]
                    {
                        First(e, "name", "full_name"),
                        First(e, "name_translit", "translit_name", "name_en"),
                        First(e, "name_ru", "original_name"),
                    }
                        .Where(n => n.Length > 0)
                        .Select((n, i) => new ListedForm(i == 0 ? "name" : "alias", n)),
                    .. Texts(e, "aliases").Select(n => new ListedForm("alias", n)),
                ],
                Born = First(e, "birthday", "birth_date", "date_of_birth"),
                Countries = [.. Texts(e, "citizenship")],
                Listed = First(e, "start_date", "action_date", "decree_date"),
                Programme = First(e, "decree", "ukaz", "act"),
                Source = "UA",
            };
        }
    }

    private static JsonElement.ArrayEnumerator Subjects(JsonElement root)
    {
        if (root.ValueKind is JsonValueKind.Array)
        {
            return root.EnumerateArray();
        }
        if (root.ValueKind is JsonValueKind.Object)
        {
            foreach (var member in root.EnumerateObject())
            {
                if (member.Value.ValueKind is JsonValueKind.Array)
                {
                    return member.Value.EnumerateArray();
                }
            }
        }
        throw ListException.Broken("[…]");
    }

    private static JsonDocument Parse(string line, int number)
    {
        try
        {
            return JsonDocument.Parse(line, Options);
        }
        catch (JsonException)
        {
            throw ListException.Broken("JSON", number);
        }
    }

    private static JsonDocument ParseWhole(Stream stream)
    {
        try
        {
            return JsonDocument.Parse(stream, Options);
        }
        catch (JsonException e)
        {
            throw ListException.Broken("JSON", (int?)e.LineNumber + 1);
        }
    }

    private static string First(JsonElement e, params string[] keys) =>
        keys.Select(k => Text(e, k)).FirstOrDefault(v => v.Length > 0, "");

    private static string Text(JsonElement e, string key) =>
        e.ValueKind is JsonValueKind.Object && e.Has(key, out var value)
            ? value.ValueKind switch
            {
                JsonValueKind.String => value.Text().Trim(),
                JsonValueKind.Number => value.Raw(),
                _ => "",
            }
            : "";

    private static IEnumerable<string> Texts(JsonElement e, string key)
    {
        if (!e.Has(key, out var value))
        {
            return [];
        }
        return value.ValueKind is JsonValueKind.Array
                ? value
                    .EnumerateArray()
                    .Where(v => v.ValueKind is JsonValueKind.String)
                    .Select(v => v.Text().Trim())
                    .Where(v => v.Length > 0)
            : Text(e, key) is { Length: > 0 } one
                ? one.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : [];
    }
}
