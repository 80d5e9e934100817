namespace Scrutineer.Returns;

/// <summary>
/// All returns of one vote, in columns (struct of arrays). Stations that are known but have published no data are held
/// apart in <see cref="WithoutData"/>: they are coverage, never zeros.
/// </summary>
/// <remarks>
/// Every column has <see cref="Count"/> entries, one per station with data, in the order of the source. Counts are
/// non-negative 32-bit integers. The instance never changes.
/// </remarks>
public sealed class ReturnSet
{
    private readonly int[]?[] _fields;
    private readonly int[][] _votes;
    private readonly bool _isLeaderNamed;

    internal ReturnSet(
        StationTable stations,
        StationTable withoutData,
        IReadOnlyList<string> regions,
        IReadOnlyList<Commission> commissions,
        int[]?[] fields,
        IReadOnlyList<string> choices,
        int[][] votes,
        int? leader = null,
        IReadOnlyCollection<int>? rests = null
    )
    {
        foreach (var column in fields.Concat(votes))
        {
            if (column is not null && column.Length != stations.Count)
            {
                throw new ArgumentException("A column's length is not the number of stations.");
            }
        }
        if (choices.Count != votes.Length || choices.Count == 0)
        {
            throw new ArgumentException("Every choice needs its column of votes, and there must be a choice.");
        }
        Stations = stations;
        WithoutData = withoutData;
        Regions = regions;
        Commissions = commissions;
        Choices = choices;
        _fields = fields;
        _votes = votes;
        Rests = rests ?? [];
        Leader = leader ?? LeadingChoice(votes, Rests);
        _isLeaderNamed = leader is not null;
    }

    /// <summary>Number of stations with data.</summary>
    public int Count => Stations.Count;

    /// <summary>The stations with data.</summary>
    public StationTable Stations { get; }

    /// <summary>Stations that are known to exist but have published no data.</summary>
    public StationTable WithoutData { get; }

    /// <summary>Names of the regions, in order of first appearance.</summary>
    public IReadOnlyList<string> Regions { get; }

    /// <summary>Territorial commissions, in order of first appearance.</summary>
    public IReadOnlyList<Commission> Commissions { get; }

    /// <summary>Names of the choices on the ballot, in the order of the source.</summary>
    public IReadOnlyList<string> Choices { get; }

    /// <summary>
    /// Index in <see cref="Choices"/> of the choice with most votes over all stations (the first of equals), or of the one named
    /// by <see cref="LedBy"/>. What a mapping calls the rest of a field is several choices together and never leads.
    /// </summary>
    public int Leader { get; }

    /// <summary>The leader that was named; null where it is the choice with most votes.</summary>
    internal int? NamedLeader => _isLeaderNamed ? Leader : null;

    /// <summary>Indices of choices that are only what the others leave of a field: nobody's result.</summary>
    internal IReadOnlyCollection<int> Rests { get; }

    /// <summary>Every column of counts: the fields that are there, then the votes.</summary>
    internal IEnumerable<int[]> Columns => _fields.OfType<int[]>().Concat(_votes);

    /// <summary>The same returns, looked at for another choice's sake.</summary>
    /// <param name="choice">Index in <see cref="Choices"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such choice.</exception>
    public ReturnSet LedBy(int choice)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(choice);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(choice, Choices.Count);
        return new ReturnSet(Stations, WithoutData, Regions, Commissions, _fields, Choices, _votes, choice, Rests);
    }

    /// <summary>Voters on the list.</summary>
    public ReadOnlySpan<int> Registered => this[ReturnField.Registered];

    /// <summary>Ballots issued: early + in the room + outside it.</summary>
    public ReadOnlySpan<int> Issued => this[ReturnField.Issued];

    /// <summary>Ballots found: valid + invalid.</summary>
    public ReadOnlySpan<int> Cast => this[ReturnField.Cast];

    /// <summary>Votes for the leading choice.</summary>
    public ReadOnlySpan<int> LeaderVotes => _votes[Leader];

    /// <summary>A field's column.</summary>
    /// <exception cref="InvalidOperationException">The source has no such field; ask <see cref="Has"/> first.</exception>
    public ReadOnlySpan<int> this[ReturnField field] =>
        _fields[(int)field] ?? throw new InvalidOperationException($"These returns have no field {field}.");

    /// <summary>Whether the source has the field (or it could be computed from those it has).</summary>
    public bool Has(ReturnField field) => _fields[(int)field] is not null;

    /// <summary>Votes for one choice.</summary>
    /// <param name="choice">Index in <see cref="Choices"/>.</param>
    public ReadOnlySpan<int> Votes(int choice) => _votes[choice];

    private static int LeadingChoice(int[][] votes, IReadOnlyCollection<int> rests)
    {
        var best = 0;
        var most = long.MinValue;
        for (var choice = 0; choice < votes.Length; choice++)
        {
            if (rests.Contains(choice))
            {
                continue;
            }
            long sum = 0;
            foreach (var count in votes[choice])
            {
                sum += count;
            }
            if (sum > most)
            {
                (best, most) = (choice, sum);
            }
        }
        return best;
    }
}
