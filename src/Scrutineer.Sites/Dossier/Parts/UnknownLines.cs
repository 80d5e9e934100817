using Scrutineer.Law;
using Scrutineer.Wording;

namespace Scrutineer.Sites.Dossier.Parts;

/// <summary>What a dossier does not know, a sentence each; at least one.</summary>
internal static class UnknownLines
{
    public static IReadOnlyList<string> Of(DossierModel model, Language language)
    {
        List<Bilingual> lines = [.. Conclusions.All.Select(c => Unanswered(model, c)).OfType<Bilingual>()];
        if (model.Coverage.Sum(r => (long)r.Without) is > 0 and var without)
        {
            lines.Add(Silent(without, model.Coverage.Sum(r => (long)r.Known)));
        }
        lines.AddRange(model.Unknowns.Distinct());
        if (lines.Count == 0)
        {
            lines.Add(new("Справа не називає нічого невідомого.", "The case names nothing as unknown."));
        }
        return [.. lines.Select(l => l.In(language))];
    }

    private static Bilingual? Unanswered(DossierModel model, Conclusion conclusion)
    {
        var names = model
            .Determination.Where(t => t[conclusion]?.Answer == Answer.Unknown)
            .Select(t => t.Name)
            .ToList();
        if (names.Count == 0)
        {
            return null;
        }
        var title = conclusion.Title();
        return new(
            $"Що {Lower(title.Uk)}, — невідомо: {string.Join(", ", names.Select(n => n.Uk))}.",
            $"Whether {Lower(title.En)} is unknown: {string.Join(", ", names.Select(n => n.En))}."
        );
    }

    private static Bilingual Silent(long without, long known) =>
        new(
            $"Що сталося на {Numbers.Say(without, Language.Uk)} із {Numbers.Say(known, Language.Uk)} відомих дільниць, числа сказати не можуть: даних за ними не опубліковано.",
            $"What happened at {Numbers.Say(without, Language.En)} of {Numbers.Say(known, Language.En)} known stations the numbers cannot say: no data is published for them."
        );

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
