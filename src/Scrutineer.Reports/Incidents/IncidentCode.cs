using System.Collections.Frozen;
using Scrutineer.Wording;

namespace Scrutineer.Reports.Incidents;

/// <summary>
/// What a report is about: O, who organised; C, who was coerced; R, what was done to the result. The wording is our own and
/// still to be checked by a lawyer.
/// </summary>
/// <param name="Code">A letter and a number, such as <c>C5</c>.</param>
/// <param name="Name">What it means.</param>
public sealed record IncidentCode(string Code, Bilingual Name)
{
    /// <summary>All codes, in the order of the form.</summary>
    public static IReadOnlyList<IncidentCode> All { get; } = [.. Known()];

    private static readonly FrozenDictionary<string, IncidentCode> ByCode = All.ToFrozenDictionary(
        c => c.Code,
        StringComparer.Ordinal
    );

    /// <summary>The code of a text, or null.</summary>
    public static IncidentCode? TryFind(string code) => ByCode.GetValueOrDefault(code);

    /// <inheritdoc/>
    public override string ToString() => Code;

    private static IncidentCode[] Known() =>
        [
            new("O1", new Bilingual("Призначення чи фінансування голосування", "Ordering or financing the vote")),
            new("O2", new Bilingual("Участь у роботі комісії", "Serving on a commission")),
            new("O3", new Bilingual("Подомове голосування", "Door-to-door voting")),
            new(
                "O4",
                new Bilingual(
                    "Складання списків, незаконна обробка персональних даних",
                    "Compiling voter lists, unlawful use of personal data"
                )
            ),
            new(
                "O5",
                new Bilingual("Надання приміщень, транспорту, охорони, ІТ", "Providing premises, transport, guards, IT")
            ),
            new("O6", new Bilingual("Публічні заклики до участі", "Public calls to take part")),
            new("O7", new Bilingual("Псевдоспостереження", "Pseudo-observation")),
            new("O8", new Bilingual("Балотування", "Standing as a candidate")),
            new("C1", new Bilingual("Фізичне насильство", "Physical violence")),
            new("C2", new Bilingual("Озброєний супровід, погроза зброєю", "Armed escort, threat with a weapon")),
            new("C3", new Bilingual("Затримання за відмову", "Detention for refusing")),
            new("C4", new Bilingual("Погроза депортацією чи розправою", "Threat of deportation or reprisal")),
            new("C5", new Bilingual("Тиск на роботі чи в закладі освіти", "Pressure at work or school")),
            new("C6", new Bilingual("Відмова в послугах чи виплатах", "Denial of services or benefits")),
            new("C7", new Bilingual("Примусова паспортизація", "Forced passportisation")),
            new("C8", new Bilingual("Підкуп виборців", "Vote buying")),
            new("C9", new Bilingual("Вимога підтвердити голосування", "Demand to prove that one voted")),
            new("C10", new Bilingual("Залякування заявників чи близьких", "Intimidating reporters or relatives")),
            new("R1", new Bilingual("Вкидання бюлетенів", "Ballot stuffing")),
            new("R2", new Bilingual("Багаторазове голосування", "Multiple voting")),
            new(
                "R3",
                new Bilingual("Голосування за інших; сімейне, групове", "Voting for others; family or group voting")
            ),
            new("R4", new Bilingual("Голосування без належних документів", "Voting without proper documents")),
            new("R5", new Bilingual("Порушення таємниці голосування", "Breach of secrecy")),
            new(
                "R6",
                new Bilingual(
                    "Завищення явки; бюлетенів більше, ніж виборців",
                    "Inflated turnout; more ballots than voters"
                )
            ),
            new("R7", new Bilingual("Фальсифікація протоколу; відмова у копії", "Falsified return; copy refused")),
            new("R8", new Bilingual("Однакові підписи", "Identical signatures")),
            new("R9", new Bilingual("Сторонні особи на дільниці", "Unauthorised persons at the station")),
            new("R10", new Bilingual("Обмеження прав спостерігачів", "Observers restricted")),
            new(
                "R11",
                new Bilingual("Маніпуляції з дистанційним голосуванням", "Manipulated remote electronic voting")
            ),
        ];
}
