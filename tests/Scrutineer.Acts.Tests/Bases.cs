using Scrutineer.Forensics;
using Scrutineer.Forensics.ExcessLeaderVotes;
using Scrutineer.Forensics.IntegerPercentages;
using Scrutineer.Law;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Tests;

/// <summary>Bases that tests draft from: the worked case in the shape that a case gives it, the control case, an invented one.</summary>
internal static class Bases
{
    public static readonly Term Ukraine = Name("ukraine", "Україна", "України", "Україні", "Україною", "Ukraine");

    public static readonly Term Cec = Name(
        "cec-ua",
        "Центральна виборча комісія",
        "Центральної виборчої комісії",
        "Центральній виборчій комісії",
        "Центральною виборчою комісією",
        "the Central Election Commission"
    );

    private static readonly (string Id, string Nom, string Gen, string En)[] Territories =
    [
        ("zaporizhzhia", "Запорізька область", "Запорізької області", "the Zaporizhzhia region"),
        ("kherson", "Херсонська область", "Херсонської області", "the Kherson region"),
        ("donetsk", "Донецька область", "Донецької області", "the Donetsk region"),
        ("luhansk", "Луганська область", "Луганської області", "the Luhansk region"),
        ("crimea", "Автономна Республіка Крим", "Автономної Республіки Крим", "the Autonomous Republic of Crimea"),
        ("sevastopol", "місто Севастополь", "міста Севастополя", "the city of Sevastopol"),
    ];

    /// <summary>The worked case; conclusions 3 and 4 rest on the commission's position when it is among the premises.</summary>
    public static ActBasis Worked(bool withPosition = true) =>
        new()
        {
            CaseId = "ru-president-2024",
            Invented = false,
            AsOf = new(2024, 5, 8),
            Commission = Commission,
            Vote = new(
                "vote.ru-president-2024",
                new("вибори Президента Російської Федерації", "elections of the President of the Russian Federation"),
                [new(2024, 3, 15), new(2024, 3, 16), new(2024, 3, 17)],
                Name(
                    "cec-ru",
                    "Центральна виборча комісія Російської Федерації",
                    "Центральної виборчої комісії Російської Федерації",
                    "Центральній виборчій комісії Російської Федерації",
                    "Центральною виборчою комісією Російської Федерації",
                    "the Central Election Commission of the Russian Federation"
                )
            ),
            Conclusions = [.. Enum.GetValues<Conclusion>().SelectMany(c => Determined(c, withPosition))],
            Findings = [Integers(28.86), Excess(1_000_000, 22_518_424, 76_000_000)],
            Facts =
            [
                new(
                    "fact.ga-es-11-4",
                    new(
                        "12 жовтня 2022 року Генеральна Асамблея ООН 143 голосами проти 5 визнала, що «референдуми» не мають чинності",
                        "on 12 October 2022 the UN General Assembly held by 143 votes to 5 that the “referendums” have no validity"
                    ),
                    Certainty.Verified,
                    ["GA/12458"]
                ),
                new(
                    "fact.coercion",
                    new(
                        "під час голосування застосовувався психологічний і фізичний примус",
                        "psychological and physical coercion was used during the vote"
                    ),
                    Certainty.Verified,
                    ["en.interfax.com.ua 985457"],
                    AttributedTo: Cec
                ),
                new(
                    "fact.joint-statement",
                    new("до спільної заяви приєдналися 56 держав", "56 states joined the joint statement"),
                    Certainty.Unverified,
                    ["two sources"],
                    FactStatus.Disputed
                ),
            ],
            Provisions = Provisions,
            Positions = withPosition
                ?
                [
                    new(
                        "position.cec.tainted",
                        Cec,
                        new(
                            "голосування, частину якого проведено на окупованій території, є єдиним актом",
                            "a vote part of which was held in occupied territory is one act"
                        ),
                        Certainty.Verified
                    ),
                ]
                : [],
            Calls =
            [
                new(Call.DoNotRecogniseResults, ["arsiwa.41"]),
                new(Call.DoNotRecogniseMandate, ["arsiwa.41"]),
                new(Call.ApplySanctions, ["arsiwa.41"]),
                new(Call.StopCooperation, ["arsiwa.41"]),
                new(Call.ReportSafely, ["criminal-code.111-1-5"]),
                new(Call.ExamineLiability, ["criminal-code.111-1-5"]),
            ],
            Addressees = Addressees,
        };

