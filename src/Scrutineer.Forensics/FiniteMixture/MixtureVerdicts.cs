namespace Scrutineer.Forensics.FiniteMixture;

/// <summary>What keeps the shares from being read.</summary>
internal static class MixtureVerdicts
{
    public const double MostRHat = 1.01,
        LeastEffective = 100,
        RivalWithin = 10,
        MostMisplaced = 0.05,
        MostShift = 0.05;

    private const double RivalShift = 0.01;

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
        if (fit.Held.Count > 0)
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
