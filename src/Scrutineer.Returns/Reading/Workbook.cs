using System.Globalization;
using System.IO.Compression;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace Scrutineer.Returns.Reading;

/// <summary>A sheet of an XLSX workbook as rows. A merged cell stands in every cell that it covers.</summary>
internal static class Workbook
{
    /// <summary>Whether an archive holds a workbook.</summary>
    public static bool Is(ZipArchive archive) => archive.GetEntry("xl/workbook.xml") is not null;

    /// <summary>The rows of a sheet; its name, and how many sheets there are.</summary>
    /// <param name="stream">The workbook; it can seek.</param>
    /// <param name="file">For problems.</param>
    /// <param name="wanted">The sheet's name; null for the first.</param>
    /// <param name="limits">Bounds.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="RefusedException">It is damaged, too large, or has no such sheet.</exception>
    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Design",
        "CA1031:Do not catch general exception types",
        Justification = "On a broken file the library throws whatever its decoders stumble over."
    )]
    public static (ListRows Rows, string Sheet, int Sheets) Read(
        Stream stream,
        string file,
        string? wanted,
        ReadLimits limits,
        CancellationToken cancellation
    )
    {
        try
        {
            Bounded(stream, file, limits);
            var sheets = MiniExcel.GetSheetNames(stream);
            var sheet = wanted ?? sheets[0];
            if (!sheets.Contains(sheet, StringComparer.Ordinal))
            {
                throw new RefusedException(ReadProblem.NoSuchSheet(file, sheet, sheets));
            }
            stream.Position = 0;
            // The cache of shared strings would be a file on the disk.
            var configuration = new OpenXmlConfiguration { FillMergedCells = true, EnableSharedStringCache = false };
            var rows = new List<(int, string[])>();
            foreach (
                var row in stream.Query(
                    useHeaderRow: false,
                    sheetName: sheet,
                    excelType: ExcelType.XLSX,
                    configuration: configuration
                )
            )
            {
                cancellation.ThrowIfCancellationRequested();
                if (rows.Count >= limits.MostRows)
                {
                    throw new RefusedException(ReadProblem.TooManyRows(file, limits.MostRows));
                }
                var cells = (IDictionary<string, object?>)row;
                rows.Add((rows.Count + 1, [.. cells.Values.Select(Say)]));
            }
            return (new ListRows(rows), sheet, sheets.Count);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or RefusedException))
        {
            throw new RefusedException(ReadProblem.DamagedWorkbook(file, fault.Message.TrimEnd('.')));
        }
    }

    // What the archive declares, before any of it is unpacked.
    private static void Bounded(Stream stream, string file, ReadLimits limits)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        var all = archive.Entries.Sum(e => e.Length);
        if (all > Math.Min(limits.MostBytes, 1L << 30))
        {
            throw new RefusedException(ReadProblem.TooManyBytes(file, Math.Min(limits.MostBytes, 1L << 30)));
        }
        var packed = Math.Max(1, archive.Entries.Sum(e => e.CompressedLength));
        if (all > 16 << 20 && all / packed > limits.MostRatio)
        {
            throw new RefusedException(ReadProblem.Bomb(file, all / packed, limits.MostRatio));
        }
        stream.Position = 0;
    }

    private static string Say(object? cell) =>
        cell switch
        {
            null => "",
            string text => text,
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => cell.ToString() ?? "",
        };
}
