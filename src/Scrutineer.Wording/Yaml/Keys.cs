using System.Globalization;

namespace Scrutineer.Wording.Yaml;

/// <summary>
/// Reads the keys of one mapping. Each reading method reports what is wrong and returns null; <see cref="Done"/> reports
/// the keys that nobody asked for.
/// </summary>
/// <param name="mapping">The keys to read.</param>
/// <param name="file">The file as the user named it, for problems.</param>
/// <param name="problems">Where problems go.</param>
public sealed class Keys(Mapping mapping, string file, Problems problems)
{
    private static readonly Bilingual AText = new("текст", "a text");
    private static readonly Bilingual TextOrTexts = new(
        "текст або непорожній список",
        "a text, or a list that is not empty"
    );
    private static readonly Bilingual AList = new("список", "a list");
    private static readonly Bilingual PairsOfKeys = new("пари «ключ: значення»", "\"key: value\" pairs");
    private static readonly Bilingual BothLanguages = new(
        "«uk:» та «en:», обидва не порожні",
        "\"uk:\" and \"en:\", both filled"
    );

    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    /// <summary>The file as the user named it.</summary>
    public string File { get; } = file;

    /// <summary>The line where the mapping begins.</summary>
    public int Line => mapping.Line;

    /// <summary>The mapping itself.</summary>
    public Mapping Whole => mapping;

    /// <summary>Where problems go.</summary>
    public Problems Problems { get; } = problems;

    /// <summary>The node of a key, or null when it is absent.</summary>
    public Node? Node(string key)
    {
        _asked.Add(key);
        return mapping.Pairs.FirstOrDefault(p => p.Key == key)?.Value;
    }

    /// <summary>The line of a key, or of the mapping when it is absent.</summary>
    public int LineOf(string key) => mapping.Pairs.FirstOrDefault(p => p.Key == key)?.Line ?? Line;

    /// <summary>Whether the key is there.</summary>
    public bool Has(string key) => Node(key) is not null;

    /// <summary>A text; null when absent or wrong.</summary>
    public string? Text(string key) =>
        Node(key) is not { } node ? null
        : node is Scalar { Text: var text } && !string.IsNullOrWhiteSpace(text) ? text
        : Wrong(LineOf(key), key, AText);

    /// <summary>A text from a node; null when it is something else.</summary>
    public string? TextOf(Node node, string key) =>
        node is Scalar { Text: var text } && !string.IsNullOrWhiteSpace(text) ? text : Wrong(node.Line, key, AText);

    /// <summary>A text that must be there.</summary>
    public string? RequiredText(string key, Bilingual mend)
    {
        Require(key, mend);
        return Text(key);
    }

    /// <summary>Reports a key that is absent, with how to mend it.</summary>
    public void Require(string key, Bilingual mend)
    {
        if (!Has(key))
        {
            Problems.Add(YamlProblem.MissingKey(File, Line, key, mend));
        }
    }

    /// <summary>An id: lower-case Latin letters, digits, hyphens, points.</summary>
    public string? Id(string key, Bilingual mend)
    {
        var id = RequiredText(key, mend);
        if (id is null || IsId(id))
        {
            return id;
        }
        Problems.Add(YamlProblem.BadId(File, LineOf(key), id));
        return null;
    }

    /// <summary>One of several words.</summary>
    public string? OneOf(string key, IReadOnlyList<string> known)
    {
        var text = Text(key);
        if (text is null || known.Contains(text, StringComparer.Ordinal))
        {
            return text;
        }
        Problems.Add(YamlProblem.UnknownValue(File, LineOf(key), key, text, known));
        return null;
    }

    /// <summary>A certainty in any spelling that <see cref="Certainties.Read"/> knows; null where there is none.</summary>
    public Certainty? Certainty(string key)
    {
        var text = Text(key);
        var certainty = text is null ? null : Certainties.Read(text);
        if (text is not null && certainty is null)
        {
            Problems.Add(YamlProblem.UnknownValue(File, LineOf(key), key, text, Certainties.Letters));
        }
        return certainty;
    }

    /// <summary>A yes-or-no; absent means no.</summary>
    public bool Flag(string key) => OneOf(key, ["true", "false"]) == "true";

    /// <summary>A day of the calendar.</summary>
    public DateOnly? Day(string key) => Node(key) is { } node ? DayOf(node, key) : null;

