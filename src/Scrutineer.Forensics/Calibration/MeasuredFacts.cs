using Scrutineer.Wording;

namespace Scrutineer.Forensics.Calibration;

/// <summary>
/// What was measured about every method, as it travels inside the program: rates on simulated clean votes, and what each
/// method says about votes presumed clean. Written by <c>scrutineer calibrate</c>; every row holds its seed or the hash of its file.
/// </summary>
public static class MeasuredFacts
{
    private static readonly Lazy<CalibrationTables> Clean = new(() => CalibrationTables.Parse(Text("measured.json")));
    private static readonly Lazy<ControlTable> Votes = new(() => ControlTable.Parse(Text("controls.json")));

    /// <summary>Rates on simulated clean votes.</summary>
    public static CalibrationTables Tables => Clean.Value;

    /// <summary>Readings of real votes.</summary>
    public static ControlTable Controls => Votes.Value;

    /// <summary>How often a method speaks up about simulated clean votes, with Monte Carlo intervals.</summary>
    /// <param name="method">Name of the method, as <see cref="Finding.Method"/>.</param>
    public static Bilingual FalseAlarms(string method)
    {
        var rows = Rows(method);
        return rows.Count == 0
            ? new(
                "Калібрування цього методу в програмі немає; дивіться сторінку методу.",
                "The program carries no calibration of this method; see the method’s page."
            )
            : new(MeasuredWords.FalseAlarms(rows, Language.Uk), MeasuredWords.FalseAlarms(rows, Language.En));
    }

    /// <summary>Which votes presumed clean a method speaks up about.</summary>
    /// <param name="method">Name of the method, as <see cref="Finding.Method"/>.</param>
    public static Bilingual AlsoFlags(string method)
    {
        var readings = Controls
            .Votes.Where(v => v.PresumedClean)
            .SelectMany(v => v.Readings.Where(r => CalibratedMethod.IsOf(r.Method, method)).Select(r => (v.Vote, r)))
            .ToList();
        return readings.Count == 0
            ? new(
                "У таблиці контрольних голосувань цього методу немає; що про нього відомо, сказано під «Хибні тривоги» і на його сторінці.",
                "The table of controls holds no reading of this method; what is known of it stands under false alarms and on its page."
            )
            : new(MeasuredWords.AlsoFlags(readings, Language.Uk), MeasuredWords.AlsoFlags(readings, Language.En));
    }

    /// <summary>Lowest and highest false-alarm rate at 5 % over the skeletons, of one number that claims a p-value.</summary>
    /// <param name="number">Its stable name, as <see cref="CalibratedMethod.Name"/>.</param>
    /// <returns>Shares, 0 … 1; null when it was not measured.</returns>
    public static (double Low, double High)? RateAtFive(string number)
    {
        double[] rates =
        [
            .. Tables
                .Clean.Where(r => r.ClaimsP && r.Runs > 0 && string.Equals(r.Method, number, StringComparison.Ordinal))
                .Select(r => (double)r.AtFive!.Value / r.Runs),
        ];
        return rates.Length == 0 ? null : (rates.Min(), rates.Max());
    }

    private static List<CalibrationRow> Rows(string method) =>
        [.. Tables.Clean.Where(r => r.Runs > 0 && CalibratedMethod.IsOf(r.Method, method))];

    private static string Text(string name)
    {
        using var stream =
            typeof(MeasuredFacts).Assembly.GetManifestResourceStream("calibration/" + name)
            ?? throw new InvalidOperationException($"The program was built without calibration/{name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
