using System.Text.RegularExpressions;
using Scrutineer.Wording;

namespace Scrutineer.Law;

/// <summary>Reads the rules of one file.</summary>
internal sealed partial class RuleReader(Vocabulary vocabulary, RuleFile file, Problems problems)
{
    private readonly List<Rule> _rules = [];
    private RuleDraft? _draft;

    public List<Rule> Read()
    {
        var number = 0;
        foreach (var raw in file.Text.Split('\n'))
        {
            number++;
            var line = raw.Trim().TrimStart('\uFEFF');
            if (line.Length > 0)
            {
                ReadLine(line, new Place(file.Name, number));
            }
        }
        Finish();
        if (_rules.Count == 0 && problems.None)
        {
            problems.Add(
                "no-rule",
                new Place(file.Name, 1),
                ("У файлі немає правила.", "The file has no rule."),
                ("Почніть з рядка «правило …».", "Begin with a line \"rule …\".")
            );
        }
        return _rules;
    }

    private void ReadLine(string line, Place where)
    {
        if (Begin(line) is var (id, language))
        {
            Finish();
            if (!VocabularyBlock.IsId(id))
            {
                problems.Add(
                    "bad-id",
                    where,
                    ($"«{id}» не є ідентифікатором правила.", $"\"{id}\" is not an id of a rule."),
                    (
                        "Малі латинські літери, цифри, крапки, дефіси.",
                        "Lower-case Latin letters, digits, points, hyphens."
                    )
                );
            }
            _draft = new RuleDraft(id, language, where);
            return;
        }
        if (_draft is null)
        {
            problems.Add(
                "no-rule",
                where,
                ("Рядок стоїть перед правилом.", "The line stands before any rule."),
                ("Почніть з рядка «правило …».", "Begin with a line \"rule …\".")
            );
            return;
        }
        if (!ReadFields(line, where))
        {
            ReadSentence(line, where);
        }
    }

    /// <summary>The id and the language of a line that begins a rule; null for any other.</summary>
    internal static (string Id, Language Language)? Begin(string line)
    {
        if (line.StartsWith("rule ", StringComparison.Ordinal))
        {
            return (line[5..].Trim(), Language.En);
        }
        return line.StartsWith("правило ", StringComparison.Ordinal) ? (line[8..].Trim(), Language.Uk) : null;
    }

    private bool ReadFields(string line, Place where)
    {
        if (FieldOf(line) is null)
        {
            return false;
        }
        foreach (var (start, end) in Pieces(line))
        {
            var piece = line[start..end];
            if (FieldOf(piece) is not var (key, value))
            {
                // Two spaces inside a value: the rest belongs to the field before.
                _draft!.Append(piece);
                continue;
            }
            if (!_draft!.Set(key, value, where))
            {
                problems.Add(
                    "repeated-field",
                    where,
                    ($"Поле «{key}» повторюється.", $"The field \"{key}\" repeats."),
                    ("Залиште одне.", "Keep one.")
                );
            }
        }
        return true;
    }

    /// <summary>The fields of a line: two spaces part them, but not the words of the first one's name.</summary>
    internal static IEnumerable<(int Start, int End)> Pieces(string line)
    {
        var (start, colon) = (0, line.IndexOf(':', StringComparison.Ordinal));
        foreach (Match gap in Gap().Matches(line))
        {
            if (gap.Index > colon)
            {
                yield return (start, gap.Index);
                start = gap.Index + gap.Length;
            }
        }
        yield return (start, line.Length);
    }

    /// <summary>The English key and the value of a text that begins with a field; null for any other.</summary>
    internal static (string Key, string Value)? FieldOf(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return null;
        }
        var name = Letters.Tidy(text[..colon]);
        foreach (var (en, uk) in RuleWords.Fields)
        {
            if (Letters.Same(name, en) || Letters.Same(name, uk))
            {
                return (en, text[(colon + 1)..].Trim());
            }
        }
        return null;
    }

    private void ReadSentence(string line, Place where)
    {
        foreach (var (word, first, negated) in RuleWords.Conditions)
        {
            if (line.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                if (_draft!.Head is null || (first && _draft.HasFirst))
                {
                    problems.Add(
                        "misplaced-condition",
                        where,
                        ("Умова стоїть не на своєму місці.", "The condition is out of place."),
                        (
                            "Спершу висновок, далі одне «якщо», потім «і» та «крім випадку, коли».",
                            "First the conclusion, then one \"if\", then \"and\" and \"unless\"."
                        )
                    );
                    return;
                }
                _draft.HasFirst |= first;
                if (Sentence(line[word.Length..], where) is { } condition)
                {
                    _draft.Premises.Add(new(condition, negated, where));
                }
                else
                {
                    _draft.Broken = true;
                }
                return;
            }
        }
        if (_draft!.HeadSeen)
        {
            problems.Add(
                "misplaced-line",
                where,
                ($"Незрозумілий рядок «{line}».", $"The line \"{line}\" is not understood."),
                (
                    "Умова починається з «якщо», «і», «крім випадку, коли»; поле — з назви та двокрапки.",
                    "A condition begins with \"if\", \"and\", \"unless\"; a field with its name and a colon."
                )
            );
            return;
        }
        _draft.HeadSeen = true;
        _draft.Head = Sentence(line, where);
        _draft.Broken |= _draft.Head is null;
        // A conclusion that could not be read must not turn each of its conditions into a second complaint.
        _draft.Head ??= new Sentence(
            vocabulary.Predicates.First(p => p.IsComparison),
            [Slot.Named("a"), Slot.Named("b")]
        );
    }

    private Sentence? Sentence(string text, Place where)
    {
        var outcome = vocabulary.ParseSentence(text);
        if (outcome.Succeeded)
        {
            return outcome.Value;
        }
        problems.AddAt(where, outcome.Problems);
        return null;
    }

    private void Finish()
    {
        if (_draft?.Finish(problems) is { } rule)
        {
            _rules.Add(rule);
        }
        _draft = null;
    }

    [GeneratedRegex(@"\s{2,}", RegexOptions.None, 1000)]
    private static partial Regex Gap();
}
