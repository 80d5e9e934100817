using System.Text;
using System.Text.Json;
using Scrutineer.Forensics.Calibration;
using Scrutineer.Stores;
using Scrutineer.Wording;

namespace Scrutineer.Cases.Calibration;

/// <summary>
/// A folder of calibration: <c>tables.json</c>, <c>tables.md</c>, <c>measured.json</c> of simulated votes, <c>controls.json</c>,
/// <c>controls.md</c> of real ones. Each file is there whole or not at all.
/// </summary>
/// <param name="place">Path of the folder; made with the first file.</param>
public sealed class CalibrationFolder(string place)
{
    private const string TablesName = "tables.json";
    private const string ControlsName = "controls.json";

    /// <summary>The tables that earlier runs have written; empty where there are none, refused where the file is another.</summary>
    public Outcome<CalibrationTables> Tables() => Read(TablesName, CalibrationTables.Empty, CalibrationTables.Parse);

    /// <summary>The controls that earlier runs have written; empty where there are none, refused where the file is another.</summary>
    public Outcome<ControlTable> Controls() => Read(ControlsName, ControlTable.Empty, ControlTable.Parse);

    /// <summary>Writes tables, for programs and for people.</summary>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public async Task Keep(CalibrationTables tables, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(tables);
        await Save(TablesName, tables.AsJson(), stop);
        await Save("tables.md", CalibrationMarkdown.Of(tables), stop);
        await Save("measured.json", tables.CleanAsJson(), stop);
    }

    /// <summary>Writes controls, for programs and for people.</summary>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public async Task Keep(ControlTable controls, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(controls);
        await Save(ControlsName, controls.AsJson(), stop);
        await Save("controls.md", ControlMarkdown.Of(controls), stop);
    }

    private Task Save(string name, string text, CancellationToken stop) =>
        AtomicFile.Write(Path.Combine(place, name), Encoding.UTF8.GetBytes(text), stop);

    private Outcome<T> Read<T>(string name, T empty, Func<string, T> parse)
        where T : class
    {
        var path = Path.Combine(place, name);
        if (!File.Exists(path))
        {
            return Outcome.Of(empty);
        }
        try
        {
            return Outcome.Of(parse(File.ReadAllText(path)));
        }
        catch (JsonException)
        {
            return Outcome<T>.Refused(VoteProblems.NotTables(path));
        }
    }
}
