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

    public static Filler Of(DateOnly from, DateOnly to) => new DaysFiller(from, to);
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

/// <summary>One day or a span of days; within one month the month is said once.</summary>
internal sealed record DaysFiller(DateOnly From, DateOnly To) : Filler
{
    public override string? Say(Language language, string form)
    {
        if (From == To)
        {
            return Dates.Say(From, language);
        }
        var sameMonth = From.Year == To.Year && From.Month == To.Month;
        return sameMonth
            ? $"{From.Day}–{Dates.Say(To, language)}"
            : $"{Dates.Say(From, language)} – {Dates.Say(To, language)}";
    }
}
