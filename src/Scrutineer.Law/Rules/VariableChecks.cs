using Scrutineer.Wording;

namespace Scrutineer.Law;

/// <summary>Whether each variable of a rule is bound, of one kind, and used where it may stand.</summary>
internal sealed class VariableChecks(Vocabulary vocabulary, Rule rule, Problems problems)
{
    private readonly RuleDays _days = RuleDays.Of(rule);

    public void Check()
    {
        CheckBound();
        CheckKinds();
        CheckComparisons();
        CheckForce();
        CheckForms();
    }

    private IEnumerable<(Sentence Sentence, Place Where)> Sentences =>
        rule.Premises.Select(p => (p.Sentence, p.Where)).Prepend((rule.Head, rule.Where));

    private void CheckBound()
    {
        var positive = rule
            .Premises.Where(p => !p.Negated && !p.Sentence.Predicate.IsComparison)
            .Select(p => p.Sentence)
            .ToList();
        var inData = positive
            .SelectMany(s => s.Slots.Where((x, i) => x.IsVariable && i != s.Predicate.DaySlot))
            .Select(x => x.Variable!)
            .ToHashSet(StringComparer.Ordinal);
        var inDay = positive
            .Where(s => s.Predicate.DaySlot >= 0)
            .Select(s => s.Slots[s.Predicate.DaySlot].Variable)
            .Append(rule.Head.Predicate.DaySlot >= 0 ? rule.Head.Slots[rule.Head.Predicate.DaySlot].Variable : null)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        foreach (
            var name in _days.Values.Where(v => !inData.Contains(v)).Concat(_days.Days.Where(d => !inDay.Contains(d)))
        )
        {
            var where = Sentences.First(s => s.Sentence.Slots.Any(x => x.Variable == name)).Where;
            problems.Add(
                "unbound-variable",
                where,
                (
                    $"Жодна ствердна умова не каже, що таке {{{name}}}.",
                    $"No positive condition says what {{{name}}} is."
                ),
                ($"Додайте умову «якщо …», у якій є {{{name}}}.", $"Add a condition \"if …\" that has {{{name}}}.")
            );
        }
    }

    private void CheckKinds()
    {
        foreach (var name in _days.Values)
        {
            IEnumerable<string>? kinds = null;
            foreach (var (sentence, where) in Sentences)
            {
                for (var i = 0; i < sentence.Slots.Count; i++)
                {
                    var here = sentence.Predicate.Slots[i].Kinds;
                    if (sentence.Slots[i].Variable != name || here is ["any"])
                    {
                        continue;
                    }
                    // A date that is data may also stand where a day stands.
                    IReadOnlyList<string> allowed = here.Contains(SlotSpec.Day) ? [SlotSpec.Date] : here;
                    kinds = kinds is null ? allowed : kinds.Intersect(allowed, StringComparer.Ordinal).ToList();
                    if (!kinds.Any())
                    {
                        problems.Add(
                            "mixed-kinds",
                            where,
                            (
                                $"{{{name}}} не може водночас мати такі види.",
                                $"{{{name}}} cannot be of these kinds at once."
                            ),
                            ("Назвіть різні речі різними літерами.", "Name different things by different letters.")
                        );
                        return;
                    }
                }
            }
        }
    }

    private void CheckComparisons()
    {
        var head = rule.Head.Predicate.DaySlot >= 0 ? rule.Head.Slots[rule.Head.Predicate.DaySlot].Variable : null;
        var compared = new HashSet<string>(StringComparer.Ordinal);
        foreach (var premise in rule.Premises.Where(p => p.Sentence.Predicate.IsComparison))
        {
            var names = premise
                .Sentence.Slots.Where(s => s.Variable is { } v && _days.Days.Contains(v))
                .Select(s => s.Variable!)
                .ToList();
            if (premise.Sentence.Predicate.Id is Comparisons.Other && names.Count > 0)
            {
                problems.Add(
                    "days-compared",
                    premise.Where,
                    (
                        "Дні порівнюють словами «раніше» і «не раніше».",
                        "Days are compared by \"earlier\" and \"not earlier\"."
                    ),
                    ("Замініть порівняння.", "Use another comparison.")
                );
            }
            if (names.Count == 2 && (names[0] == names[1] || names.Any(n => n != head && !compared.Add(n))))
            {
                problems.Add(
                    "days-compared",
                    premise.Where,
                    (
                        "День, якого немає у висновку, порівнюють щонайбільше з одним іншим.",
                        "A day that is not in the conclusion may be compared to at most one other."
                    ),
                    ("Поділіть правило на два.", "Split the rule in two.")
                );
            }
        }
    }

    private void CheckForce()
    {
        if (rule.InForceOn is { } named && !_days.Days.Contains(named) && !_days.Values.Contains(named))
        {
            problems.Add(
                "bad-field",
                rule.Where,
                (
                    $"Чинність щодо {{{named}}}: такої змінної немає.",
                    $"In force on {{{named}}}: there is no such variable."
                ),
                ("Назвіть змінну дня з цього правила.", "Name a day of this rule.")
            );
        }
        else if (rule.InForceOn is null && !rule.InForce.IsAlways && _days.ForceOn is null)
        {
            problems.Add(
                "in-force-on-which-day",
                rule.Where,
                _days.ForceUnclear
                    ? (
                        "У правилі кілька днів; не сказано, котрого воно має бути чинним.",
                        "The rule has several days and does not say on which it must be in force."
                    )
                    : (
                        "Правило має строк, але не говорить про жоден день.",
                        "The rule has an interval but speaks of no day."
                    ),
                (
                    "Напишіть «чинність: від … щодо {e}» або «завжди».",
                    "Write \"in force: from … on {e}\", or \"always\"."
                )
            );
        }
    }

    private void CheckForms()
    {
        foreach (var (sentence, where) in Sentences)
        {
            var writer = new SentenceWriter(vocabulary);
            foreach (var part in writer.Lacking(sentence))
            {
                var slot = sentence.Slots[part.Slot];
                problems.Add(
                    "missing-form",
                    where,
                    (
                        $"Термін «{slot.Value}» не має форми {part.Case}.",
                        $"The term \"{slot.Value}\" lacks the form {part.Case}."
                    ),
                    ("Додайте її у словник.", "Add it to the vocabulary.")
                );
            }
        }
    }
}
