using Scrutineer.Wording;

namespace Scrutineer.Forensics.Calibration;

/// <summary>Measured facts as sentences.</summary>
internal static class MeasuredWords
{
    private static readonly Dictionary<string, string> Parts = new(StringComparer.Ordinal)
    {
        ["lattice"] = "ґраткова модель",
        ["plug-in"] = "модель перерозіграшу",
        ["lattice, result"] = "ґраткова модель, результат",
        ["lattice, turnout"] = "ґраткова модель, явка",
        ["multiples of 5 of the result"] = "кратні 5, результат",
        ["multiples of 5 of turnout"] = "кратні 5, явка",
        ["regions"] = "регіони",
        ["stations"] = "дільниці",
        ["commissions"] = "комісії",
        ["second of the leader’s votes"] = "друга цифра голосів лідера",
        ["second of ballots cast"] = "друга цифра бюлетенів",
        ["last of the leader’s votes"] = "остання цифра голосів лідера",
        ["estimate"] = "оцінка за найлівішим головним горбом",
        ["band"] = "діапазон за вікнами",
        ["beyond the clean-election error"] = "понад похибку чистих виборів",
        ["result"] = "результат",
        ["turnout"] = "явка",
        ["incremental"] = "частково зміщені",
        ["package"] = "ядро пакета",
        ["extreme"] = "крайні",
    };

    private static readonly Dictionary<string, string> Countries = new(StringComparer.Ordinal)
    {
        ["Canada"] = "Канада",
        ["Israel"] = "Ізраїль",
        ["Lithuania"] = "Литва",
        ["Russia"] = "Росія",
    };

    public static string FalseAlarms(List<CalibrationRow> rows, Language language)
    {
        var uk = language == Language.Uk;
        var runs = rows.Select(r => r.Simulated).Distinct().Order().ToList();
        var skeletons = rows.Select(r => r.Skeleton).Distinct(StringComparer.Ordinal).Count();
        var votes = string.Join(uk ? " або " : " or ", runs.Select(r => Numbers.Say(r, language)));
        var head = uk
            ? $"Виміряно на змодельованих чистих голосуваннях (по {votes} на кожній із {skeletons} моделей виборів; у дужках — 95 % інтервал найвищої частоти): "
            : $"Measured on simulated clean votes ({votes} on each of {skeletons} models of elections; in brackets the 95 % interval of the highest rate): ";
        return head
            + string.Join("; ", rows.GroupBy(r => r.Method, StringComparer.Ordinal).Select(g => One([.. g], language)))
            + ". "
            + (
                uk
                    ? "Такі голосування гладкі за побудовою: це перевіряє арифметику методу, а свідчать про нього справжні контрольні голосування."
                    : "Such votes are smooth by construction: this checks the method’s arithmetic; the evidence about it is real control votes."
            );
    }

    public static string AlsoFlags(List<(string Vote, ControlReading Reading)> readings, Language language)
    {
        var uk = language == Language.Uk;
        var votes = readings.Select(r => r.Vote).Distinct(StringComparer.Ordinal).ToList();
        var names = string.Join(", ", votes.Select(v => Vote(v, language)));
        if (readings.TrueForAll(r => r.Reading.Alarm is null))
        {
            // One unit for all is said once, before them.
            var units = readings.Select(r => Measured(r.Reading.Method)?.Quantity?.In(language)).Distinct().ToList();
            var unit = units is [{ } only] ? $" ({only})" : "";
            return (uk ? "Голосування, які вважають чистими" : "Votes presumed clean")
                + $"{unit}: {Values(readings, language, unit.Length == 0)}.";
        }
        var flagged = readings.Where(r => r.Reading.Alarm == true).ToList();
        if (flagged.Count == 0)
        {
            return uk
                ? $"З голосувань, які вважають чистими ({names}), цей метод не спрацьовує на жодному з них."
                : $"Of the votes presumed clean, this method flags none ({names}).";
        }
        var clear = votes.Where(v => flagged.TrueForAll(f => f.Vote != v)).Select(v => Vote(v, language)).ToList();
        return (
                uk
                    ? "Цей метод здіймає тривогу також про голосування, які вважають чистими: "
                    : "This method also flags votes presumed clean: "
            )
            + Values(flagged, language)
            + (clear.Count == 0 ? "" : (uk ? "; не здіймає — " : "; it does not flag ") + string.Join(", ", clear))
            + ".";
    }

