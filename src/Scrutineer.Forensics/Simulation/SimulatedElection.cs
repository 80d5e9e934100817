using System.Globalization;
using Scrutineer.Returns;
using Scrutineer.Returns.Writing;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.Simulation;

/// <summary>A simulated vote: its returns, and what was done to them.</summary>
public sealed class SimulatedElection
{
    private static readonly ReturnField[] Fields =
    [
        ReturnField.Registered,
        ReturnField.Received,
        ReturnField.IssuedEarly,
        ReturnField.IssuedInRoom,
        ReturnField.IssuedOutside,
        ReturnField.Cancelled,
        ReturnField.InPortableBoxes,
        ReturnField.InStationaryBoxes,
        ReturnField.Invalid,
        ReturnField.Valid,
        ReturnField.Lost,
        ReturnField.Unaccounted,
    ];

    private readonly DraftVote _draft;

    internal SimulatedElection(DraftVote draft, ulong seed)
    {
        _draft = draft;
        Seed = seed;
        Returns = Build(draft);
        long added = 0,
            moved = 0,
            before = 0;
        for (var i = 0; i < draft.Skeleton.Count; i++)
        {
            if (!draft.Touched[i].HasFlag(Touch.Withheld))
            {
                added += draft.Added[i];
                moved += draft.Moved[i];
                before += draft.LeaderBefore[i];
            }
        }
        Truth = new SimulationTruth
        {
            Touched = draft.Touched,
            VotesAdded = added,
            VotesMoved = moved,
            LeaderVotesBefore = before,
        };
    }

    /// <summary>What the vote was drawn from.</summary>
    public ulong Seed { get; }

    /// <summary>Its returns: stations without data are those withheld.</summary>
    public ReturnSet Returns { get; }

    /// <summary>What was done to them.</summary>
    public SimulationTruth Truth { get; }

    /// <summary>
    /// Writes the returns as CSV with the canonical column names (<c>region, commission, station, registered, …</c>, then
    /// one column per choice), comma-separated, lines ended by a line feed. Cells of a withheld station are empty.
    /// </summary>
    /// <param name="writer">Receives ASCII text when the skeleton's names are ASCII.</param>
    public void WriteCsv(TextWriter writer)
    {
        var skeleton = _draft.Skeleton;
        var fields = Fields.Select(f => f.Id());
        var choices = skeleton.Choices.Select(c => FieldIds.VotesFor + c);
        WriteLine(writer, ["region", "commission", "station", .. fields, .. choices]);
        Span<int> values = stackalloc int[Fields.Length];
        for (var i = 0; i < skeleton.Count; i++)
        {
            var commission = skeleton.Commissions[skeleton.StationCommission[i]];
            var cells = new List<string>
            {
                skeleton.Regions[commission.Region],
                commission.Name,
                skeleton.StationNames[i],
            };
            var withheld = _draft.Touched[i].HasFlag(Touch.Withheld);
            Values(_draft, i, values);
            foreach (var value in values)
            {
                cells.Add(withheld ? "" : value.ToString(CultureInfo.InvariantCulture));
            }
            foreach (var votes in _draft.Votes)
            {
                cells.Add(withheld ? "" : votes[i].ToString(CultureInfo.InvariantCulture));
            }
            WriteLine(writer, cells);
        }
    }

    private static ReturnSet Build(DraftVote draft)
    {
        var skeleton = draft.Skeleton;
        var builder = new ReturnSetBuilder(Fields, skeleton.Choices);
        Span<int> values = stackalloc int[Fields.Length];
        var votes = new int[skeleton.Choices.Count];
        for (var i = 0; i < skeleton.Count; i++)
        {
            var commission = skeleton.Commissions[skeleton.StationCommission[i]];
            var region = skeleton.Regions[commission.Region];
            if (draft.Touched[i].HasFlag(Touch.Withheld))
            {
                builder.AddWithoutData(region, commission.Name, skeleton.StationNames[i], i + 2);
                continue;
            }
            Values(draft, i, values);
            for (var c = 0; c < votes.Length; c++)
            {
                votes[c] = draft.Votes[c][i];
            }
            builder.Add(region, commission.Name, skeleton.StationNames[i], i + 2, values, votes);
        }
        return builder.Build();
    }

    private static void Values(DraftVote draft, int i, Span<int> values)
    {
        ReadOnlySpan<int> row =
        [
            draft.Registered[i],
            draft.Received[i],
            draft.Early[i],
            draft.InRoom[i],
            draft.Outside[i],
            draft.Cancelled(i),
            draft.Portable[i],
            draft.Stationary[i],
            draft.Invalid[i],
            draft.Valid[i],
            draft.Lost[i],
            0,
        ];
        row.CopyTo(values);
    }

    private static void WriteLine(TextWriter writer, List<string> cells)
    {
        for (var c = 0; c < cells.Count; c++)
        {
            if (c > 0)
            {
                writer.Write(',');
            }
            writer.Write(CsvCell.Of(cells[c]));
        }
        writer.Write('\n');
    }
}
