using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Scrutineer.CommandLine;
using Scrutineer.Parties.Register;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Parties;

/// <summary>The table of gaps as lines, as CSV and as JSON.</summary>
internal static class GapsWriters
{
    private const string Header =
        "party,name,office,period,jurisdiction,state,listed,attested,delisted,instrument,ground,source,certainty,snapshot";

    public static void Tell(IReadOnlyList<Gap> gaps, Terminal terminal)
    {
        foreach (var row in gaps.GroupBy(g => g.Party.Id, StringComparer.Ordinal))
        {
            terminal.Say(row.First().Party.Name);
            foreach (var held in row.First().Held)
            {
                var (title, period, sure) = (
                    held.Office.Title,
                    held.Occupancy.Period(),
                    held.Occupancy.Certainty.Words()
                );
                terminal.Say(new($"  {title.Uk}, {period.Uk} ({sure.Uk})", $"  {title.En}, {period.En} ({sure.En})"));
            }
            foreach (var gap in row)
            {
                terminal.Say(Line(gap));
            }
        }
        terminal.Note(
            new(
                "«Не знайдено у знімку» не означає «немає в списку»; «знімка немає» — що списку не переглядали.",
                "\"Not found in the snapshot\" does not mean \"not listed\"; \"no snapshot\" means that no list was looked through."
            )
        );
    }

    public static byte[] Csv(IReadOnlyList<Gap> gaps, Language language, bool isRaw)
    {
        var text = new StringBuilder(Header).Append('\n');
        foreach (var gap in gaps)
        {
            var (sanction, held) = (gap.Sanction, gap.Held);
            string[] cells =
            [
                gap.Party.Id,
                gap.Party.Name.In(language),
                string.Join("; ", held.Select(h => h.Office.Title.In(language))),
                string.Join("; ", held.Select(h => h.Occupancy.Period().In(language))),
                gap.Jurisdiction,
                gap.State.Code(),
                Day(sanction?.Listed) ?? "",
                Day(sanction?.Attested) ?? "",
                Day(sanction?.Delisted) ?? "",
                sanction?.Instrument.In(language) ?? "",
                sanction?.Ground?.In(language) ?? "",
                sanction?.Source ?? "",
                sanction is null ? "" : sanction.Certainty.Letter(),
                Day(gap.Snapshot) ?? "",
            ];
            text.AppendJoin(',', cells.Select(c => CsvCell.Of(c, isRaw))).Append('\n');
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    public static JsonObject Json(IReadOnlyList<Gap> gaps) =>
        new()
        {
            ["schema"] = "scrutineer-gaps-1",
            ["tool"] = ThisProgram.Tool.Name,
            ["gaps"] = new JsonArray([.. gaps.Select(Json)]),
        };

    private static JsonObject Json(Gap gap) =>
        new()
        {
            ["party"] = gap.Party.Id,
            ["jurisdiction"] = gap.Jurisdiction,
            ["state"] = gap.State.Code(),
            ["listed"] = Day(gap.Sanction?.Listed),
            ["delisted"] = Day(gap.Sanction?.Delisted),
            ["instrument"] = Both(gap.Sanction?.Instrument),
            ["source"] = gap.Sanction?.Source,
            ["snapshot"] = Day(gap.Snapshot),
            ["attested"] = Day(gap.Sanction?.Attested),
            ["ground"] = Both(gap.Sanction?.Ground),
            ["certainty"] = gap.Sanction?.Certainty.Letter(),
            ["name"] = Both(gap.Party.Name),
            ["offices"] = new JsonArray([
                .. gap.Held.Select(h => new JsonObject
                {
                    ["id"] = h.Office.Id,
                    ["title"] = Both(h.Office.Title),
                    ["since"] = h.Occupancy.Since?.Written,
                    ["attested"] = Day(h.Occupancy.Attested),
                    ["until"] = Day(h.Occupancy.Until),
                    ["source"] = h.Occupancy.Source,
                    ["certainty"] = h.Occupancy.Certainty.Letter(),
                }),
            ]),
        };

    private static Bilingual Line(Gap gap)
    {
        var (place, known) = (GapWords.Jurisdiction(gap.Jurisdiction), gap.Words());
        return gap.Sanction is { } sanction
            ? new(
                $"  {place.Uk}: {known.Uk} — {sanction.Instrument.Uk}{Ground(sanction.Ground?.Uk)}",
                $"  {place.En}: {known.En} — {sanction.Instrument.En}{Ground(sanction.Ground?.En)}"
            )
            : new($"  {place.Uk}: {known.Uk}", $"  {place.En}: {known.En}");
    }

    private static string Ground(string? ground) => ground is null ? "" : $". {ground}";

    private static JsonObject? Both(Bilingual? text) =>
        text is null ? null : new JsonObject { ["uk"] = text.Uk, ["en"] = text.En };

    private static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);
}
