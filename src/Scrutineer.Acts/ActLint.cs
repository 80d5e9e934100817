using System.Text.RegularExpressions;
using Scrutineer.Wording;

namespace Scrutineer.Acts;

/// <summary>Words and gaps that no act may go out with.</summary>
public static partial class ActLint
{
    /// <summary>Every problem of wording, personal data, addressee and legal basis, in the order of the text.</summary>
    public static IReadOnlyList<Problem> Of(ActDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        List<Problem> problems = [];
        foreach (var sentence in draft.Sentences)
        {
            problems.AddRange(Terms(sentence));
            problems.AddRange(PersonalData(sentence));
        }
        if (IsAddressed(draft.Kind) && draft.Addressees.Count == 0)
        {
            problems.Add(Refusal.MissingAddressee(draft.Kind));
        }
        if (!draft.Support.Any(s => s.Kind == SupportKind.Provision))
        {
            problems.Add(Refusal.MissingLegalBasis(ActNames.Of(draft.Kind)));
        }
        foreach (var call in draft.Sentences.Where(s => s.Kind == SentenceKind.Call && s.Support.Count == 0))
        {
            problems.Add(Refusal.MissingLegalBasis(call.Id));
        }
        return problems;
    }

    private static bool IsAddressed(ActKind kind) => kind is not (ActKind.Resolution or ActKind.Statement);

    private static IEnumerable<Problem> Terms(ActSentence sentence)
    {
        foreach (var text in (string[])[sentence.Text.Uk, sentence.Text.En])
        {
            foreach (Match match in Mistranslated().Matches(text))
            {
                yield return new(
                    "banned-term",
                    new(
                        $"слово «{match.Value}» у реченні {sentence.Id}",
                        $"the word '{match.Value}' in sentence {sentence.Id}"
                    ),
                    new("пишіть «нікчемність», «нікчемний»", "write 'nullity', 'null'")
                );
            }
            foreach (Match match in Accusatory().Matches(text))
            {
                yield return new(
                    "accusatory-term",
                    new(
                        $"слово «{match.Value}» у реченні {sentence.Id} називає особу винною до вироку",
                        $"the word '{match.Value}' in sentence {sentence.Id} calls a person guilty before a judgment"
                    ),
                    new(
                        "назвіть службове становище або дію, яку належить перевірити",
                        "name the official capacity, or the conduct to be examined"
                    )
                );
            }
        }
    }

    private static IEnumerable<Problem> PersonalData(ActSentence sentence)
    {
        foreach (var text in ((string[])[sentence.Text.Uk, sentence.Text.En]).Distinct(StringComparer.Ordinal))
        {
            foreach (Match match in Personal().Matches(text))
            {
                yield return new(
                    "personal-data",
                    new(
                        $"особисті дані поза службовим становищем у реченні {sentence.Id}: «{match.Value}»",
                        $"personal data beyond the official capacity in sentence {sentence.Id}: '{match.Value}'"
                    ),
                    new("залиште тільки посаду та орган", "keep the office and the body only")
                );
            }
        }
    }

    [GeneratedRegex(@"\binsignifican\p{L}*|(?<!\p{L})незначн\p{L}*", Options, 1000)]
    private static partial Regex Mistranslated();

    /// <summary>«Злочин» as the name of an act in law stays allowed; the person is what is not called so.</summary>
    [GeneratedRegex(
        @"\bculprits?\b|\bcollaborators?\b|\bcriminals\b|\ba criminal\b|\bthe criminal\b(?! (?:code|law|liability|procedure|proceedings|chamber|court))|\bperpetrators?\b|\btraitors?\b|\bguilty\b|\bsuspects?\b|\bfraudsters?\b"
            + @"|(?<!\p{L})(?:злочинц|злочинець|колаборант|зрадник|поплічник|винн(?:ий|а|і|их|им|ими|ого|ому|у|ою|ій)(?!\p{L})|винуват|підозрюван|посібник(?:и|а|ів|ам|ами)(?!\p{L})|фальсифікатор)\p{L}*",
        Options,
        1000
    )]
    private static partial Regex Accusatory();

    /// <summary>
    /// Addresses of people: mail, phone, tax number (ten digits in a row; counts are grouped), home, passport, day of birth.
    /// </summary>
    [GeneratedRegex(
        @"[\w.+-]+@[\w-]+\.[\w.]+|(?<![\d\u00A0])(?:\+\d|0)[\d ()-]{8,}\d|(?<![\d\u00A0])\d{10}(?![\d\u00A0])|\bborn (?:on|in)\b|\bhome address\b|\bpassport (?:no|number)\b|\btax number\b"
            + @"|(?<!\p{L})(?:\d{4} р\. ?н\.|народивс\p{L}+|народилас\p{L}+|домашн\p{L}+ адрес\p{L}+|прожива(?:є|ють) за|паспорт\p{L}* (?:№|серії)|РНОКПП|ІПН)(?!\p{L})",
        Options,
        1000
    )]
    private static partial Regex Personal();

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
}