    private static string One(List<CalibrationRow> rows, Language language)
    {
        var uk = language == Language.Uk;
        var part = Part(rows[0].Method, language);
        var name = part.Length == 0 ? "" : part + " — ";
        if (rows[0].ClaimsP)
        {
            return name + $"p ≤ {(uk ? "0,05" : "0.05")}: " + Rates(rows, r => r.AtFive, language);
        }
        var method = Measured(rows[0].Method);
        var alarms = rows.Where(r => r.Alarms is not null).ToList();
        var said = new List<string>();
        if (alarms.Count > 0 && method is not null)
        {
            said.Add(
                $"{(uk ? "тривога" : "alarm")} ({method.Alarm.In(language)}): {Rates(alarms, r => r.Alarms, language)}"
            );
        }
        var known = rows.Where(r => r.Median is not null).ToList();
        if (known.Count > 0 && method?.Quantity is { } quantity)
        {
            said.Add(
                $"{quantity.In(language)}: {(uk ? "медіана" : "median")} {Span(known.Min(r => r.Median!.Value), known.Max(r => r.Median!.Value), language)}, "
                    + $"5–95 % {Span(known.Min(r => r.Low!.Value), known.Max(r => r.High!.Value), language)}"
            );
        }
        return name + string.Join(", ", said);
    }

    private static string Rates(List<CalibrationRow> rows, Func<CalibrationRow, int?> hits, Language language)
    {
        var highest = rows.MaxBy(r => (double)hits(r)!.Value / r.Runs)!;
        var (low, high) = CalibrationRow.Wilson(hits(highest)!.Value, highest.Runs);
        return $"{Span(rows.Min(r => 100.0 * hits(r)!.Value / r.Runs), 100.0 * hits(highest)!.Value / highest.Runs, language, 1)} % "
            + $"({Span(100 * low, 100 * high, language, 1)})";
    }

    private static string Values(
        IEnumerable<(string Vote, ControlReading Reading)> readings,
        Language language,
        bool units = true
    ) =>
        string.Join(
            "; ",
            readings
                .GroupBy(r => r.Vote, StringComparer.Ordinal)
                .Select(g =>
                    $"{Vote(g.Key, language)} ({string.Join(", ", g.Select(r => Value(r.Reading, language, units)))})"
                )
        );

    private static string Value(ControlReading reading, Language language, bool units)
    {
        var part = Part(reading.Method, language);
        var number =
            reading.P is { } p ? $"p = {SmallNumbers.Say(p, language)}"
            : reading.Value is { } value
                ? Numbers.Say(value, 2, language) + (units ? Unit(reading.Method, language) : "")
            : reading.Alarm == true && Measured(reading.Method) is { } method ? method.Alarm.In(language)
            : "–";
        return part.Length == 0 ? number : $"{part}: {number}";
    }

    /// <summary>What the number before it counts: one that begins with "%" joins it.</summary>
    private static string Unit(string method, Language language) =>
        Measured(method)?.Quantity?.In(language) switch
        {
            null => "",
            var quantity when quantity.StartsWith('%') => "\u00A0" + quantity,
            var quantity => $" — {quantity}",
        };

    private static CalibratedMethod? Measured(string name) =>
        CalibratedMethod.Measured.FirstOrDefault(m => string.Equals(m.Name, name, StringComparison.Ordinal));

    private static string Part(string name, Language language)
    {
        var comma = name.IndexOf(", ", StringComparison.Ordinal);
        if (comma < 0)
        {
            return "";
        }
        var part = name[(comma + 2)..];
        var uk = Parts.TryGetValue(part, out var known)
            ? known
            : throw new ArgumentException($"No Ukrainian words for the part “{part}” of a method.", nameof(name));
        var said = language == Language.Uk ? uk : part;
        return name.Contains(" interval,", StringComparison.Ordinal)
            ? said + (language == Language.Uk ? ", інтервал" : ", interval")
            : said;
    }

    private static string Vote(string name, Language language)
    {
        var space = name.IndexOf(' ', StringComparison.Ordinal);
        return language == Language.Uk && space > 0 && Countries.TryGetValue(name[..space], out var country)
            ? country + "-" + name[(space + 1)..]
            : name;
    }

    private static string Span(double low, double high, Language language, int digits = 2)
    {
        var (from, to) = (Numbers.Say(low, digits, language), Numbers.Say(high, digits, language));
        return from == to ? from
            : low < 0 || high < 0 ? $"{from} … {to}"
            : $"{from}–{to}";
    }
}
