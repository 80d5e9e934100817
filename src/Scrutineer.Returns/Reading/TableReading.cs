using Scrutineer.Returns.Mappings;
using Scrutineer.Wording;

namespace Scrutineer.Returns.Reading;

/// <summary>From the unpacked table to the report: encoding, delimiter, header, rows, duplicates.</summary>
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
        if (unpacked.IsParquet)
        {
            using var whole = Unpacked.Copy(unpacked.Content, file, options.Limits);
            using var parquet = ParquetRows.Open(whole, file, options.Limits, cancellation);
            var read = Rows(parquet, parquet.Headers, unpacked, file, options, problems, cancellation);
            return read is null ? null : read with { Format = TableFormat.Parquet };
        }
        var mapping = options.Mapping;
        using var text = new DetectingReader(unpacked.Content, file, StatedEncoding(mapping));
        var delimiter = mapping.Delimiter ?? Delimiters.Detect(text.Beginning);
        using var rows = new CsvRows(text, delimiter, file, options.Limits, cancellation);
        var headers =
            StationsTable.Header(rows, file, options.Limits) ?? throw new RefusedException(ReadProblem.Empty(file));
        var report = Rows(rows, headers, unpacked, file, options, problems, cancellation);
        return report is null ? null : report with { Encoding = text.EncodingName, Delimiter = delimiter };
    }

    private static ReadReport? Rows(
        TableRows rows,
        Headers headers,
        Unpacked unpacked,
        string file,
        ReadOptions options,
        ProblemList problems,
        CancellationToken cancellation
    )
    {
        var mapping = options.Mapping;
        var resolved = mapping.Resolve(headers, file);
        if (!resolved.Succeeded)
        {
            Tell(resolved.Problems, problems);
            return null;
        }
        var layout = resolved.Value;
        var (joined, tables) = mapping.Votes is { } votes
            ? VotesReading.Read(votes, file, options, problems, cancellation)
            : (null, []);
        if (problems.Any)
        {
            return null;
        }
        var taker = new RowTaker(layout, file, problems, joined);
        var table = new StationsTable(rows, layout, headers, file, problems, taker);
        table.Read();
        if (table.Rows == 0)
        {
            throw new RefusedException(ReadProblem.HeaderOnly(file));
        }
        joined?.CheckTaken(mapping.Votes!.File, problems);
        var returns = taker.Build();
        var warnings = new List<Problem>();
        Same(returns, layout, file, problems, warnings);
        Warnings.Collect(warnings, file, table, joined);
        var (sha256, bytes) = unpacked.Seal();
        return new ReadReport
        {
            Returns = returns,
            File = file,
            Sha256 = sha256,
            Bytes = bytes,
            Packing = unpacked.Packing,
            Member = unpacked.Member,
            Format = TableFormat.Csv,
            Mapping = ReferenceEquals(mapping, Mapping.Auto) ? Recognition.Id(headers) : mapping.Id,
            Columns = layout.Uses,
            Rows = table.Rows,
            BlankRows = table.Blank,
            DroppedRows = taker.Dropped,
            Warnings = warnings,
            Joined = tables,
        };
    }

    private static System.Text.Encoding? StatedEncoding(Mapping mapping) =>
        mapping.Encoding is { } name ? Encodings.Named(name) : null;

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
        foreach (var (first, again) in Duplicates.Find(with, without))
        {
            if (list.Wants())
            {
                var commission = returns.Commissions[Duplicates.Commission(with, without, again)];
                var name = System.Text.Encoding.UTF8.GetString(Duplicates.Name(with, without, again));
                string?[] parts = [returns.Regions[commission.Region], commission.Name, name];
                list.Tell(
                    RowProblem.Duplicate(
                        file,
                        Duplicates.Row(with, without, again),
                        Duplicates.Row(with, without, first),
                        "«" + string.Join(" / ", parts.Where(p => p != Layout.Unnamed)) + "»"
                    )
                );
            }
        }
        warnings.AddRange(kept.All());
    }
}
