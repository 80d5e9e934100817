using System.Globalization;
using System.Text.Json.Nodes;
using Scrutineer.Reports.Incidents;
using Scrutineer.Wording;

namespace Scrutineer.Reports.Envelopes;

/// <summary>The sealed form of a report: <c>scrutineer-report/v1</c>.</summary>
public static class ReportJson
{
    private const string Form = "scrutineer-report/v1";
    private const string Instant = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>Everything that was said.</summary>
    public static JsonObject Write(ReportContent report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new JsonObject
        {
            ["form"] = Form,
            ["at"] = report.At.ToUniversalTime().ToString(Instant, CultureInfo.InvariantCulture),
            ["language"] = report.Language.Code(),
            ["text"] = report.Text,
            ["codes"] = new JsonArray([.. report.Codes.Select(c => (JsonNode)c.Code)]),
            ["where"] = new JsonObject
            {
                ["region"] = report.Where.Region,
                ["settlement"] = report.Where.Settlement,
                ["station"] = report.Where.Station,
            },
            ["phase"] = report.Phase.ToString(),
            ["days"] = report.Days,
            ["actors"] = new JsonArray([
                .. report.Actors.Select(a => new JsonObject { ["role"] = a.Role, ["name"] = a.Name }),
            ]),
            ["coerced"] = new JsonArray([
                .. report.Coerced.Select(c => new JsonObject
                {
                    ["as"] = c.As.ToString(),
                    ["means"] = c.Means,
                    ["circumstances"] = c.Circumstances,
                }),
            ]),
            ["dangerNow"] = report.DangerNow,
            ["consent"] = new JsonObject
            {
                ["mayRefer"] = report.Consent.MayRefer,
                ["authorities"] = report.Consent.Authorities,
                ["mayContact"] = report.Consent.MayContact,
                ["leaveOut"] = report.Consent.LeaveOut,
            },
        };
    }

    /// <summary>Reads a sealed form back.</summary>
    /// <returns>The report, or a problem where a key is missing or is not what it must be.</returns>
    public static Outcome<ReportContent> Read(JsonObject json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            return (string?)json["form"] == Form ? Outcome.Of(From(json)) : Refused();
        }
        catch (Exception e)
            when (e is InvalidOperationException or FormatException or NullReferenceException or ArgumentException)
        {
            return Refused();
        }
    }

    private static ReportContent From(JsonObject json) =>
        new()
        {
            At = DateTimeOffset.ParseExact(
                Text(json["at"]),
                Instant,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal
            ),
            Language = Text(json["language"]) == "uk" ? Language.Uk : Language.En,
            Text = Text(json["text"]),
            // A code of a later version is left out here and stays in the sealed file.
            Codes = [.. json["codes"]!.AsArray().Select(c => IncidentCode.TryFind(Text(c))).OfType<IncidentCode>()],
            Where = new Place(
                Text(json["where"]?["region"]),
                Text(json["where"]?["settlement"]),
                Text(json["where"]?["station"])
            ),
            Phase = Named<Phase>(Text(json["phase"])),
            Days = Text(json["days"]),
            Actors = [.. json["actors"]!.AsArray().Select(a => new Actor(Text(a?["role"]), Text(a?["name"])))],
            Coerced =
            [
                .. json["coerced"]!
                    .AsArray()
                    .Select(c => new Coerced(
                        Named<CoercedAs>(Text(c?["as"])),
                        Text(c?["means"]),
                        Text(c?["circumstances"])
                    )),
            ],
            DangerNow = json["dangerNow"]!.GetValue<bool>(),
            Consent = new Consent(
                json["consent"]!["mayRefer"]!.GetValue<bool>(),
                Text(json["consent"]!["authorities"]),
                json["consent"]!["mayContact"]!.GetValue<bool>(),
                Text(json["consent"]!["leaveOut"])
            ),
        };

    // A number would be a value that nobody named.
    private static T Named<T>(string name)
        where T : struct, Enum =>
        Enum.GetNames<T>().Contains(name, StringComparer.Ordinal) ? Enum.Parse<T>(name) : throw new FormatException();

    private static string Text(JsonNode? node) => node?.GetValue<string>() ?? throw new FormatException();

    private static Outcome<ReportContent> Refused() =>
        Outcome<ReportContent>.Refused(
            new Problem(
                "report-form",
                new Bilingual(
                    "Повідомлення записано не за формою Scrutineer.",
                    "The report is not written in the form of Scrutineer."
                ),
                new Bilingual("Прочитайте його очима.", "Read it by eye.")
            )
        );
}
