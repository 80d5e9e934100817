using System.Globalization;
using System.Text;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Documents;

/// <summary>The act as plain text: one line per paragraph, notes at the end.</summary>
public static class PlainText
{
    /// <summary>UTF-8 text with <c>\n</c> line ends.</summary>
    public static string Write(ActDraft draft, Language language, bool solemn = false)
    {
        var act = ActText.Of(draft, language, solemn);
        var text = new StringBuilder();
        foreach (var line in act.Lines)
        {
            if (
                line.Role
                is LineRole.Heading
                    or LineRole.RollHeading
                    or LineRole.OpinionHeading
                    or LineRole.EntriesHeading
                    or LineRole.Title
                    or LineRole.Adoption
                    or LineRole.Copy
            )
            {
                text.Append('\n');
            }
            text.Append(
                line.Role switch
                {
                    LineRole.Point => string.Create(CultureInfo.InvariantCulture, $"{line.Number}. "),
                    LineRole.Item or LineRole.Entry or LineRole.Roll => "• ",
                    _ => "",
                }
            );
            text.AppendJoin(' ', line.Runs.Select(r => r.Note is { } note ? $"{r.Text}[{note}]" : r.Text)).Append('\n');
        }
        if (act.Notes.Count == 0)
        {
            return text.ToString();
        }
        text.Append('\n').Append(ActWords.Notes.In(language)).Append('\n');
        for (var i = 0; i < act.Notes.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"[{i + 1}] {act.Notes[i]}\n");
        }
        return text.ToString();
    }
}