    /// <summary>A lawful election under the same rules: nothing is null.</summary>
    public static ActBasis Control() =>
        Worked() with
        {
            CaseId = "ua-president-2019",
            Conclusions = [new(Ruled("ukraine", Conclusion.NullInTerritory, Answer.NotEstablished), Ukraine, [])],
        };

    /// <summary>An invented country's case.</summary>
    public static ActBasis Invented() => Worked() with { CaseId = "simulated", Invented = true };

    public static IntegerPercentagesFinding Integers(double z) =>
        new()
        {
            Summary = new("підсумок", "summary"),
            Parameters = new Dictionary<string, object>(StringComparer.Ordinal),
            Source = "AOAS 10(1) 2016",
            Stations = 85_345,
            Assumptions = [new("гладкість", "smoothness")],
            OtherExplanations = [],
            FalseAlarms = new("1 зі 200", "1 of 200"),
            Regions = [],
            Multiples = [],
            TurnoutComb = new([], [], []),
            ResultComb = new([], [], []),
            Nulls =
            [
                new(
                    "lattice",
                    [
                        .. Enum.GetValues<What>()
                            .SelectMany(_ => Enum.GetValues<Weight>(), (what, weight) => (what, weight))
                            .Select(p => new Cell(p.what, p.weight, 19_375, 19_375 - (104.9 * z), 104.9, -140)),
                    ]
                ),
            ],
        };

    public static ExcessLeaderVotesFinding Excess(double low, double high, long leader) =>
        new()
        {
            Summary = new("підсумок", "summary"),
            Parameters = new Dictionary<string, object>(StringComparer.Ordinal),
            Source = "Cedar",
            Stations = 88_103,
            Assumptions = [new("стала частка", "constant ratio")],
            OtherExplanations = [],
            FalseAlarms = new("14 %", "14 %"),
            Band = new(low, high),
            Cedar = new(60, high, 88_103),
            LeftmostPeak = new(60, high, null),
            Regions = [],
            Windows = [],
            Humps = [60],
            CleanShare = 0.3,
            Warning = new("чисте скупчення не є більшістю", "the clean cluster is not the majority"),
            JackknifeSe = null,
            CleanElectionError = 0.14,
            LeaderVotes = leader,
            LeaderByTurnout = [],
            OthersByTurnout = [],
        };

    public static Term Name(string id, string nom, string gen, string dat, string ins, string en) =>
        new(id, "name", en, new(nom, gen, dat, nom, ins));

    private static AdoptingBody Commission =>
        new(
            Cec,
            Ukraine,
            new("м. Київ", "Kyiv"),
            new("Голова", "Head of the Commission"),
            new("на офіційному вебсайті Комісії", "on the Commission's official website"),
            "ua"
        );

