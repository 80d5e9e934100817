using Scrutineer.Forensics.Evidence;
using Scrutineer.Law;
using Scrutineer.Wording;

namespace Scrutineer.Sites.Dossier.Parts;

/// <summary>The answer in one sentence each, for a reader who reads nothing else: law, positions, numbers, what is unknown.</summary>
internal static class AnswerSentences
{
    private static readonly Bilingual Law = new("Право", "Law");
    private static readonly Bilingual Positions = new("Позиції", "Positions");
    private static readonly Bilingual Figures = new("Числа", "Numbers");
    private static readonly Bilingual Unknown = new("Невідомо", "Unknown");

    public static IEnumerable<(string Term, string Text)> Of(DossierModel model, Language language)
    {
        yield return (Law.In(language), ByLaw(model).In(language));
        if (ByPosition(model) is { } positions)
        {
            yield return (Positions.In(language), positions.In(language));
        }
        yield return (Figures.In(language), ByNumbers(model).In(language));
        yield return (Unknown.In(language), UnknownLines.Of(model, language)[0]);
    }

    private static Bilingual ByLaw(DossierModel model)
    {
        var asked = model.Determination.Where(t => t[Conclusion.NullInTerritory] is not null).ToList();
        if (asked.Count == 0)
        {
            return new("Справа не ставить питань права.", "The case asks no question of law.");
        }
        var nullity = asked.Count(t => t[Conclusion.NullInTerritory]!.Answer == Answer.Established);
        var status = asked.Count(t => t[Conclusion.StatusUnchanged]?.Answer == Answer.Established);
        var unknown = asked.Count(t => t[Conclusion.NullInTerritory]!.Answer == Answer.Unknown);
        var where = Where(asked, nullity);
        if (nullity == 0)
        {
            return unknown > 0
                ? new(
                    $"Невідомо, чи голосування нікчемне: {Count(unknown, asked.Count).Uk}.",
                    $"Whether the vote is null is unknown for {Count(unknown, asked.Count).En}."
                )
                : new(
                    "Нікчемності голосування не встановлено ніде, де про неї питали.",
                    "The vote is not established to be null anywhere it was asked about."
                );
        }
        if (nullity == asked.Count && asked.Count > 1)
        {
            var all = Numbers.Say((long)nullity, Language.Uk);
            var allEn = Numbers.Say((long)nullity, Language.En);
            return status == nullity
                ? new(
                    $"Що голосування нікчемне й не може змінити статусу території, встановлено для всіх {all} територій, про які питали.",
                    $"That the vote is null and cannot alter the status of the territory is established for all {allEn} territories asked about."
                )
                : new(
                    $"Що голосування нікчемне, встановлено для всіх {all} територій, про які питали.",
                    $"That the vote is null is established for all {allEn} territories asked about."
                );
        }
        return status == nullity
            ? new(
                $"Голосування нікчемне {where.Uk} і не може змінити статусу цієї території.",
                $"The vote is null {where.En} and cannot alter the status of that territory."
            )
            : new($"Голосування нікчемне {where.Uk}.", $"The vote is null {where.En}.");
    }

    private static Bilingual? ByPosition(DossierModel model)
    {
        var taken = new[] { Conclusion.ResultTainted, Conclusion.NoMandate }
            .Select(c =>
                (
                    Title: c.Title(),
                    By: model
                        .Determination.Select(t => t[c])
                        .Where(v => v?.Answer == Answer.Established)
                        .SelectMany(v => v!.TakenBy ?? [])
                        .Distinct()
                        .ToList()
                )
            )
            .Where(c => c.By.Count > 0)
            .ToList();
        var groups = taken.GroupBy(c => string.Join('|', c.By.Select(b => b.En)), StringComparer.Ordinal).ToList();
        return groups.Count == 0
            ? null
            : new(
                Upper(
                    string.Join(
                        "; ",
                        groups.Select(g =>
                            $"що {Both(g.Select(c => c.Title.Uk), " і що ")}, — позиція, яку займають: {Names(g.First().By, Language.Uk)}"
                        )
                    )
                ) + ".",
                Upper(
                    string.Join(
                        "; ",
                        groups.Select(g =>
                            $"that {Both(g.Select(c => c.Title.En), " and that ")} is a position taken by: {Names(g.First().By, Language.En)}"
                        )
                    )
                ) + "."
            );
    }

    private static Bilingual ByNumbers(DossierModel model)
    {
        if (model.Findings.Count == 0)
        {
            return new(
                "Протоколів у справі немає: числа не перевірено.",
                "The case holds no returns: the numbers were not checked."
            );
        }
        var first = EvidenceTable.Of(model.Findings)[0];
        return first.Strength() <= EvidenceStrength.Moderate
            ? first.Finding.Plain()
            : new("Жоден метод не знайшов більше, ніж пояснює випадок.", "No method found more than chance explains.");
    }

    private static Bilingual Where(List<TerritoryView> asked, int count) =>
        count == 1 && asked.Count == 1
            ? new($"на території: {asked[0].Name.Uk}", $"in {asked[0].Name.En}")
            : new($"там, де це встановлено ({Count(count, asked.Count).Uk}),", $"in {Count(count, asked.Count).En}");

    private static Bilingual Count(int count, int all) =>
        new(
            $"територій: {Numbers.Say((long)count, Language.Uk)}\u00A0з\u00A0{Numbers.Say((long)all, Language.Uk)}",
            $"{Numbers.Say((long)count, Language.En)} of {Numbers.Say((long)all, Language.En)} territories"
        );

    private static string Both(IEnumerable<string> titles, string and) =>
        string.Join(and, titles.Select(t => char.ToLowerInvariant(t[0]) + t[1..]));

    private static string Upper(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Names(IEnumerable<Bilingual> names, Language language) =>
        string.Join(", ", names.Select(n => n.In(language)));
}
