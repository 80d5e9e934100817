namespace Scrutineer.Forensics.FiniteMixture;

/// <summary>What keeps the shares from being read.</summary>
internal static class MixtureVerdicts
{
    public const double MostRHat = 1.01,
        LeastEffective = 100,
        RivalWithin = 10,
        MostMisplaced = 0.05,
        MostShift = 0.05,
        MostMoved = 0.45;

    private const double RivalShift = 0.01;

    /// <summary>The verdict that obstacles make together.</summary>
    public static MixtureVerdict Verdict(IReadOnlyList<MixtureObstacle> obstacles) =>
        obstacles.Count == 0 ? MixtureVerdict.Converged
        : obstacles.Contains(MixtureObstacle.ChainsDisagree) ? MixtureVerdict.DidNotConverge
        : obstacles.Contains(MixtureObstacle.Misfit) || obstacles.Contains(MixtureObstacle.AtBound)
            ? MixtureVerdict.DoesNotFit
        : MixtureVerdict.NotSettled;

    public static IReadOnlyList<MixtureObstacle> Of(MixtureFit fit)
    {
        var obstacles = new List<MixtureObstacle>();
        var shares = fit.Estimates.Take(3).ToArray();
        if (shares.Any(s => !(s.RHat <= MostRHat) || s.Effective < LeastEffective))
        {
            obstacles.Add(MixtureObstacle.ChainsDisagree);
        }
        var best = fit.Modes[0].Shares.None;
        if (fit.Modes.Any(m => m.Below <= RivalWithin && Math.Abs(m.Shares.None - best) > RivalShift))
        {
            obstacles.Add(MixtureObstacle.RivalMode);
        }
        if (fit.Held.Count > 0 || shares.Skip(1).Any(s => s.High > MostMoved))
        {
            obstacles.Add(MixtureObstacle.AtBound);
        }
        if (fit.Misplaced - fit.MisplacedByChance > MostMisplaced)
        {
            obstacles.Add(MixtureObstacle.Misfit);
        }
        if (fit.Variants.Any(v => Math.Abs(v.Shares.None - best) > MostShift))
        {
            obstacles.Add(MixtureObstacle.DependsOnConstants);
        }
        return obstacles;
    }
}
