using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Scrutineer.Wording;
using Scrutineer.Wording.Json;

namespace Scrutineer.Reports.Counts;

/// <summary>Every release ever made, in order, as a file. Whoever loses it cannot make a safe release any more.</summary>
public static class ReleaseLedger
{
    private const string Form = "scrutineer-counts/v1";

    /// <summary>The releases as JSON.</summary>
    public static byte[] Write(IReadOnlyList<Release> releases)
    {
        ArgumentNullException.ThrowIfNull(releases);
        return JsonForm.Bytes(
            new JsonObject { ["form"] = Form, ["releases"] = new JsonArray([.. releases.Select(Json)]) }
        );
    }

    /// <summary>Reads the releases back.</summary>
    /// <param name="bytes">What <see cref="Write"/> wrote.</param>
    /// <param name="file">The file as the user named it.</param>
    public static Outcome<IReadOnlyList<Release>> Read(ReadOnlyMemory<byte> bytes, string? file = null)
    {
        try
        {
            var json = JsonNode.Parse(bytes.Span)!.AsObject();
            var releases = json["releases"]!.AsArray().Select(r => From(r!)).ToList();
            return (string?)json["form"] == Form && releases.Zip(releases.Skip(1)).All(p => p.First.On < p.Second.On)
                ? Outcome.Of<IReadOnlyList<Release>>(releases)
                : Refused(file);
        }
        catch (Exception e)
            when (e
                    is JsonException
                        or ArgumentException
                        or InvalidOperationException
                        or FormatException
                        or NullReferenceException
            )
        {
            return Refused(file);
        }
    }

    /// <summary>A release as the public reads it: what was told, and nothing of what was not.</summary>
    public static JsonObject Json(Release release)
    {
        ArgumentNullException.ThrowIfNull(release);
        return new JsonObject
        {
            ["on"] = Day(release.On),
            ["until"] = Day(release.Until),
            ["counts"] = new JsonArray([
                .. release.Counts.Select(c => new JsonObject
                {
                    ["code"] = c.Key.Code,
                    ["region"] = c.Key.Region,
                    ["phase"] = c.Key.Phase,
                    ["corroborated"] = c.Key.Corroborated,
                    ["reports"] = c.Value,
                }),
            ]),
        };
    }

    /// <summary>
    /// A release as a table: <c>code,region,phase,corroborated,reports</c>, lines ended by LF. A region may come from a stranger's
    /// form: no cell is a formula.
    /// </summary>
    public static string Csv(Release release)
    {
        ArgumentNullException.ThrowIfNull(release);
        var csv = new StringBuilder("code,region,phase,corroborated,reports\n");
        foreach (var (cell, count) in release.Counts)
        {
            csv.Append(
                CultureInfo.InvariantCulture,
                $"{cell.Code},{CsvCell.Of(cell.Region)},{cell.Phase},{cell.Corroborated},{count}\n"
            );
        }
        return csv.ToString();
    }

    private static Release From(JsonNode json) =>
        new(
            Day(json["on"]!.GetValue<string>()),
            Day(json["until"]!.GetValue<string>()),
            json["counts"]!
                .AsArray()
                .ToImmutableSortedDictionary(
                    c => new Cell(
                        c!["code"]!.GetValue<string>(),
                        c["region"]!.GetValue<string>(),
                        c["phase"]!.GetValue<string>(),
                        c["corroborated"]!.GetValue<string>()
                    ),
                    c => c!["reports"]!.GetValue<int>(),
                    Release.Order
                )
        );

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Outcome<IReadOnlyList<Release>> Refused(string? file) =>
        Outcome<IReadOnlyList<Release>>.Refused(
            new Problem(
                "release-ledger",
                new Bilingual(
                    "Файл попередніх випусків неможливо прочитати.",
                    "The file of earlier releases cannot be read."
                ),
                new Bilingual(
                    "Візьміть резервну копію: без усіх попередніх випусків новий не є безпечним.",
                    "Use the backup: without every earlier release a new one is not safe."
                ),
                file
            )
        );
}
