using System.Globalization;
using Scrutineer.Returns;

namespace Scrutineer.Forensics;

/// <summary>What the methods say of each station, in columns for an analyst who goes on in R or Python.</summary>
/// <remarks>
/// A blank cell means that the method does not look at the station (or was not run); 0 or an empty text never stands for that
/// in a column of numbers. Groups, pairs and runs carry the numbers under which the tables list them, parted by semicolons.
/// </remarks>
public static class StationFlags
{
    /// <summary>The station's row, turnout and result, then the columns of each finding in the order given.</summary>
    public static IReadOnlyList<StationColumn> Of(ReturnSet returns, IReadOnlyList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(returns);
        return
        [
            new CountColumn("row", [.. Enumerable.Range(0, returns.Count).Select(i => (int?)returns.Stations.Row(i))]),
            new NumberColumn("turnout-percent", Shares(returns, turnout: true)),
            new NumberColumn("result-percent", Shares(returns, turnout: false)),
            .. findings.SelectMany(f => f.StationColumns(returns)),
        ];
    }

    /// <summary>For each station the numbers of the groups that it belongs to, counted from 1; null where it is in none.</summary>
    internal static string?[] Numbered(ReturnSet returns, IEnumerable<IEnumerable<int>> groups)
    {
        var numbers = new string?[returns.Count];
        foreach (var (index, group) in groups.Index())
        {
            var written = (index + 1).ToString(CultureInfo.InvariantCulture);
            foreach (var station in group.Distinct())
            {
                numbers[station] = numbers[station] is { } before ? $"{before};{written}" : written;
            }
        }
        return numbers;
    }

    private static double?[] Shares(ReturnSet returns, bool turnout)
    {
        var shares = new double?[returns.Count];
        if (!returns.Has(ReturnField.Cast) || (turnout && !returns.Has(ReturnField.Registered)))
        {
            return shares;
        }
        var issued = returns.Has(ReturnField.Issued) ? returns.Issued : returns.Cast;
        var part = turnout ? issued : returns.LeaderVotes;
        var whole = turnout ? returns.Registered : returns.Cast;
        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] = whole[i] > 0 ? 100.0 * part[i] / whole[i] : null;
        }
        return shares;
    }
}
