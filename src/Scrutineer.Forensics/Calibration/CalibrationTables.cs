using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Scrutineer.Forensics.Calibration;

/// <summary>All that was measured: false alarms, power, and how methods without a p-value behave.</summary>
/// <param name="Rows">In one order: clean votes first; by skeleton as they came, anomaly, amount, method.</param>
public sealed record CalibrationTables(IReadOnlyList<CalibrationRow> Rows)
{
    private static readonly JsonSerializerOptions Form = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    private static readonly string[] Sections = ["falseAlarms", "power", "measures", "measurePower"];

    /// <summary>Tables with nothing in them.</summary>
    public static CalibrationTables Empty { get; } = new([]);

    /// <summary>Rows of clean votes.</summary>
    public IEnumerable<CalibrationRow> Clean => Rows.Where(r => r.Anomaly is null);

    /// <summary>Rows of votes with an anomaly of known amount.</summary>
    public IEnumerable<CalibrationRow> Touched => Rows.Where(r => r.Anomaly is not null);

    /// <summary>These with more rows; a row of the same cell and method takes the place of the old one.</summary>
    public CalibrationTables With(IEnumerable<CalibrationRow> more)
    {
        var all = Rows.ToDictionary(r => r.Cell);
        foreach (var row in more)
        {
            all[row.Cell] = row;
        }
        var skeletons = Places(all.Values.Select(r => r.Skeleton));
        var methods = Places(CalibratedMethod.Everything.Select(m => m.Name).Concat(all.Values.Select(r => r.Method)));
        var kinds = Places(AnomalyKind.All.Select(k => k.Name).Concat(all.Values.Select(r => r.Anomaly ?? "")));
        return new([
            .. all
                .Values.OrderBy(r => r.Anomaly is not null)
                .ThenBy(r => skeletons[r.Skeleton])
                .ThenBy(r => r.Anomaly is null ? -1 : kinds[r.Anomaly])
                .ThenBy(r => r.Amount)
                .ThenBy(r => methods[r.Method]),
        ]);
    }

    /// <summary>Whether a cell is there already, from as many votes of the same seed.</summary>
    public bool Has(string skeleton, string? anomaly, double amount, string method, int runs, ulong seed) =>
        Rows.Any(r =>
            r.Cell == (skeleton, anomaly ?? "", anomaly is null ? 0 : amount, method)
            && r.Simulated == runs
            && r.Seed == seed
        );

    /// <summary>
    /// As JSON: <c>falseAlarms</c> and <c>power</c> hold the methods that claim a p-value, <c>measures</c> and
    /// <c>measurePower</c> the others, <c>methods</c> what counts as an alarm and what is estimated.
    /// </summary>
    public string AsJson()
    {
        JsonArray Section(bool clean, bool p) =>
            [
                .. Rows.Where(r => r.Anomaly is null == clean && r.ClaimsP == p)
                    .Select(r => JsonSerializer.SerializeToNode(r, Form)),
            ];
        JsonNode Words(Wording.Bilingual text) => new JsonObject { ["uk"] = text.Uk, ["en"] = text.En };
        var document = new JsonObject
        {
            ["methods"] = new JsonArray([
                .. CalibratedMethod.Everything.Select(m => new JsonObject
                {
                    ["method"] = m.Name,
                    ["claimsP"] = m.ClaimsP,
                    ["alarm"] = Words(m.Alarm),
                    ["quantity"] = m.Quantity is { } quantity ? Words(quantity) : null,
                }),
            ]),
            [Sections[0]] = Section(clean: true, p: true),
            [Sections[1]] = Section(clean: false, p: true),
            [Sections[2]] = Section(clean: true, p: false),
            [Sections[3]] = Section(clean: false, p: false),
        };
        return document.ToJsonString(Form) + "\n";
    }

    /// <summary>The rows of clean votes alone, small enough to travel inside the program.</summary>
    public string CleanAsJson()
    {
        JsonArray Section(bool p) =>
            [.. Clean.Where(r => r.ClaimsP == p).Select(r => JsonSerializer.SerializeToNode(r, Form))];
        return new JsonObject { [Sections[0]] = Section(p: true), [Sections[2]] = Section(p: false) }.ToJsonString(Form)
            + "\n";
    }

    /// <summary>Tables that <see cref="AsJson"/> wrote.</summary>
    /// <exception cref="JsonException">The text is not such tables.</exception>
    public static CalibrationTables Parse(string json) =>
        TableJson.Read(json, all => Empty.With(Sections.SelectMany(s => TableJson.List(all, s)).Select(TableJson.Row)));

    private static Dictionary<string, int> Places(IEnumerable<string> names) =>
        names
            .Distinct(StringComparer.Ordinal)
            .Select((n, i) => (n, i))
            .ToDictionary(p => p.n, p => p.i, StringComparer.Ordinal);
}
