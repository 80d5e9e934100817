using Scrutineer.Forensics.ExcessLeaderVotes;
using Scrutineer.Forensics.Fingerprint;
using Scrutineer.Forensics.IntegerPercentages;
using Scrutineer.Forensics.Neighbours;
using Scrutineer.Wording;

namespace Scrutineer.Testing;

/// <summary>Invented findings in the shape of real ones: a clean cluster and a stuffed one.</summary>
internal static class SampleFindings
{
    public static IntegerPercentagesFinding Integers { get; } =
        new()
        {
            Summary = new(
                "Дільниць із цілим відсотком явки або результату на 302 більше, ніж дає випадок.",
                "Stations with a whole percentage of turnout or result are 302 more than chance gives."
            ),
            Parameters = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["least-registered"] = 100,
                ["most-percent"] = 99.0,
            },
            Source = "Kobak, Shpilkin, Pshenichnikov, Annals of Applied Statistics 10(1) 2016, 54–73",
            Stations = 2311,
            Assumptions =
            [
                new(
                    "Процес голосування гладкий у межах одного відсоткового пункту.",
                    "Voting is smooth within one percentage point."
                ),
            ],
            OtherExplanations =
            [
                new("Дуже малі дільниці " + SampleVote.Hostile, "Very small stations " + SampleVote.Hostile),
            ],
            FalseAlarms = new("На 200 змодельованих чистих виборах — 6 %.", "In 200 simulated clean elections, 6 %."),
            Nulls = [Table("lattice", 1.0), Table("plug-in", 0.93)],
            Regions =
            [
                new("Столиця", 1203, 260, 205.2, 12.1, -4.4, -3.9, true, true),
                new("Долина", 431, 80, 78.8, 7.9, -0.3, -0.2, false, false),
            ],
            Multiples = [new(What.Turnout, 5, 140, 92.1, 9.1, -6.2), new(What.Result, 10, 51, 44.0, 6.4, -0.8)],
            TurnoutComb = Comb(700),
            ResultComb = Comb(560),
        };

    public static FingerprintFinding Fingerprint { get; } = MakeFingerprint();

    public static ExcessLeaderVotesFinding Excess { get; } =
        new()
        {
            Summary = new(
                "Понад сталу пропорцію лідер має від 410 512 до 733 020 голосів.",
                "The leader has 410 512 to 733 020 votes above a constant proportion."
            ),
            Parameters = new Dictionary<string, object>(StringComparer.Ordinal) { ["bins"] = 100 },
            Seed = 42,
            Source = "S. Shpilkin, 2011; the Cedar recipe",
            Stations = 2398,
            Assumptions =
            [
                new(
                    "У чистій частині співвідношення лідера та інших стале.",
                    "In the clean part the ratio of leader to others is constant."
                ),
            ],
            OtherExplanations = [new("Місто і село голосують по-різному.", "Town and country vote differently.")],
            FalseAlarms = new(
                "На 14 чистих виборах — від −22 % до +25 % голосів лідера.",
                "In 14 clean elections, from −22 % to +25 % of the leader’s votes."
            ),
            Band = new(410_512.4, 733_020.25),
            Cedar = new(52, 655_310.5, 2398),
            LeftmostPeak = new(52, 655_310.5, 61_204.7),
            Regions = [],
            Windows =
            [
                .. Enumerable
                    .Range(0, 12)
                    .Select(i => new Window(30 + i, 52 + i, 1.31 - (0.02 * i), 410_512.4 + (29_318.9 * i))),
            ],
            Humps = [52],
            CleanShare = 0.61,
            Warning = new("Скупчень більше, ніж одне.", "There is more than one hump."),
            JackknifeSe = 61_204.7,
            CleanElectionError = 0.14,
            LeaderVotes = 2_611_900,
            LeaderByTurnout =
            [
                .. Enumerable.Range(0, 100).Select(i => (long)((60_000 * Bell(i, 50, 9)) + (92_000 * Bell(i, 88, 6)))),
            ],
            OthersByTurnout =
            [
                .. Enumerable.Range(0, 100).Select(i => (long)((47_000 * Bell(i, 50, 9)) + (9_000 * Bell(i, 86, 8)))),
            ],
        };

    private static CombCurve Comb(double middle)
    {
        var expected = Enumerable.Range(0, 1001).Select(b => b is < 5 or > 994 ? 0 : 9 * Bell(b, middle, 110)).ToList();
        return new(
            [
                .. expected.Select(
                    (e, b) => (int)(e + (2 * Math.Sin(b)) + (b % 50 == 0 ? 14 : 0)) is var n && n > 0 ? n : 0
                ),
            ],
            expected,
            [.. expected.Select(Math.Sqrt)]
        );
    }

    private static NullTable Table(string name, double scale) =>
        new(
            name,
            [
                .. Enum.GetValues<What>()
                    .SelectMany(_ => Enum.GetValues<Weight>(), (what, weight) => (what, weight))
                    .Select(
                        (c, i) =>
                        {
                            var size = Math.Pow(11, (int)c.weight is 0 ? 0 : 2);
                            return new Cell(
                                c.what,
                                c.weight,
                                (long)(760 * size) - (i * 20),
                                458.2 * size,
                                26.4 * size / scale,
                                -28.25 - i
                            );
                        }
                    ),
            ]
        );

    private static FingerprintFinding MakeFingerprint()
    {
        const int bins = 100;
        var registered = new long[bins * bins];
        var stations = new int[bins * bins];
        for (var r = 0; r < bins; r++)
        {
            for (var t = 0; t < bins; t++)
            {
                var density = (3000 * Bell(t, 50, 9) * Bell(r, 56, 7)) + (2200 * Bell(t, 88, 6) * Bell(r, 89, 5));
                registered[(r * bins) + t] = density < 0.8 ? 0 : (long)density;
                stations[(r * bins) + t] = (int)(density / 900);
            }
        }
        return new()
        {
            Summary = new("Видно два скупчення.", "Two clusters are seen."),
            Parameters = new Dictionary<string, object>(StringComparer.Ordinal) { ["bins"] = bins },
            Source = "Klimek, Yegorov, Hanel, Thurner, PNAS 109(41) 2012",
            Stations = 2401,
            Assumptions =
            [
                new(
                    "Явку і результат обчислено з тих самих протоколів.",
                    "Turnout and result come from the same returns."
                ),
            ],
            OtherExplanations = [new("Два різні за складом виборців краї.", "Two lands with different electorates.")],
            FalseAlarms = new(
                "Рисунок не виносить рішення, тож і тривоги не здіймає.",
                "A picture gives no verdict and raises no alarm."
            ),
            Bins = bins,
            Registered = registered,
            StationCounts = stations,
            ShareHighHigh = 0.3127,
            Regions = [.. Enumerable.Range(0, 42).Select(Region)],
        };
    }

    private static RegionFingerprint Region(int number)
    {
        var middle = 280 + (number % 12);
        return new(
            number == 7 ? "Дуже довга назва Північно-Східного краю й Узбережжя" : $"Край {number + 1}",
            40 + number,
            100_000,
            Math.Round(number / 50.0, 3),
            [middle - 25, middle, middle + 1, middle + 2, 624],
            [900, 25_000, 25_000, 44_100, 5_000]
        );
    }

    public static NeighboursFinding Neighbours { get; } =
        new()
        {
            Summary = new("Жодна комісія не стоїть осторонь.", "No commission stands apart."),
            Parameters = new Dictionary<string, object>(StringComparer.Ordinal) { ["least-group"] = 8 },
            Source = "Scrutineer, docs/methods/neighbours.md",
            Stations = 2401,
            Assumptions = [new("Сусіди схожі.", "Neighbours are alike.")],
            OtherExplanations = [new("Лікарня.", "A hospital.")],
            FalseAlarms = new("Рейтинг для перегляду.", "A ranking to read."),
            StationLevel = new([new(3, 91.2, 60.1, 88.0, 61.5, 7.1, 6.2, 0.0004)], 2401, 0, 0.96, 4.2),
            CommissionLevel = new([new(1, 91.2, 60.1, 88.0, 61.5, 7.1, 6.2, 0.0004)], 200, 0, 0.08, 4.2),
            Funnel = new()
            {
                Registered = [.. Enumerable.Range(0, 200).Select(i => (long)(120 * Math.Exp(i / 30.0)))],
                Cast = [.. Enumerable.Range(0, 200).Select(i => (long)(70 * Math.Exp(i / 30.0)))],
                TurnoutGap = [.. Enumerable.Range(0, 200).Select(i => Math.Round(9 * Math.Sin(i), 2))],
                ResultGap = [.. Enumerable.Range(0, 200).Select(i => Math.Round(6 * Math.Cos(i * 1.3), 2))],
                Beyond =
                [
                    .. Enumerable
                        .Range(0, 14)
                        .Select(i => new CommissionBeyond(
                            "Долина",
                            $"Комісія {i} " + SampleVote.Hostile,
                            1_900 + i,
                            1_200 + i,
                            31 - i,
                            -12.5,
                            0.0002 * i
                        )),
                ],
                Turnout = new(0.61, 0.05),
                Result = new(0.66, 0.02),
                DegreesOfFreedom = 4.2,
                Scale = 0.9,
            },
        };

    private static double Bell(double x, double mean, double sd) => Math.Exp(-(x - mean) * (x - mean) / (2 * sd * sd));
}
