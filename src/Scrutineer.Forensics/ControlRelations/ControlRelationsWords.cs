using Scrutineer.Wording;

namespace Scrutineer.Forensics.ControlRelations;

/// <summary>What the control relations say, in both languages.</summary>
internal static class ControlRelationsWords
{
    public static Problem NothingToCheck { get; } =
        new(
            "no-relation",
            new("Жодне контрольне співвідношення не можна перевірити.", "No control relation can be checked."),
            new(
                "Додайте до зіставлення поля протоколу: видані, дійсні, недійсні, у скриньках.",
                "Map more fields of the return: issued, valid, invalid, in boxes."
            )
        );

    public static Bilingual Summary(int broken, int stations, IReadOnlyList<RelationRow> relations)
    {
        var done = relations.Count(r => r.Checked > 0);
        var failing = relations.Count(r => r.Failures > 0);
        var lost = relations.Sum(r => r.Discrepancy);
        return new(
            $"Перевірено контрольних співвідношень: {done} з {relations.Count}; дільниць: {Numbers.Say(stations, Language.Uk)}; "
                + (
                    broken == 0
                        ? "усі виконано."
                        : $"дільниць, чиї протоколи не сходяться: {Numbers.Say(broken, Language.Uk)} (порушених співвідношень: {failing}; "
                            + $"сумарна розбіжність {Numbers.Say(lost, Language.Uk)})."
                ),
            $"Control relations checked: {done} of {relations.Count}; stations: {Numbers.Say(stations, Language.En)}; "
                + (
                    broken == 0
                        ? "all hold."
                        : $"stations whose returns do not add up: {Numbers.Say(broken, Language.En)} (relations broken: {failing}; "
                            + $"differences sum to {Numbers.Say(lost, Language.En)})."
                )
        );
    }

    public static IReadOnlyList<Bilingual> Assumptions { get; } =
    [
        new(
            "Поля протоколу зіставлено зі стовпцями правильно; співвідношення чинні для того закону, за яким складено протоколи.",
            "Fields of the return are mapped to the right columns, and the relations are those of the law under which the returns were drawn up."
        ),
    ];

    public static IReadOnlyList<Bilingual> OtherExplanations { get; } =
    [
        new(
            "Помилка переписування чи оприлюднення. Виборча система, що не приймає протоколів із розбіжностями, робить порушення рідкісними, хай яке голосування.",
            "A slip in copying or publishing. A commission's system that refuses returns that do not add up makes breaches rare whatever the vote was like."
        ),
    ];

    public static Bilingual FalseAlarms { get; } =
        new(
            "Це арифметика, а не статистика: хибних тривог немає, якщо поля зіставлено правильно. Виконання співвідношень нічого не доводить: чотири законні виконано в усіх 381 385 російських протоколах 2012, 2018, 2021 і 2024 років.",
            "This is arithmetic, not statistics: no false alarm if the fields are mapped right. That the relations hold proves nothing: the four of the law hold in all 381,385 Russian returns of 2012, 2018, 2021 and 2024."
        );
}
