using Scrutineer.Wording;

namespace Scrutineer.Returns.Checks;

/// <summary>Sets published totals beside the stations' sums.</summary>
internal static class TotalsCheck
{
    public static Outcome<IReadOnlyList<TotalComparison>> Compare(
        ReturnSet returns,
        IReadOnlyList<OfficialTotal> totals,
        string file
    )
    {
        var regions = returns.Regions.Index().ToDictionary(r => r.Item, r => r.Index, StringComparer.Ordinal);
        var stations = new int[regions.Count];
        foreach (var region in returns.Stations.Region)
        {
            stations[region]++;
        }
        var electronic = totals
            .Where(t => t.Channel == OfficialTotal.Electronically)
            .GroupBy(t => (t.Region, t.Field))
            .ToDictionary(g => g.Key, g => g.Sum(t => t.Count));
        // For all regions together: as announced, else the sum of what the regions announce.
        foreach (
            var field in totals
                .Where(t => t.Channel == OfficialTotal.Electronically)
                .GroupBy(t => t.Field, StringComparer.Ordinal)
        )
        {
            electronic.TryAdd((OfficialTotal.Everywhere, field.Key), field.Sum(t => t.Count));
        }
        var sums = new Dictionary<string, long[]?>(StringComparer.Ordinal);
        var problems = new List<Problem>();
        var compared = new List<TotalComparison>();
        foreach (var total in totals.Where(t => t.Channel != OfficialTotal.Electronically))
        {
            if (!sums.TryGetValue(total.Field, out var sum))
            {
                sum = Sums(returns, total.Field);
                sums.Add(total.Field, sum);
                if (sum is null)
                {
                    problems.Add(Lacking(returns, total, file));
                }
            }
            if (sum is null)
            {
                continue;
            }
            var (count, of) =
                total.Region == OfficialTotal.Everywhere ? (stations.Sum(), sum.Sum())
                : regions.TryGetValue(total.Region, out var region) ? (stations[region], sum[region])
                : (0, 0L);
            long? added =
                total.Channel == OfficialTotal.AllChannels
                && electronic.TryGetValue((total.Region, total.Field), out var votes)
                    ? votes
                    : null;
            compared.Add(new TotalComparison(total, count, of, added));
        }
        return problems.Count > 0
            ? Outcome<IReadOnlyList<TotalComparison>>.Refused(problems)
            : Outcome<IReadOnlyList<TotalComparison>>.Of(compared);
    }

    /// <summary>Sums of a column by region, or null when the returns have no such column.</summary>
    private static long[]? Sums(ReturnSet returns, string field)
    {
        ReadOnlySpan<int> column;
        if (field.StartsWith(FieldIds.VotesFor, StringComparison.Ordinal))
        {
            var name = field[FieldIds.VotesFor.Length..];
            var choice = returns
                .Choices.Index()
                .Where(c => c.Item == name)
                .Select(c => c.Index)
                .DefaultIfEmpty(-1)
                .First();
            if (choice < 0)
            {
                return null;
            }
            column = returns.Votes(choice);
        }
        else if (FieldIds.TryParse(field, out var id) && returns.Has(id.Value))
        {
            column = returns[id.Value];
        }
        else
        {
            return null;
        }
        var sums = new long[returns.Regions.Count];
        var region = returns.Stations.Region;
        for (var i = 0; i < column.Length; i++)
        {
            sums[region[i]] += column[i];
        }
        return sums;
    }

    private static Problem Lacking(ReturnSet returns, OfficialTotal total, string file)
    {
        var choices = string.Join(", ", returns.Choices.Take(20).Select(c => FieldIds.VotesFor + c));
        return new(
            "unknown-total",
            new($"протоколи не мають «{total.Field}»", $"the returns have no \"{total.Field}\""),
            new(
                $"назвіть поле або вибір так, як у протоколах: {choices}",
                $"name the field or choice as the returns do: {choices}"
            ),
            file,
            total.Row
        );
    }
}
