using Scrutineer.Forensics.Numerics;

namespace Scrutineer.Forensics.Tests.Published;

public sealed class BenjaminiHochbergTests
{
    /// <summary>The fifteen p-values of Benjamini and Hochberg (1995), section 4: four are significant at 0.05.</summary>
    [Fact]
    public void The_paper_s_own_example_rejects_four_hypotheses()
    {
        double[] p =
        [
            0.0001,
            0.0004,
            0.0019,
            0.0095,
            0.0201,
            0.0278,
            0.0298,
            0.0344,
            0.0459,
            0.3240,
            0.4262,
            0.5719,
            0.6528,
            0.7590,
            1.0,
        ];
        var q = BenjaminiHochberg.Log10Q([.. p.Select(Math.Log10)]);
        Assert.Equal(4, q.Count(v => v <= Math.Log10(0.05)));
        Assert.Equal(0.0001 * 15, Math.Pow(10, q[0]), 1e-12);
    }
}
