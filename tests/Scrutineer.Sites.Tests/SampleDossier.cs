using Scrutineer.Forensics;
using Scrutineer.Forensics.ExcessLeaderVotes;
using Scrutineer.Forensics.Fingerprint;
using Scrutineer.Forensics.IntegerPercentages;
using Scrutineer.Law;
using Scrutineer.Sites.Dossier;
using Scrutineer.Testing;
using Scrutineer.Wording;

namespace Scrutineer.Sites.Tests;

/// <summary>An invented dossier of realistic size, in which every kind of part occurs. None of its numbers is measured.</summary>
internal static class SampleDossier
{
    public const string Hostile = SampleVote.Hostile;

    public static DossierModel Model { get; } = Make(invented: true);

    /// <summary>The same dossier as if it were about a real vote: no mark of invention.</summary>
    public static DossierModel Unmarked { get; } = Make(invented: false);

    /// <summary>A case without returns, facts and drafts.</summary>
    public static DossierModel Bare { get; } =
        Make(invented: true) with
        {
            Determination = [],
            Findings = [],
            Announced = null,
            ReturnsOrigin = null,
            Coverage = [],
            Parties = null,
            Relations = [],
            Totals = [],
            Drafts = [],
            Sources = [],
            Inputs = [],
            Commands = [],
            Unknowns = [],
            Warnings = [],
        };

    private static DossierModel Make(bool invented) =>
        new()
        {
            CaseId = "sample",
            Title = new(
                "Вибори президента Осмоли 15–17 березня 2024 року",
                "The presidential vote in Osmola of 15–17 March 2024"
            ),
            Question = new(
                "Чи було голосування законним на кожній із двох територій, чи тримаються оголошені числа і що з цього випливає?",
                "Was the vote lawful in each of the two territories, do the announced numbers hold, and what follows?"
            ),
            Invented = invented,
            VoteDays = [new(2024, 3, 15), new(2024, 3, 16), new(2024, 3, 17)],
            Organiser = new("Головна комісія Осмоли", "Chief Commission of Osmola"),
            ToolVersion = "0.1.0",
            DataLanguage = SampleVote.DataLanguage,
            Parties = SampleParties.View,
            Determination =
            [
                Territory("north", new("Північний край", "Northern Land"), false),
                Territory("coast", new("Узбережжя", "The Coast"), true),
            ],
            Findings = SampleVote.Findings,
            ReturnsOrigin = new(
                new("Протоколи зразка", "Returns of the sample"),
                new("Складено для зразка", "Made for the sample"),
                "CC0-1.0",
                "https://example.org/sample.csv"
            ),
            ReturnsSource = SampleVote.Source,
            Coverage = SampleVote.Coverage,
            Relations =
            [
                new(new("видані = виявлені + винесені", "issued = cast + taken away"), 2446, 3),
                new(new("сума голосів = дійсні", "sum of votes = valid"), 2446, 0),
            ],
            Announced = new([("Перший список", 2_904_112), ("Другий список", 812_400)], ["news.1"]),
            Totals =
            [
                new(new("Внесені до списку", "Registered"), 4_812_331, 4_120_007),
                new(Bilingual.Same("Перший список"), 2_904_112, 2_611_900),
            ],
            Drafts = [Draft()],
            Sources =
            [
                new(
                    "law.elections",
                    new("Закон Осмоли «Про вибори», стаття 8", "Law of Osmola on Elections, article 8"),
                    "https://example.org/law?a=1&b=2",
                    Certainty.Verified
                ),
                new("news.1", new("Повідомлення про голосування", "Report of the vote"), null, Certainty.Unverified),
                new(
                    "bad.address",
                    new("Джерело з хибною адресою", "A source with a bad address"),
                    "javascript:alert(1)",
                    Certainty.WellKnown
                ),
            ],
            Inputs = [new("case.yaml", new string('a', 64)), new("returns/sample.csv", new string('0', 64))],
            Commands = ["dotnet run -c Release --project src/Scrutineer -- assess cases/sample"],
            Unknowns = [new("Номер і форма акта організатора.", "Number and form of the organiser’s act.")],
            Warnings =
            [
                new(
                    "Перш ніж застосовувати, юрист має звірити кожну статтю з офіційним текстом.",
                    "A lawyer must check every article against the official text before live use."
                ),
            ],
        };

    private static TerritoryView Territory(string id, Bilingual name, bool unknown)
    {
        ConclusionView Concluded(Conclusion what, Answer answer, ProofNode? proof) =>
            new(
                $"conclusion.{what.Code()}.{id}",
                what,
                answer,
                new($"{name.Uk}: {Lower(what.Title().Uk)}.", $"{name.En}: {Lower(what.Title().En)}."),
                proof,
                answer == Answer.Unknown
                    ? [new("позиції органу, який робить висновок", "the position of the body that concludes")]
                    : []
            );
        return new(
            id,
            name,
            [
                Concluded(Conclusion.NullInTerritory, Answer.Established, Proof(id, name)),
                Concluded(Conclusion.StatusUnchanged, Answer.Established, Proof(id, name)),
                Concluded(Conclusion.ResultTainted, unknown ? Answer.Unknown : Answer.NotEstablished, null),
                Concluded(Conclusion.NoMandate, Answer.Unknown, null),
            ]
        );
    }

    private static ProofNode Proof(string id, Bilingual name) =>
        new(
            $"derived.forbidden.{id}",
            new($"Голосування на території «{name.Uk}» заборонене.", $"The vote in {name.En} is forbidden."),
            ProofKind.Derived,
            new("Закон Осмоли «Про вибори», стаття 8 (5)", "Law of Osmola on Elections, article 8(5)"),
            Strength.BindingDomestic,
            null,
            ["law.elections"],
            [
                new(
                    $"fact.held.{id}",
                    new(
                        $"Голосування проведено на території «{name.Uk}» 16 березня 2024 року.",
                        $"The vote was held in {name.En} on 16 March 2024."
                    ),
                    ProofKind.Fact,
                    null,
                    null,
                    Certainty.Unverified,
                    ["news.1"],
                    [],
                    new("Голосували в школі.", "People voted in a school.")
                ),
                new(
                    "position.assembly",
                    new(
                        "Асамблея вважає територію тимчасово окупованою.",
                        "The Assembly holds the territory to be temporarily occupied."
                    ),
                    ProofKind.Position,
                    new("Резолюція 12", "Resolution 12"),
                    Strength.Recommendation,
                    Certainty.Verified,
                    [],
                    []
                ),
            ]
        );

    private static DraftView Draft() =>
        new(
            "act.sample.statement",
            new("Заява", "Statement"),
            new("Заява про голосування 15–17 березня 2024 року", "Statement on the vote of 15–17 March 2024"),
            [
                new(
                    new("Голосування у Північному краї є нікчемним.", "The vote in the Northern Land is null."),
                    ["conclusion.null-in-territory.north", "fact.held.north", "nowhere.to.be.found"],
                    Certainty.Unverified
                ),
                new(
                    new(
                        "Числа, які оголосив організатор, містять аномалії.",
                        "The numbers that the organiser announced contain anomalies."
                    ),
                    ["finding.integer-percentages"],
                    Certainty.Verified
                ),
                new(new("Заяву оприлюднити.", "This statement shall be published."), [], null),
            ]
        );

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
