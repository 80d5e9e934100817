namespace Scrutineer.Forensics.TwoRaces;

/// <summary>How a count agrees between two races, over all stations that both have.</summary>
internal static class Agreement
{
    public static IReadOnlyList<FieldAgreement> Of(IReadOnlyList<StationPair> pairs)
    {
        List<FieldAgreement> fields = [];
        if (pairs.All(p => p.Registered is not null))
        {
            fields.Add(Of("registered", pairs, c => c.Registered!.Value));
        }
        fields.Add(Of("issued", pairs, c => c.Issued));
        fields.Add(Of("cast", pairs, c => c.Cast));
        fields.Add(Of("carried-away", pairs, c => (long)c.Issued - c.Cast));
        return fields;
    }

    private static FieldAgreement Of(string field, IReadOnlyList<StationPair> pairs, Func<RaceCounts, long> count)
    {
        var (first, second, apart) = (0L, 0L, 0L);
        var (equal, more) = (0, 0);
        var differences = new long[pairs.Count];
        var shares = new double[pairs.Count];
        for (var i = 0; i < pairs.Count; i++)
        {
            var (a, b) = (count(pairs[i].Counts), count(pairs[i].Others));
            (first, second) = (first + a, second + b);
            (equal, more) = (equal + (a == b ? 1 : 0), more + (a > b ? 1 : 0));
            differences[i] = Math.Abs(a - b);
            apart += differences[i];
            shares[i] = a == b ? 0 : 100.0 * differences[i] / Math.Max(Math.Abs(a), Math.Abs(b));
        }
        Array.Sort(differences);
        Array.Sort(shares);
        return new(
            field,
            first,
            second,
            equal,
            more,
            pairs.Count - equal - more,
            apart,
            differences[^1],
            At(shares, 0.5),
            At(shares, 0.99),
            HoldingHalf(differences, apart)
        );
    }

    // The least value that so many of all do not exceed.
    private static double At(double[] sorted, double share) => sorted[(int)Math.Ceiling(share * sorted.Length) - 1];

    private static int HoldingHalf(long[] sorted, long apart)
    {
        var (stations, sum) = (0, 0L);
        while (2 * sum < apart)
        {
            stations++;
            sum += sorted[^stations];
        }
        return stations;
    }
}
