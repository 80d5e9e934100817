using Scrutineer.Wording;

namespace Scrutineer.Law;

/// <summary>Whether a fact fits the vocabulary and its sources.</summary>
internal sealed class FactChecks(Vocabulary vocabulary, Dictionary<string, Source> sources, Problems problems)
{
    public void Check(Fact fact)
    {
        if (vocabulary.Predicate(fact.Predicate) is not { IsComparison: false } predicate)
        {
            Bad(
                fact,
                "unknown-predicate",
                $"Словник не знає речення «{fact.Predicate}».",
                $"The vocabulary does not know \"{fact.Predicate}\".",
                Near(fact.Predicate)
            );
            return;
        }
        if (predicate.OnlyByRules)
        {
            Bad(
                fact,
                "only-by-rules",
                $"«{predicate.Id}» виводять лише правила.",
                $"\"{predicate.Id}\" is concluded by rules alone.",
                new("Внесіть факти, на яких стоїть висновок.", "State the facts that the conclusion rests on.")
            );
        }
        if (fact.Status != FactStatus.Asserted && Definitions.Settles(predicate, fact))
        {
            Bad(
                fact,
                "by-definition",
                $"за значенням речення «{predicate.Id}» усе стоїть так до самого себе.",
                $"by the meaning of \"{predicate.Id}\" everything stands so to itself.",
                new("Приберіть факт: цього не можна оспорити.", "Take the fact away: this cannot be contested.")
            );
        }
        var slots = predicate.Slots.Where(s => !s.IsDay).ToList();
        if (slots.Count != fact.Arguments.Count)
        {
            Bad(
                fact,
                "arguments",
                $"«{predicate.Id}» має {slots.Count} місць, а не {fact.Arguments.Count}.",
                $"\"{predicate.Id}\" has {slots.Count} slots, not {fact.Arguments.Count}.",
                new(
                    $"Місця: {string.Join(", ", slots.Select(s => s.Name))}.",
                    $"Slots: {string.Join(", ", slots.Select(s => s.Name))}."
                )
            );
            return;
        }
        for (var i = 0; i < slots.Count; i++)
        {
            CheckArgument(fact, predicate, slots[i], fact.Arguments[i]);
        }
        CheckForms(fact, predicate);
        if (predicate.DaySlot < 0 && !fact.Validity.IsAlways)
        {
            Bad(
                fact,
                "interval-without-day",
                $"Речення «{predicate.Id}» не говорить про день, а факт має строк.",
                $"\"{predicate.Id}\" speaks of no day, but the fact has an interval.",
                new(
                    "Приберіть строк або додайте до речення місце day.",
                    "Remove the interval, or give the sentence a day slot."
                )
            );
        }
        CheckSources(fact);
    }

    private void CheckSources(Fact fact)
    {
        if (fact.Sources.Count == 0)
        {
            Bad(
                fact,
                "missing-source",
                "Факт не має джерела.",
                "The fact has no source.",
                new("Назвіть джерело.", "Name a source.")
            );
        }
        foreach (var source in fact.Sources.Where(s => !sources.ContainsKey(s)))
        {
            Bad(
                fact,
                "unknown-source",
                $"Джерело «{source}» не описано.",
                $"The source \"{source}\" is not declared.",
                new("Опишіть його або виправте ідентифікатор.", "Declare it or mend the id.")
            );
        }
    }

    private void CheckArgument(Fact fact, Predicate predicate, SlotSpec slot, Value value)
    {
        var fits = value.Kind switch
        {
            ValueKind.Number => slot.Kinds is [SlotSpec.Number],
            ValueKind.Date => slot.Kinds is [SlotSpec.Date],
            _ => vocabulary.Term(value.TermId) is { } t && slot.Kinds.Contains(t.Kind),
        };
        if (!fits)
        {
            var unknown = value.Kind == ValueKind.Term && vocabulary.Term(value.TermId) is null;
            Bad(
                fact,
                unknown ? "unknown-term" : "arguments",
                unknown ? $"Термін «{value}» не описано." : $"«{value}» не підходить для місця «{slot.Name}».",
                unknown
                    ? $"The term \"{value}\" is not declared."
                    : $"\"{value}\" does not fit the slot \"{slot.Name}\".",
                new($"Очікується: {string.Join(" / ", slot.Kinds)}.", $"Expected: {string.Join(" / ", slot.Kinds)}.")
            );
            return;
        }
    }

    private void CheckForms(Fact fact, Predicate predicate)
    {
        var next = 0;
        Sentence said = new(
            predicate,
            [.. predicate.Slots.Select(s => s.IsDay ? Slot.Named(s.Name) : Slot.Of(fact.Arguments[next++]))]
        );
        foreach (var part in new SentenceWriter(vocabulary).Lacking(said))
        {
            if (vocabulary.Term(said.Slots[part.Slot].Value.TermId) is { } term)
            {
                Bad(
                    fact,
                    "missing-form",
                    $"Назва «{term.Uk.Nominative}» не має форми, якої вимагає речення «{predicate.Id}»: {part.Case}.",
                    $"The Ukrainian name of \"{term.Id}\" lacks the form that \"{predicate.Id}\" asks: {part.Case}.",
                    new("Додайте форму до терміна.", "Add the form to the term.")
                );
            }
        }
    }

    private Bilingual Near(string id)
    {
        var best = Spelling.Nearest(id, vocabulary.Predicates.Where(p => !p.IsComparison).Select(p => p.Id));
        return best is null
            ? new("Опишіть речення у словнику.", "Declare it in the vocabulary.")
            : new($"Можливо, «{best}»?", $"Did you mean \"{best}\"?");
    }

    private void Bad(Fact fact, string code, string uk, string en, Bilingual mend) =>
        problems.Add(code, fact.Where, new Bilingual($"Факт «{fact.Id}»: {uk}", $"Fact \"{fact.Id}\": {en}"), mend);
}