    private static IReadOnlyList<ProvisionEntry> Provisions =>
        [
            new(
                "law-1207-vii.8-5",
                Name(
                    "law-1207-vii.8-5",
                    "частина п'ята статті 8 Закону України № 1207-VII",
                    "частини п'ятої статті 8 Закону України № 1207-VII",
                    "частині п'ятій статті 8 Закону України № 1207-VII",
                    "частиною п'ятою статті 8 Закону України № 1207-VII",
                    "Article 8(5) of Law of Ukraine No 1207-VII"
                ),
                new(
                    "на тимчасово окупованій території вибори й референдуми не проводяться",
                    "no elections or referendums are held in temporarily occupied territory"
                ),
                Certainty.Verified
            ),
            new(
                "constitution.92-1-20",
                Name(
                    "constitution.92-1-20",
                    "пункт 20 частини першої статті 92 Конституції України",
                    "пункту 20 частини першої статті 92 Конституції України",
                    "пункту 20 частини першої статті 92 Конституції України",
                    "пунктом 20 частини першої статті 92 Конституції України",
                    "Article 92(1)(20) of the Constitution of Ukraine"
                ),
                new("порядок виборів визначає лише закон", "only the law sets how elections are held"),
                Certainty.Verified,
                ProvisionUse.LawfulElections
            ),
            new(
                "law-1932-iv",
                Name(
                    "law-1932-iv",
                    "Закон України «Про Центральну виборчу комісію»",
                    "Закону України «Про Центральну виборчу комісію»",
                    "Закону України «Про Центральну виборчу комісію»",
                    "Законом України «Про Центральну виборчу комісію»",
                    "the Law of Ukraine on the Central Election Commission"
                ),
                new("визначає повноваження комісії", "sets the powers of the commission"),
                Certainty.Verified,
                ProvisionUse.Competence
            ),
            new(
                "arsiwa.41",
                Name(
                    "arsiwa.41",
                    "стаття 41 Статей про відповідальність держав",
                    "статті 41 Статей про відповідальність держав",
                    "статті 41 Статей про відповідальність держав",
                    "статтею 41 Статей про відповідальність держав",
                    "Article 41 of the Articles on State Responsibility"
                ),
                new(
                    "жодна держава не визнає правомірним становище, створене серйозним порушенням",
                    "no state recognises as lawful a situation created by a serious breach"
                ),
                Certainty.Verified,
                ProvisionUse.Call
            ),
            new(
                "criminal-code.111-1-5",
                Name(
                    "criminal-code.111-1-5",
                    "частина п'ята статті 111¹ Кримінального кодексу України",
                    "частини п'ятої статті 111¹ Кримінального кодексу України",
                    "частині п'ятій статті 111¹ Кримінального кодексу України",
                    "частиною п'ятою статті 111¹ Кримінального кодексу України",
                    "Article 111-1(5) of the Criminal Code of Ukraine"
                ),
                new(
                    "чи поширюється вона на осіб, які не є громадянами України, спірно",
                    "whether it reaches persons who are not citizens of Ukraine is contested"
                ),
                Certainty.Verified,
                ProvisionUse.Contested
            ),
        ];

    private static IReadOnlyList<Addressee> Addressees =>
        [
            new(
                AddresseeKind.States,
                Name(
                    "states",
                    "іноземні держави",
                    "іноземних держав",
                    "іноземним державам",
                    "іноземними державами",
                    "foreign states"
                )
            ),
            new(
                AddresseeKind.ElectionBodies,
                Name(
                    "embs",
                    "їхні органи адміністрування виборів",
                    "їхніх органів адміністрування виборів",
                    "їхнім органам адміністрування виборів",
                    "їхніми органами адміністрування виборів",
                    "their election management bodies"
                )
            ),
            new(
                AddresseeKind.Organisations,
                Name(
                    "organisations",
                    "міжнародні організації",
                    "міжнародних організацій",
                    "міжнародним організаціям",
                    "міжнародними організаціями",
                    "international organisations"
                )
            ),
            new(
                AddresseeKind.Citizens,
                Name(
                    "citizens",
                    "громадяни України",
                    "громадян України",
                    "громадянам України",
                    "громадянами України",
                    "citizens of Ukraine"
                )
            ),
            new(
                AddresseeKind.Authority,
                Name(
                    "ssu",
                    "Служба безпеки України",
                    "Служби безпеки України",
                    "Службі безпеки України",
                    "Службою безпеки України",
                    "the Security Service of Ukraine"
                )
            ),
        ];

    private static IEnumerable<ConclusionEntry> Determined(Conclusion conclusion, bool withPosition)
    {
        var position = conclusion is Conclusion.ResultTainted or Conclusion.NoMandate;
        return Territories.Select(t => new ConclusionEntry(
            Ruled(t.Id, conclusion, position && !withPosition ? Answer.Unknown : Answer.Established),
            Name(t.Id, t.Nom, t.Gen, t.Nom, t.Nom, t.En),
            position && withPosition ? ["position.cec.tainted"] : []
        ));
    }

    /// <summary>A ruling whose proof, where there is one, applies one rule to nothing.</summary>
    public static ConclusionRuling Ruled(string territory, Conclusion conclusion, Answer answer)
    {
        var sentence = new Sentence(new(conclusion.Code(), [], [], []), []);
        var step = new DerivationNode(
            "n1",
            NodeKind.Rule,
            sentence,
            "rule.1207-8-5",
            null,
            [],
            Certainty.Verified,
            Strength.BindingDomestic
        );
        var proof = answer == Answer.Established ? new Lazy<Derivation>(() => new([step])) : null;
        return new(territory, conclusion, new(sentence, answer, proof));
    }
}
