using Scrutineer.Returns.Mappings;
using Scrutineer.Wording;

namespace Scrutineer.Returns.Reading;

/// <summary>From the unpacked table to the report: header, form, rows, totals, duplicates, and whether the columns can be trusted.</summary>
internal static class TableReading
{
    /// <summary>The report, or null when <paramref name="problems"/> say why not.</summary>
    public static ReadReport? Read(
        Unpacked unpacked,
        string file,
        ReadOptions options,
        ProblemList problems,
        CancellationToken cancellation
    )
    {
        using var table = OpenTable.Open(unpacked, file, options, cancellation);
        var mapping = options.Mapping;
        var search = new HeaderSearch(table, file, options);
        TableRows rows = table.Rows;
        Headers headers;
        Outcome<Layout> resolved;
        IReadOnlyList<string> lastRow = [];
        if (mapping.Long is { } form)
        {
            (rows, headers) = LongRows.Lay(search, rows, form, mapping, file, options.Limits, problems);
            resolved = problems.Any ? Outcome<Layout>.Refused(problems.All()) : mapping.Resolve(headers, file);
        }
        else
        {
            (headers, resolved) = search.Find(found => mapping.Resolve(found, file));
            lastRow = search.LastRow;
        }
        if (!resolved.Succeeded)
        {
            if (!problems.Any)
            {
                Tell(resolved.Problems, problems);
            }
            return null;
        }
        var layout = resolved.Value;
        var counting = mapping.Counting;
        var notes = new List<Problem>([.. table.Notes, .. layout.Doubts]);
        using var summed = layout.Kind is { } kind
            ? KindRows.Sum(rows, layout, kind, headers, counting, mapping.Long is not null, file, problems, notes)
            : null;
        if (summed is not null)
        {
            (rows, counting) = (summed, CountFormat.Plain);
        }
        var (joined, tables) = mapping.Votes is { } votes
            ? VotesReading.Read(votes, file, options, problems, cancellation)
            : (null, []);
        if (problems.Any)
        {
            return null;
        }
        var taker = new RowTaker(layout, file, problems, joined);
        var stations = new StationsTable(rows, layout, headers, lastRow, counting, file, problems, taker);
        stations.Read();
        if (stations.Rows == 0)
        {
            throw new RefusedException(ReadProblem.HeaderOnly(file));
        }
        joined?.CheckTaken(mapping.Votes!.File, problems);
        var (returns, totals) = TotalRows.SetApart(taker.Build());
        Same(returns, layout, file, problems, notes);
        var aside = search.Above.Concat(stations.Aside).Concat(totals).OrderBy(a => a.Row).ToList();
        Warnings.Collect(notes, file, stations, joined, aside);
        var zeros = ZeroRows.Of(returns);
        if (zeros is { WithVoters: > 0 })
        {
            notes.Add(Warnings.Zeros(file, zeros));
        }
        if (table.Text is { IsGuess: true } text)
        {
            notes.Add(Warnings.Guessed(file, text.EncodingName));
        }
        var (sha256, bytes) = unpacked.Seal();
        var report = new ReadReport
        {
            Returns = returns,
            File = file,
            Sha256 = sha256,
            Bytes = bytes,
            Packing = unpacked.Packing,
            Member = unpacked.Member,
            Format = table.Format,
            Encoding = table.Text?.EncodingName,
            EncodingIsGuess = table.Text is { IsGuess: true },
            Delimiter = table.Delimiter,
            Mapping = ReferenceEquals(mapping, Mapping.Auto) ? Recognition.Id(headers) : mapping.Id,
            Columns = layout.Uses,
            Rows = stations.Rows,
            BlankRows = stations.Blank,
            DroppedRows = taker.Dropped,
            Aside = aside,
            ZeroRows = zeros.Rows,
            Title = mapping.Title,
            Country = mapping.Country,
            Warnings = notes,
            Joined = tables,
        };
        return problems.Any ? null : Trust.Checked(Trust.Led(report, options, problems), options, problems);
    }

    internal static void Tell(IReadOnlyList<Problem> found, ProblemList problems)
    {
        foreach (var problem in found)
        {
            problems.Add(problem);
        }
    }

    private static void Same(
        ReturnSet returns,
        Layout layout,
        string file,
        ProblemList problems,
        List<Problem> warnings
    )
    {
        var (with, without) = (returns.Stations, returns.WithoutData);
        var kept = new ProblemList(file, 20);
        var list = layout.KeepDuplicates ? kept : problems;
        const string Kind = "duplicate-station";
        foreach (var (first, again) in Duplicates.Find(with, without))
        {
            var row = Duplicates.Row(with, without, again);
            if (list.Wants(Kind, row))
            {
                var commission = returns.Commissions[Duplicates.Commission(with, without, again)];
                var name = System.Text.Encoding.UTF8.GetString(Duplicates.Name(with, without, again));
                string?[] parts = [returns.Regions[commission.Region], commission.Name, name];
                list.Tell(
                    RowProblem.Duplicate(
                        file,
                        row,
                        Duplicates.Row(with, without, first),
                        "«" + string.Join(" / ", parts.Where(p => p != Layout.Unnamed)) + "»"
                    ),
                    Kind
                );
            }
        }
        warnings.AddRange(kept.All());
    }
}
