using Scrutineer.Wording;

namespace Scrutineer.Acts.Drafting;

/// <summary>What a text that a person writes must be before it enters a draft: one line, without what looks like a mark or a note.</summary>
internal static class HandText
{
    private const int Longest = 4000;

    private static readonly Bilingual Ukrainian = new("український текст", "the Ukrainian text");
    private static readonly Bilingual English = new("англійський текст", "the English text");

    public static IEnumerable<Problem> Problems(Bilingual text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Of(Ukrainian, text.Uk).Concat(Of(English, text.En));
    }

    private static IEnumerable<Problem> Of(Bilingual which, string text)
    {
        if (text.Length > Longest)
        {
            yield return new(
                "text-too-long",
                new($"{which.Uk} довший за {Longest} знаків", $"{which.En} is longer than {Longest} characters"),
                new("поділіть його на абзаци", "divide it into paragraphs")
            );
        }
        if (
            text.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF')
            || HasLoneSurrogate(text)
        )
        {
            yield return new(
                "not-one-line",
                new(
                    $"{which.Uk} має розрив рядка або керівний знак",
                    $"{which.En} has a line break or a control character"
                ),
                new("одне речення чи абзац — один рядок", "one sentence or paragraph is one line")
            );
        }
        if (text.AsSpan().IndexOfAny('[', ']') >= 0)
        {
            yield return new(
                "square-brackets",
                new(
                    $"{which.Uk} має квадратні дужки: так позначено примітки й застереження програми",
                    $"{which.En} has square brackets: those are the program's notes and marks"
                ),
                new("візьміть круглі дужки", "use round brackets")
            );
        }
    }

    private static bool HasLoneSurrogate(string text) => text.EnumerateRunes().Any(r => r.Value == 0xFFFD);
}
