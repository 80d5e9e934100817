using System.Text.Json;
using Scrutineer.Forensics.Calibration;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Calibration;

/// <summary>Reads tables that earlier runs have written.</summary>
internal static class CalibrationFiles
{
    /// <summary>The tables; empty where there is no file.</summary>
    public static Outcome<CalibrationTables> Read(string path) =>
        Read(path, CalibrationTables.Empty, CalibrationTables.Parse);

    /// <summary>The controls; empty where there is no file.</summary>
    public static Outcome<ControlTable> Controls(string path) => Read(path, ControlTable.Empty, ControlTable.Parse);

    private static Outcome<T> Read<T>(string path, T empty, Func<string, T> parse)
        where T : class
    {
        if (!File.Exists(path))
        {
            return Outcome<T>.Of(empty);
        }
        try
        {
            return Outcome<T>.Of(parse(File.ReadAllText(path)));
        }
        catch (JsonException)
        {
            return Outcome<T>.Refused(
                new Problem(
                    "not-calibration",
                    new Bilingual("це не таблиці калібрування", "these are not calibration tables"),
                    new Bilingual("виберіть іншу теку: --out", "choose another folder: --out"),
                    path
                )
            );
        }
    }
}
