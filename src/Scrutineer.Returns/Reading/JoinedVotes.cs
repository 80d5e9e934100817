using Scrutineer.Returns.Mappings;
using Scrutineer.Wording;

namespace Scrutineer.Returns.Reading;

/// <summary>Votes from a table of their own, one row for a station and a choice, gathered by the station's key.</summary>
internal sealed class JoinedVotes
{
    private readonly Dictionary<string, int> _stations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _choices = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private readonly List<int[]> _votes = [];
    private readonly List<int> _firstLine = [];
    private readonly List<bool> _taken = [];

    /// <summary>Names of the choices, in order of first appearance.</summary>
    public IReadOnlyList<string> Choices => _names;

    /// <summary>Stations of the stations' table that have no row here: they have no votes.</summary>
    public int Unmatched { get; private set; }

    /// <summary>Lays the votes of a station into <paramref name="votes"/>; none when the table does not know it.</summary>
    public bool Take(ReadOnlySpan<char> key, Span<int> votes)
    {
        votes.Clear();
        if (!_stations.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key.Trim(), out var station))
        {
            Unmatched++;
            return true;
        }
        _taken[station] = true;
        _votes[station].AsSpan().CopyTo(votes);
        return true;
    }

    /// <summary>Notes that the stations' table has a station, whose votes are not wanted.</summary>
    public void Mark(ReadOnlySpan<char> key)
    {
        if (_stations.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key.Trim(), out var station))
        {
            _taken[station] = true;
        }
    }

    /// <summary>Adds one row of the table.</summary>
    public void Add(
        ReadOnlySpan<char> key,
        ReadOnlySpan<char> choice,
        int count,
        int line,
        VotesTable table,
        string file,
        ProblemList problems
    )
    {
        var stations = _stations.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!stations.TryGetValue(key, out var station))
        {
            station = _votes.Count;
            stations[key] = station;
            _votes.Add([]);
            _firstLine.Add(line);
            _taken.Add(false);
        }
        var choices = _choices.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!choices.TryGetValue(choice, out var which))
        {
            which = _names.Count;
            choices[choice] = which;
            var id = choice.ToString();
            _names.Add(table.Names.TryGetValue(id, out var name) ? name : id);
        }
        var votes = _votes[station];
        if (votes.Length <= which)
        {
            var old = votes.Length;
            Array.Resize(ref votes, which + 1);
            votes.AsSpan(old).Fill(Counts.Blank);
            _votes[station] = votes;
        }
        if (votes[which] != Counts.Blank)
        {
            problems.Add(TableProblem.Twice(file, line, key.ToString(), choice.ToString()));
            return;
        }
        votes[which] = count;
    }

    /// <summary>Turns the votes that no row gave into zeros. Call it when the table has been read.</summary>
    public void Close()
    {
        foreach (var votes in _votes)
        {
            votes.AsSpan().Replace(Counts.Blank, 0);
        }
    }

    /// <summary>Rows of stations that the stations' table does not have.</summary>
    public void CheckTaken(string file, ProblemList problems)
    {
        foreach (var (key, station) in _stations)
        {
            if (!_taken[station])
            {
                problems.Add(TableProblem.Orphan(file, _firstLine[station], key));
            }
        }
    }
}

/// <summary>Problems of a joined table.</summary>
internal static class TableProblem
{
    public static Problem Missing(string file, string table) =>
        new(
            "missing-table",
            new(
                $"немає файлу голосів «{table}», який називає мапа",
                $"there is no file \"{table}\" of votes, which the mapping names"
            ),
            new("покладіть його поруч із файлом дільниць", "put it beside the file of stations"),
            file
        );

    public static Problem Orphan(string file, int line, string key) =>
        new(
            "unknown-station",
            new(
                $"голоси дільниці {key}, якої немає у файлі дільниць",
                $"votes of the station {key}, which the file of stations does not have"
            ),
            new("перевірте, чи обидва файли від одного голосування", "check that both files are of one vote"),
            file,
            line
        );

    public static Problem Twice(string file, int line, string key, string choice) =>
        new(
            "duplicate-votes",
            new($"дільниця {key} уже має голоси за {choice}", $"the station {key} already has votes for {choice}"),
            new("вилучіть зайвий рядок", "remove the row too many"),
            file,
            line
        );
}
