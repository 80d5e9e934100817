using Scrutineer.Wording;

namespace Scrutineer.Law;

/// <summary>A line <c>key: value</c> of a block, or a bare word as a key with an empty value.</summary>
internal sealed record VocabularyLine(string Key, string Value, Place Where);

/// <summary>A block: a keyword and an id at the margin, indented lines under it.</summary>
internal sealed record VocabularyBlock(string Keyword, string Id, Place Where, List<VocabularyLine> Lines)
{
    /// <summary>The value of a key, or null.</summary>
    public string? this[string key] => Lines.Find(l => l.Key == key)?.Value;

    public static List<VocabularyBlock> Split(string text, string file, Problems problems)
    {
        var blocks = new List<VocabularyBlock>();
        var number = 0;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = raw.TrimEnd().TrimStart('\uFEFF');
            if (line.Length == 0)
            {
                continue;
            }
            var where = new Place(file, number);
            if (!char.IsWhiteSpace(line[0]))
            {
                var space = line.IndexOf(' ', StringComparison.Ordinal);
                var (keyword, id) = space < 0 ? (line, "") : (line[..space], line[(space + 1)..].Trim());
                if (!IsId(id))
                {
                    problems.Add(
                        "bad-id",
                        where,
                        ($"«{line}» не починає блоку.", $"\"{line}\" does not begin a block."),
                        (
                            "Пишіть «predicate held-in»: слово та ідентифікатор латиницею.",
                            "Write \"predicate held-in\": a keyword and an id."
                        )
                    );
                }
                blocks.Add(new(keyword, id, where, []));
            }
            else if (blocks.Count > 0)
            {
                var colon = line.IndexOf(':', StringComparison.Ordinal);
                blocks[^1]
                    .Lines.Add(
                        colon < 0
                            ? new(line.Trim(), "", where)
                            : new(line[..colon].Trim(), line[(colon + 1)..].Trim(), where)
                    );
            }
        }
        return blocks;
    }

    /// <summary>Lower-case Latin letters, digits, points and hyphens.</summary>
    public static bool IsId(string text) =>
        text.Length > 0 && text.All(c => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '.' or '-');

    public bool Has(string key) => Lines.Exists(l => l.Key == key);

    public string? Need(string key, Problems problems)
    {
        var value = this[key];
        if (!string.IsNullOrWhiteSpace(value))
        {
            return value;
        }
        problems.Add(
            "missing-line",
            Where,
            ($"«{Id}» не має рядка «{key}:».", $"\"{Id}\" lacks the line \"{key}:\"."),
            ("Додайте його.", "Add it.")
        );
        return null;
    }

    public void AllowOnly(Problems problems, params string[] keys)
    {
        foreach (var line in Lines.Where(l => !keys.Contains(l.Key)))
        {
            problems.Add(
                "unknown-line",
                line.Where,
                ($"Невідомий рядок «{line.Key}».", $"Unknown line \"{line.Key}\"."),
                ($"Тут можуть стояти: {string.Join(", ", keys)}.", $"Allowed here: {string.Join(", ", keys)}.")
            );
        }
    }
}