    /// <summary>A day of the calendar from a node.</summary>
    public DateOnly? DayOf(Node node, string key)
    {
        if (
            node is Scalar { Text: var text }
            && DateOnly.TryParseExact(
                text,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
        {
            return day;
        }
        Problems.Add(
            node is Scalar s
                ? YamlProblem.ImpossibleDate(File, s.Line, key, s.Text)
                : YamlProblem.WrongType(File, node.Line, key, new("дата", "a date"))
        );
        return null;
    }

    /// <summary>A whole number from zero up.</summary>
    public long? Count(string key, long most = long.MaxValue)
    {
        var text = Text(key);
        if (text is null)
        {
            return null;
        }
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= most)
        {
            return count;
        }
        Problems.Add(
            YamlProblem.WrongType(
                File,
                LineOf(key),
                key,
                most == long.MaxValue
                    ? new("ціле число від 0", "a whole number from 0 up")
                    : new($"ціле число від 0 до {most}", $"a whole number from 0 to {most}")
            )
        );
        return null;
    }

    /// <summary>A text in both languages.</summary>
    public Bilingual? Both(string key)
    {
        if (Node(key) is not { } node)
        {
            return null;
        }
        if (node is not Mapping inner)
        {
            Problems.Add(YamlProblem.WrongType(File, LineOf(key), key, BothLanguages));
            return null;
        }
        var keys = Under(inner);
        var (uk, en) = (keys.RequiredText("uk", BothLanguages), keys.RequiredText("en", BothLanguages));
        keys.Done();
        return uk is null || en is null ? null : new(uk, en);
    }

    /// <summary>A list of texts with their lines; empty when absent or wrong.</summary>
    public IReadOnlyList<Scalar> Texts(string key)
    {
        var texts = new List<Scalar>();
        foreach (var node in Items(key))
        {
            if (node is Scalar { Text: var text } scalar && !string.IsNullOrWhiteSpace(text))
            {
                texts.Add(scalar);
            }
            else
            {
                Problems.Add(YamlProblem.WrongType(File, node.Line, key, new("список текстів", "a list of texts")));
            }
        }
        return texts;
    }

    /// <summary>One text, or a list of at least one; empty when absent or wrong.</summary>
    public IReadOnlyList<string> OneOrMore(string key)
    {
        switch (Node(key))
        {
            case null:
                return [];
            case Sequence { Items: { Count: > 0 } items }:
                return [.. items.Select(item => TextOf(item, key)).OfType<string>()];
            case Scalar scalar:
                return TextOf(scalar, key) is { } one ? [one] : [];
            default:
                Problems.Add(YamlProblem.WrongType(File, LineOf(key), key, TextOrTexts));
                return [];
        }
    }

    /// <summary>A list of mappings; empty when absent or wrong.</summary>
    public IReadOnlyList<Keys> Entries(string key)
    {
        var entries = new List<Keys>();
        foreach (var node in Items(key))
        {
            if (node is Mapping inner)
            {
                entries.Add(Under(inner));
            }
            else
            {
                Problems.Add(YamlProblem.WrongType(File, node.Line, key, PairsOfKeys));
            }
        }
        return entries;
    }

    /// <summary>The keys under a key.</summary>
    public Keys? Inner(string key)
    {
        switch (Node(key))
        {
            case null:
                return null;
            case Mapping inner:
                return Under(inner);
            default:
                Problems.Add(YamlProblem.WrongType(File, LineOf(key), key, PairsOfKeys));
                return null;
        }
    }

    /// <summary>Reports each key that nobody asked for.</summary>
    public void Done()
    {
        foreach (var pair in mapping.Pairs.Where(p => !_asked.Contains(p.Key)))
        {
            if (Problems.IsFull)
            {
                return;
            }
            var nearest = Spelling.Nearest(pair.Key, _asked);
            Problems.Add(
                YamlProblem.UnknownKey(File, pair.Line, pair.Key, nearest, _asked.Order(StringComparer.Ordinal))
            );
        }
    }

    /// <summary>The keys of a mapping that stands inside this one.</summary>
    public Keys Under(Mapping inner) => new(inner, File, Problems);

    private string? Wrong(int line, string key, Bilingual expected)
    {
        Problems.Add(YamlProblem.WrongType(File, line, key, expected));
        return null;
    }

    private IReadOnlyList<Node> Items(string key)
    {
        switch (Node(key))
        {
            case null:
                return [];
            case Sequence list:
                return list.Items;
            default:
                Problems.Add(YamlProblem.WrongType(File, LineOf(key), key, AList));
                return [];
        }
    }

    private static bool IsId(string text) =>
        text.Split('.', '-')
            .All(part => part.Length > 0 && part.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)));
}
