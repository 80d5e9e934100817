using System.Text;

namespace Scrutineer.Returns.Tests.Awkward;

/// <summary>Rows of early votes, votes of the day, and their total: the total is not a third kind of vote.</summary>
public sealed class KindTotalTests
{
    [Theory]
    [InlineData("total")]
    [InlineData("all")]
    [InlineData("разом")]
    public void A_kind_that_is_the_sum_of_the_others_is_not_added_to_them(string name)
    {
        var (_, report) = Mapped.Read(Table(name, sums: true));
        Assert.Equal(40, report.Returns.Count);
        Assert.Equal(300 + 1 + 600, report.Returns.Cast[0]);
        Assert.Contains(report.Warnings, w => w.Code == "kind-is-total");
    }

    [Fact]
    public void A_third_kind_that_is_no_sum_is_added()
    {
        var (_, report) = Mapped.Read(Table("post", sums: false));
        Assert.Equal(300 + 1 + 600 + 77, report.Returns.Cast[0]);
        Assert.DoesNotContain(report.Warnings, w => w.Code == "kind-is-total");
    }

    private static byte[] Table(string third, bool sums)
    {
        var text = new StringBuilder("region,station,registered,issued,cast,invalid,valid,Alice,Bob,kind\n");
        for (var i = 1; i <= 40; i++)
        {
            int[] early = Row(300 + i, i % 7);
            int[] day = Row(600, i % 11);
            int[] rest = sums ? [.. early.Zip(day, (a, b) => a + b)] : Row(77, i % 3);
            foreach (var (kind, row) in new[] { ("early", early), ("day", day), (third, rest) })
            {
                text.Append(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"R1,{i},{4000 + i},{string.Join(',', row)},{kind}\n"
                );
            }
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Issued, cast, invalid, valid, two choices.</summary>
    private static int[] Row(int cast, int invalid)
    {
        var (valid, alice) = (cast - invalid, (cast - invalid) * 2 / 3);
        return [cast, cast, invalid, valid, alice, valid - alice];
    }
}
