using Scrutineer.Law;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Phrasing;

/// <summary>One value of a proposition, said in both languages from the same datum.</summary>
internal abstract record Filler
{
    /// <summary>The words for this value, or null when the case form was never written down.</summary>
    public abstract string? Say(Language language, string form);

    /// <summary>What this value is, for messages.</summary>
    public virtual string Describe() => ToString();

    public static Filler Of(Term term) => new TermsFiller([term]);

    public static Filler Of(IReadOnlyList<Term> terms) => new TermsFiller(terms);

    public static Filler Of(Bilingual text) => new TextFiller(text);

    public static Filler Of(long count) => new NumberFiller(count, 0);

    public static Filler Of(double value, int decimals) => new NumberFiller(value, decimals);

    public static Filler Of(IReadOnlyList<DateOnly> days) => new DaysFiller(days);
}

internal sealed record TermsFiller(IReadOnlyList<Term> Terms) : Filler
{
    /// <summary>The names in the case that the place asks; null when somebody's form has not been written down.</summary>
    public override string? Say(Language language, string form)
    {
        var and = language == Language.Uk ? " та " : " and ";
        List<string> names = [];
        foreach (var term in Terms)
        {
            if (Form(term, language, form) is not { } name)
            {
                return null;
            }
            names.Add(name);
        }
        return names.Count switch
        {
            0 => throw new InvalidOperationException("A list of names in a sentence is empty."),
            1 => names[0],
            _ => string.Join(", ", names.Take(names.Count - 1)) + and + names[^1],
        };
    }

    public override string Describe() => string.Join(", ", Terms.Select(t => t.Id));

    private static string? Form(Term term, Language language, string form) =>
        language == Language.En
            ? term.En
            : form switch
            {
                "nom" => term.Uk.Nominative,
                "gen" => term.Uk.Genitive,
                "dat" => term.Uk.Dative,
                "ins" => term.Uk.Instrumental,
                "loc" => term.Uk.Locative,
                _ => throw new InvalidOperationException($"No grammatical case '{form}'."),
            };
}

internal sealed record TextFiller(Bilingual Text) : Filler
{
    public override string? Say(Language language, string form) => Text.In(language);
}

internal sealed record NumberFiller(double Value, int Decimals) : Filler
{
    public override string? Say(Language language, string form) => Numbers.Say(Value, Decimals, language);
}

/// <summary>Days in order; neighbours are said as a span, within one month the month is said once.</summary>
internal sealed record DaysFiller(IReadOnlyList<DateOnly> Days) : Filler
{
    public override string Say(Language language, string form)
    {
        var and = language == Language.Uk ? " та " : " and ";
        var spans = Spans().Select(s => Say(s.From, s.To, language)).ToList();
        return spans.Count switch
        {
            0 => throw new InvalidOperationException("A list of days in a sentence is empty."),
            1 => spans[0],
            _ => string.Join(", ", spans.Take(spans.Count - 1)) + and + spans[^1],
        };
    }

    private IEnumerable<(DateOnly From, DateOnly To)> Spans()
    {
        for (var i = 0; i < Days.Count; )
        {
            var last = i;
            while (last + 1 < Days.Count && Days[last + 1] == Days[last].AddDays(1))
            {
                last++;
            }
            yield return (Days[i], Days[last]);
            i = last + 1;
        }
    }

    private static string Say(DateOnly from, DateOnly to, Language language)
    {
        if (from == to)
        {
            return Dates.Say(from, language);
        }
        return from.Year == to.Year && from.Month == to.Month
            ? $"{from.Day}–{Dates.Say(to, language)}"
            : $"{Dates.Say(from, language)} – {Dates.Say(to, language)}";
    }
}
