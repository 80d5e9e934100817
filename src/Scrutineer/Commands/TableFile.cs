using Scrutineer.Returns;
using Scrutineer.Returns.Writing;

namespace Scrutineer.Commands;

/// <summary>A table of stations on its way into a file: nothing of it is held, however long it is.</summary>
internal static class TableFile
{
    /// <summary>Writes the stations with further columns.</summary>
    /// <param name="returns">The stations.</param>
    /// <param name="columns">Further columns.</param>
    /// <param name="to">The file.</param>
    /// <param name="format"><c>.csv</c> or <c>.parquet</c>.</param>
    /// <param name="raw">Whether cells that a spreadsheet would run are left as they are.</param>
    /// <param name="stop">Stops the writing.</param>
    public static async Task Write(
        ReturnSet returns,
        IReadOnlyList<StationColumn> columns,
        Stream to,
        string format,
        bool raw,
        CancellationToken stop
    )
    {
        if (format == ".csv")
        {
            returns.WriteCsv(to, columns, raw, stop);
        }
        else
        {
            await returns.WriteParquetAsync(to, columns, stop);
        }
    }
}
