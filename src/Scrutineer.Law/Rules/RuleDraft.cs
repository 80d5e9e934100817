using Scrutineer.Wording;

namespace Scrutineer.Law;

/// <summary>A rule while its lines are read.</summary>
internal sealed class RuleDraft(string id, Language language, Place where)
{
    private readonly Dictionary<string, (string Value, Place Where)> _fields = new(StringComparer.Ordinal);
    private string _last = "";

    public Sentence? Head { get; set; }

    public bool HeadSeen { get; set; }

    public bool HasFirst { get; set; }

    public bool Broken { get; set; }

    public List<Premise> Premises { get; } = [];

    public bool Set(string key, string value, Place place)
    {
        _last = key;
        return _fields.TryAdd(key, (value, place));
    }

    public void Append(string more)
    {
        var (value, place) = _fields[_last];
        _fields[_last] = ($"{value} {more}".Trim(), place);
    }

    public Rule? Finish(Problems problems)
    {
        var here = Text(RuleWords.Provision, problems);
        var elsewhere = Text(RuleWords.ProvisionElsewhere, problems);
        var source = Text(RuleWords.Source, problems);
        var reference = Iri(problems);
        var force = Force(problems);
        var strength = Read(RuleWords.Strength, Strengths.Read, problems);
        var certainty = _fields.ContainsKey(RuleWords.Certainty)
            ? Read(RuleWords.Certainty, Certainties.Read, problems)
            : Certainty.Unverified;
        if (!HeadSeen)
        {
            problems.Add(
                "missing-conclusion",
                where,
                ($"Правило «{id}» не має висновку.", $"The rule \"{id}\" has no conclusion."),
                ("Після полів напишіть речення висновку.", "Write the conclusion's sentence after the fields.")
            );
        }
        if (
            Broken
            || Head is null
            || here is null
            || elsewhere is null
            || source is null
            || force is null
            || strength is null
            || certainty is null
        )
        {
            return null;
        }
        return new Rule(
            id,
            language == Language.Uk ? new(here, elsewhere) : new(elsewhere, here),
            force.Value.Validity,
            strength.Value,
            Head,
            Premises,
            List(RuleWords.Overrides),
            Both(source, Optional(RuleWords.SourceElsewhere)),
            certainty.Value,
            where
        )
        {
            ApprovedBy = Optional(RuleWords.ApprovedBy),
            InForceOn = force.Value.On,
            Note = Optional(RuleWords.Note) is { } note ? Both(note, Optional(RuleWords.NoteElsewhere)) : null,
            Reference = reference,
        };
    }

    // What is written in one language alone stands in both.
    private Bilingual Both(string here, string? elsewhere) =>
        language == Language.Uk ? new(here, elsewhere ?? here) : new(elsewhere ?? here, here);

    private string? Iri(Problems problems)
    {
        if (Optional(RuleWords.Reference) is not { } text)
        {
            return null;
        }
        if (!text.Any(char.IsWhiteSpace) && (text[0] == '/' || Uri.TryCreate(text, UriKind.Absolute, out _)))
        {
            return text;
        }
        Unread(RuleWords.Reference, text, problems);
        return null;
    }

    private (Validity Validity, string? On)? Force(Problems problems)
    {
        if (Text(RuleWords.InForce, problems) is not { } text)
        {
            return null;
        }
        string? on = null;
        foreach (var word in new[] { " on {", " щодо {" })
        {
            var at = text.IndexOf(word, StringComparison.Ordinal);
            if (at > 0 && text.EndsWith('}'))
            {
                on = Letters.Tidy(text[(at + word.Length)..^1]);
                text = text[..at];
            }
        }
        try
        {
            if (Validity.Read(text) is { } validity)
            {
                return (validity, on);
            }
        }
        catch (ArgumentException)
        {
            problems.Add(
                "end-before-beginning",
                _fields[RuleWords.InForce].Where,
                ($"Чинність «{text}» закінчується, не почавшись.", $"The interval \"{text}\" ends before it begins."),
                ("Перевірте дати.", "Check the dates.")
            );
            return null;
        }
        Unread(RuleWords.InForce, text, problems);
        return null;
    }

    private T? Read<T>(string key, Func<string, T?> read, Problems problems)
        where T : struct
    {
        if (Text(key, problems) is not { } text)
        {
            return null;
        }
        if (read(text) is { } value)
        {
            return value;
        }
        Unread(key, text, problems);
        return null;
    }

    private void Unread(string key, string text, Problems problems) =>
        problems.Add(
            "bad-field",
            _fields[key].Where,
            (
                $"Поле «{RuleWords.Field(key, Language.Uk)}» має незрозуміле значення «{text}».",
                $"The field \"{key}\" has an unreadable value \"{text}\"."
            ),
            key switch
            {
                RuleWords.InForce => (
                    "Пишіть «від 2014-04-27», «від … до …» або «завжди».",
                    "Write \"from 2014-04-27\", \"from … until …\" or \"always\"."
                ),
                RuleWords.Certainty => ("Пишіть V, H або U.", "Write V, H or U."),
                RuleWords.Reference => (
                    "Пишіть адресу ELI або посилання Akoma Ntoso, що починається з «/akn/».",
                    "Write an ELI address, or an Akoma Ntoso reference that begins with \"/akn/\"."
                ),
                _ => (
                    "Сила: binding-domestic, treaty, customary, recommendation, position.",
                    "Strength: binding-domestic, treaty, customary, recommendation, position."
                ),
            }
        );

    private string? Text(string key, Problems problems)
    {
        if (_fields.TryGetValue(key, out var field) && field.Value.Length > 0)
        {
            return field.Value;
        }
        problems.Add(
            "missing-field",
            where,
            (
                $"Правило «{id}» не має поля «{RuleWords.Field(key, Language.Uk)}:».",
                $"The rule \"{id}\" lacks the field \"{key}:\"."
            ),
            ("Додайте його.", "Add it.")
        );
        return null;
    }

    private string? Optional(string key) =>
        _fields.TryGetValue(key, out var field) && field.Value is not ("" or "—" or "-") ? field.Value : null;

    private List<string> List(string key) =>
        Optional(key) is { } text
            ? [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]
            : [];
}
