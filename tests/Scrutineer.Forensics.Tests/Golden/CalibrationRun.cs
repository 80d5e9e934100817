using System.Globalization;
using System.Text;
using Scrutineer.Forensics.Calibration;
using Scrutineer.Forensics.Simulation;
using Scrutineer.Returns;
using Scrutineer.Testing;

namespace Scrutineer.Forensics.Tests.Golden;

/// <summary>
/// Writes the committed tables of docs/methods/calibration again. Runs only when SCRUTINEER_CALIBRATE says how many votes
/// to simulate on each skeleton (the committed ones: 500), because it takes minutes.
/// </summary>
public sealed class CalibrationRun
{
    private const ulong Seed = 2012;

    [Fact]
    public void Write_the_calibration_tables()
    {
        var asked = Environment.GetEnvironmentVariable("SCRUTINEER_CALIBRATE");
        Assert.SkipWhen(
            string.IsNullOrEmpty(asked),
            "set SCRUTINEER_CALIBRATE to the number of runs to write the tables"
        );
        var runs = int.Parse(asked, CultureInfo.InvariantCulture);
        var invented = new InventedCountry().Skeleton(SimulatedCase.Seed);
        Skeleton[] skeletons =
        [
            invented,
            ObservedSkeleton.From("Lithuania 2012", Control("lithuania-2012", "lithuania-2012-stations")),
            ObservedSkeleton.From("Israel 2013", Control("israel-2013", "israel-2013")),
            ObservedSkeleton.From("Russia 2018, every 16th region", Part(Russia("2018"), 16)),
            ObservedSkeleton.From("Russia 2024, every 16th region", Part(Russia("2024"), 16)),
        ];
        var size = skeletons.SelectMany(s => Calibrator.FalseAlarms(s, CalibratedMethod.All, runs, Seed)).ToList();
        Write(size, []);
        var power = Calibrator.Power(
            invented,
            CalibratedMethod.All,
            AnomalyKind.All,
            [0.005, 0.01, 0.02, 0.05, 0.1, 0.2],
            Math.Max(1, runs / 5),
            Seed
        );
        Write(size, power);
    }

    [Fact]
    public void Write_the_table_of_controls()
    {
        var asked = Environment.GetEnvironmentVariable("SCRUTINEER_CALIBRATE");
        Assert.SkipWhen(string.IsNullOrEmpty(asked), "set SCRUTINEER_CALIBRATE to write the table of controls");
        var text = new StringBuilder("| vote | stations |");
        foreach (var method in CalibratedMethod.All)
        {
            text.Append(CultureInfo.InvariantCulture, $" {method.Name} |");
        }
        text.Append("\n| --- | ---: |").Insert(text.Length, " ---: |", CalibratedMethod.All.Count).Append('\n');
        foreach (
            var (name, returns) in new[]
            {
                ("Canada 2011", Control("canada-2011", "canada-2011")),
                ("Israel 2013", Control("israel-2013", "israel-2013")),
                ("Lithuania 2012", Control("lithuania-2012", "lithuania-2012-stations")),
                ("Lithuania 2016", Control("lithuania-2016", "lithuania-2016-stations")),
                ("Russia 2012", Russia("2012")),
                ("Russia 2018", Russia("2018")),
                ("Russia 2021", Russia("2021")),
                ("Russia 2024", Russia("2024")),
            }
        )
        {
            text.Append(CultureInfo.InvariantCulture, $"| {name} | {returns.Count} |");
            foreach (var method in CalibratedMethod.All)
            {
                var p = method.P(returns);
                text.Append(
                    CultureInfo.InvariantCulture,
                    $" {(p is { } value ? value.ToString("0.##E+0", CultureInfo.InvariantCulture) : "–")} |"
                );
            }
            text.Append('\n');
        }
        File.WriteAllText(Path.Combine(Folder(), "controls.md"), text.ToString());
    }

    private static void Write(IReadOnlyList<AlarmRate> size, IReadOnlyList<PowerPoint> power)
    {
        File.WriteAllText(Path.Combine(Folder(), "tables.md"), CalibrationTables.Markdown(size, power));
        File.WriteAllText(Path.Combine(Folder(), "tables.json"), CalibrationTables.AsJson(size, power));
    }

    private static string Folder() => Path.Combine(SharedData.Repository, "docs", "methods", "calibration");

    private static ReturnSet Russia(string year)
    {
        using var stream = File.OpenRead(SharedData.Require($"returns/ru-{year}.csv.zip"));
        return ReturnsReader.Read(stream, year, null, TestContext.Current.CancellationToken).Value!.Returns;
    }

    private static ReturnSet Control(string mapping, string file)
    {
        var path = SharedData.Require($"returns/controls/{file}.csv.gz");
        var map = Path.Combine(SharedData.Repository, "mappings", $"{mapping}.map.yaml");
        using var stream = File.OpenRead(path);
        var options = new ReadOptions
        {
            Mapping = Mapping.Parse(File.ReadAllText(map), map).Value!,
            OpenTable = name => File.OpenRead(Path.Combine(Path.GetDirectoryName(path)!, name)),
        };
        return ReturnsReader.Read(stream, file, options, TestContext.Current.CancellationToken).Value!.Returns;
    }

    /// <summary>Every n-th region, whole.</summary>
    private static ReturnSet Part(ReturnSet returns, int every)
    {
        ReturnField[] fields = [ReturnField.Registered, ReturnField.Issued, ReturnField.Valid, ReturnField.Invalid];
        var builder = new ReturnSetBuilder(fields, returns.Choices);
        for (var i = 0; i < returns.Count; i++)
        {
            if (returns.Stations.Region[i] % every != 0)
            {
                continue;
            }
            builder.Add(
                returns.Regions[returns.Stations.Region[i]],
                returns.Commissions[returns.Stations.Commission[i]].Name,
                returns.Stations.Name(i),
                i + 2,
                [.. fields.Select(f => returns[f][i])],
                [.. Enumerable.Range(0, returns.Choices.Count).Select(c => returns.Votes(c)[i])]
            );
        }
        return builder.Build();
    }
}
