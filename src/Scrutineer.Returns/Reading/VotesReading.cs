using Scrutineer.Returns.Mappings;
using Scrutineer.Wording;

namespace Scrutineer.Returns.Reading;

/// <summary>Reads the table of votes that a mapping joins to the stations.</summary>
internal static class VotesReading
{
    public static (JoinedVotes Votes, IReadOnlyList<JoinedTable> Tables) Read(
        VotesTable table,
        string file,
        ReadOptions options,
        ProblemList problems,
        CancellationToken cancellation
    )
    {
        var votes = new JoinedVotes();
        using var stream = options.OpenTable?.Invoke(table.File);
        if (stream is null)
        {
            problems.Add(TableProblem.Missing(file, table.File));
            return (votes, []);
        }
        using var unpacked = Unpacked.Open(stream, table.File, options with { Member = null }, cancellation);
        var plain = options with { Member = null, Encoding = null, Mapping = Mapping.Auto };
        using var opened = OpenTable.Open(unpacked, table.File, plain, cancellation);
        var rows = opened.Rows;
        var headers = opened.Names is { } names
            ? new Headers(names)
            : StationsTable.Header(rows, table.File, options.Limits)
                ?? throw new RefusedException(ReadProblem.Empty(table.File));
        var key = Column(headers, table.Key, table.File, problems);
        var choice = Column(headers, table.Choice, table.File, problems);
        var count = Column(headers, table.Count, table.File, problems);
        if (problems.Any)
        {
            return (votes, []);
        }
        var counting = options.Mapping.Counting;
        var read = 0;
        while (rows.Next())
        {
            if (rows.IsBlank())
            {
                continue;
            }
            read++;
            if (rows.Cells != headers.Count)
            {
                problems.Add(RowProblem.Ragged(table.File, rows.Line, rows.Cells, headers.Count));
                continue;
            }
            var number = counting.IsPlain ? rows.Count(count) : rows.Count(count, counting);
            if (number < 0)
            {
                var kind = RowProblem.KindOf(headers[count], rows[count]);
                if (problems.Wants(kind, rows.Line))
                {
                    problems.Tell(RowProblem.Count(table.File, rows.Line, headers[count], rows[count]), kind);
                }
                continue;
            }
            votes.Add(rows[key].Trim(), rows[choice].Trim(), number, rows.Line, table, table.File, problems);
        }
        votes.Close();
        if (read == 0)
        {
            problems.Add(ReadProblem.HeaderOnly(table.File));
        }
        return (votes, [new JoinedTable(table.File, unpacked.Seal().Sha256, read)]);
    }

    private static int Column(Headers headers, string name, string file, ProblemList problems)
    {
        var found = headers.Find(name);
        if (found.Count == 1)
        {
            return found[0];
        }
        problems.Add(
            found.Count == 0
                ? MappingProblem.Missing(file, $"«{name}»", headers, name)
                : MappingProblem.Twice(file, name, found.Select(i => headers[i]))
        );
        return 0;
    }
}
