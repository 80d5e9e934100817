using System.Globalization;
using System.Text;

namespace Scrutineer.Forensics.Calibration;

/// <summary>What all methods say about real votes, as a markdown table: a row per number, a column per vote.</summary>
public static class ControlMarkdown
{
    /// <summary>The page; <b>bold</b> where a method speaks up.</summary>
    public static string Of(ControlTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var text = new StringBuilder("# Controls\n\n");
        text.Append(
            "*Що кожен метод каже про голосування, які вважають чистими, і поруч про інші. Жирним — метод здіймає тривогу.*\n\n"
        );
        text.Append(
            "What every method says about votes presumed clean, and about others beside them. **Bold**: the method speaks up (p at or below 5 %,\n"
                + "or an alarm as [tables.md](tables.md) defines it). A dash: the method cannot answer, or the source lacks what it needs.\n\n"
        );
        text.Append(
            "Made by the lines of [README.md](README.md); the votes are identified by the SHA-256 of their files in controls.json.\n\n"
        );
        text.Append("| method |");
        foreach (var vote in table.Votes)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $" {vote.Vote}{(vote.PresumedClean ? " (presumed clean)" : "")}, {vote.Stations} stations |"
            );
        }
        text.Append("\n| --- |").Insert(text.Length, " ---: |", table.Votes.Count).Append('\n');
        foreach (var method in CalibratedMethod.Everything)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {method.Name}{(method.ClaimsP ? ", p" : method.Quantity is { } q ? $" ({q.En})" : "")} |"
            );
            foreach (var vote in table.Votes)
            {
                text.Append(' ').Append(Say(vote.Readings.FirstOrDefault(r => r.Method == method.Name))).Append(" |");
            }
            text.Append('\n');
        }
        return text.ToString();
    }

    private static string Say(ControlReading? reading)
    {
        if (reading is null)
        {
            return "–";
        }
        var number = reading.P is { } p
            ? p.ToString(p < 0.001 ? "0.#E-0" : "0.###", CultureInfo.InvariantCulture)
            : reading.Value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "none";
        return reading.Alarm == true ? $"**{number}**" : number;
    }
}
