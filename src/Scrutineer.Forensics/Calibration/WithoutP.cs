using Scrutineer.Forensics.Comparison;
using Scrutineer.Forensics.ControlRelations;
using Scrutineer.Forensics.Core;
using Scrutineer.Forensics.ExcessLeaderVotes;
using Scrutineer.Forensics.Fingerprint;
using Scrutineer.Forensics.IntegerPercentages;
using Scrutineer.Forensics.Klimek;
using Scrutineer.Forensics.MissingReturns;
using Scrutineer.Forensics.Slopes;
using Scrutineer.Forensics.Spikes;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.Calibration;

/// <summary>Numbers without a p-value: what counts as an alarm, and what is estimated.</summary>
internal static class WithoutP
{
    /// <summary>Resamples of the spike method in calibration; the method's own default is 1,000.</summary>
    public const int SpikeResamples = 100;

    /// <summary>Bootstrap resamples and draws of the mixture in calibration; its own defaults are 50 and 60,000.</summary>
    public const int KlimekResamples = 20;
    private const int KlimekDraws = 20_000;

    private static readonly Bilingual NoThreshold = new("порогу немає", "there is no threshold");
    private static readonly Bilingual IntervalAboveZero = new(
        "нижня межа 90 % інтервалу частки (20 перевибірок) більша за нуль",
        "the lower end of the share’s 90 % interval (20 resamples) is above zero"
    );
    private static readonly Bilingual SpikeAboveAll = new(
        $"хоча б один пік, вищий за всі {SpikeResamples} перевибірок",
        $"at least one spike above all of {SpikeResamples} resamples"
    );
    private static readonly Bilingual FarFromMedian = new(
        $"% комісій, чия зміна відходить від медіанної далі за {Numbers.Say(StandardNormal.TwoSided95, 2, Language.Uk)} її похибки",
        $"% of commissions whose change parts from the median one by more than {Numbers.Say(StandardNormal.TwoSided95, 2, Language.En)} of its error"
    );
    private static readonly Bilingual ShareOfLeader = new("% голосів лідера", "% of the leader’s votes");
    private static readonly Bilingual ShareOfStations = new("% дільниць", "% of stations");

    public static IReadOnlyList<CalibratedMethod> All { get; } =
    [
        new(
            "integer-percentages, regions",
            false,
            new("хоча б один регіон після поправки на всі (5 %)", "at least one region after correction for all (5 %)"),
            new("регіонів", "regions"),
            t =>
                t.Finding(r => IntegerPercentagesMethod.Run(r).Value) is { } f
                    ? Of(f.Regions.Count(c => c.Significant), f.Regions.Any(c => c.Significant))
                    : null
        ),
        new(
            "excess-leader-votes, estimate",
            false,
            new(
                $"оцінка за найлівішим головним горбом мінус {Numbers.Say(StandardNormal.TwoSided95, 2, Language.Uk)} похибки за регіонами більша за нуль",
                $"the estimate at the leftmost main peak less {Numbers.Say(StandardNormal.TwoSided95, 2, Language.En)} of its error over regions is above zero"
            ),
            ShareOfLeader,
            t =>
                Excess(t) is { } f
                    ? Of(
                        100 * f.LeftmostPeak.Excess / f.LeaderVotes,
                        f.LeftmostPeak.JackknifeSe is { } se
                            ? f.LeftmostPeak.Excess - (StandardNormal.TwoSided95 * se) > 0
                            : null
                    )
                    : null
        ),
        new(
            "excess-leader-votes, band",
            false,
            new("увесь діапазон за вікнами вищий за нуль", "the whole band over windows lies above zero"),
            ShareOfLeader,
            t => Excess(t) is { } f ? Of(100 * f.Band.Low / f.LeaderVotes, f.Band.Low > 0) : null
        ),
        new(
            "excess-leader-votes, beyond the clean-election error",
            false,
            new(
                "оцінка більша за похибку на чистих виборах (14 % голосів лідера)",
                "the estimate exceeds the clean-election error (14 % of the leader’s votes)"
            ),
            ShareOfLeader,
            t =>
                Excess(t) is { } f
                    ? Of(
                        100 * f.LeftmostPeak.Excess / f.LeaderVotes,
                        f.LeftmostPeak.Excess > f.CleanElectionError * f.LeaderVotes
                    )
                    : null
        ),
        new(
            "core, result",
            false,
            new("ядра немає", "there is no core"),
            new("результат ядра мінус справжній результат, пунктів", "the core’s result less the true result, points"),
            t => Core(t) is { } f ? Of(f.Core?.Result - TrueResult(t), f.Core is null) : null
        ),
        new(
            "core, turnout",
            false,
            new("ядра немає", "there is no core"),
            new("явка ядра мінус справжня явка, пунктів", "the core’s turnout less the true turnout, points"),
            t => Core(t) is { } f ? Of(f.Core?.Turnout - TrueTurnout(t), f.Core is null) : null
        ),
        new(
            "fingerprint",
            false,
            NoThreshold,
            new("% виборців, де явка і результат понад 80 %", "% of voters where turnout and result exceed 80 %"),
            t => t.Finding(r => FingerprintMethod.Run(r).Value) is { } f ? Of(100 * f.ShareHighHigh, null) : null
        ),
        new(
            "slopes",
            false,
            NoThreshold,
            new("пункту результату на пункт явки", "points of result a point of turnout"),
            t => t.Finding(r => SlopesMethod.Run(r).Value) is { } f ? Of(f.Slope.Value, null) : null
        ),
        new(
            "klimek, incremental",
            false,
            new("частка понад 5 %", "a share above 5 %"),
            ShareOfStations,
            t => Klimek(t) is { } f ? Of(100 * f.Best.Incremental, f.Best.Incremental > 0.05) : null
        ),
        new(
            "klimek, extreme",
            false,
            new("частка понад 5 %", "a share above 5 %"),
            ShareOfStations,
            t => Klimek(t) is { } f ? Of(100 * f.Best.Extreme, f.Best.Extreme > 0.05) : null
        ),
        new(
            "klimek interval, incremental",
            false,
            IntervalAboveZero,
            new("нижня межа, % дільниць", "its lower end, % of stations"),
            t => KlimekInterval(t)?.Incremental is { } i ? Of(100 * i.Low, i.Low > 0) : null
        ),
        new(
            "klimek interval, extreme",
            false,
            IntervalAboveZero,
            new("нижня межа, % дільниць", "its lower end, % of stations"),
            t => KlimekInterval(t)?.Extreme is { } i ? Of(100 * i.Low, i.Low > 0) : null
        ),
        new(
            "spikes",
            false,
            SpikeAboveAll,
            ShareOfStations,
            t => Spikes(t) is { } f ? Of(100 * f.Share, f.Share > 0) : null
        ),
        new(
            "spikes, package",
            false,
            SpikeAboveAll,
            ShareOfStations,
            t => Spikes(t)?.Package is [.., { Share: var share }] ? Of(100 * share, share > 0) : null
        ),
        new(
            "missing-returns",
            false,
            new("хоча б одна дільниця без даних", "at least one station without data"),
            ShareOfStations,
            t =>
                t.Finding(r => MissingReturnsMethod.Run(r).Value) is { } f
                    ? Of(100.0 * f.StationsWithoutData / f.Known, f.StationsWithoutData > 0)
                    : null
        ),
        new(
            "control-relations",
            false,
            new("хоча б один протокол, що не сходиться", "at least one return that does not add up"),
            ShareOfStations,
            t =>
                t.Finding(r => ControlRelationsMethod.Run(r).Value) is { } f
                    ? Of(100.0 * f.Broken / f.Stations, f.Broken > 0)
                    : null
        ),
        new(
            "comparison, turnout",
            false,
            NoThreshold,
            FarFromMedian,
            t =>
                Two(t) is { } f
                    ? Of(Far(f, c => c.TurnoutChange - f.MedianTurnoutChange, c => c.TurnoutSe), null)
                    : null
        ),
        new(
            "comparison, result",
            false,
            NoThreshold,
            FarFromMedian,
            t => Two(t) is { } f ? Of(Far(f, c => c.ResultChange - f.MedianResultChange, c => c.ResultSe), null) : null
        ),
    ];

