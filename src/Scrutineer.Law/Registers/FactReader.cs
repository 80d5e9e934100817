using Scrutineer.Wording;

namespace Scrutineer.Law.Registers;

/// <summary>Understands a fact's sentence by the vocabulary.</summary>
internal static class FactReader
{
    public static Fact? Read(Vocabulary vocabulary, StatedFact entry, Problems problems)
    {
        var parsed = vocabulary.ParseSentence(entry.Says);
        if (!parsed.Succeeded)
        {
            problems.AddRange(parsed.Problems.Select(p => p with { File = entry.Where.File, Line = entry.Where.Line }));
            return null;
        }
        var sentence = parsed.Value;
        var day = sentence.Predicate.DaySlot;
        if (sentence.Slots.Where((s, i) => (i == day) != s.IsVariable).Any())
        {
            problems.Add(
                new(
                    "fact-with-variables",
                    new(
                        "факт називає все своїми іменами, а день залишає змінною «{d}»",
                        "a fact names everything and leaves only its day a variable, “{d}”"
                    ),
                    new(
                        "замість змінних напишіть назви; строк задайте ключами «from:» та «until:»",
                        "write names instead of variables; give the interval by \"from:\" and \"until:\""
                    ),
                    entry.Where.File,
                    entry.Where.Line
                )
            );
            return null;
        }
        return new(
            entry.Id,
            sentence.Predicate.Id,
            sentence.Arguments,
            entry.Validity,
            entry.Sources,
            entry.Certainty,
            entry.Status,
            entry.KnownSince,
            entry.Where
        )
        {
            Note = entry.Note,
        };
    }
}