    private static Reading Of(double? value, bool? alarm) => new(null, alarm, value);

    private static ExcessLeaderVotesFinding? Excess(Trial trial) =>
        trial.Finding(r => ExcessLeaderVotesMethod.Run(r).Value);

    private static CoreFinding? Core(Trial trial) => trial.Finding(r => CoreMethod.Run(r).Value);

    private static KlimekFinding? Klimek(Trial trial) =>
        trial.Finding(r => KlimekMethod.Run(r, new KlimekOptions(KlimekDraws, 0)).Value);

    private static KlimekFinding? KlimekInterval(Trial trial) =>
        trial.Finding(
            r => KlimekMethod.Run(r, new KlimekOptions(KlimekDraws, KlimekResamples)).Value,
            nameof(KlimekInterval)
        );

    private static SpikesFinding? Spikes(Trial trial) =>
        trial.Finding(r => SpikesMethod.Run(r, new SpikesOptions(SpikeResamples)).Value);

    private static ComparisonFinding? Two(Trial trial) =>
        trial.Another is { } another ? trial.Finding(r => ComparisonMethod.Run(r, another()).Value) : null;

    private static double? Far(
        ComparisonFinding finding,
        Func<CommissionChange, double> change,
        Func<CommissionChange, double> error
    )
    {
        var known = finding.Changes.Where(c => double.IsFinite(error(c)) && error(c) > 0).ToList();
        return known.Count == 0
            ? null
            : 100.0 * known.Count(c => Math.Abs(change(c)) > StandardNormal.TwoSided95 * error(c)) / known.Count;
    }

    /// <summary>The leader's share of ballots as the honest vote had it; of a real vote, as published.</summary>
    private static double TrueResult(Trial trial)
    {
        long leader = 0,
            cast = 0;
        for (var i = 0; i < trial.Returns.Count; i++)
        {
            leader += trial.Returns.LeaderVotes[i];
            cast += trial.Returns.Cast[i];
        }
        return trial.Truth is { } truth
            ? 100.0 * (leader - truth.VotesAdded - truth.VotesMoved) / (cast - truth.VotesAdded)
            : 100.0 * leader / cast;
    }

    private static double TrueTurnout(Trial trial)
    {
        long registered = 0,
            cast = 0;
        for (var i = 0; i < trial.Returns.Count; i++)
        {
            registered += trial.Returns.Registered[i];
            cast += trial.Returns.Cast[i];
        }
        return 100.0 * (cast - (trial.Truth?.VotesAdded ?? 0)) / registered;
    }
}
