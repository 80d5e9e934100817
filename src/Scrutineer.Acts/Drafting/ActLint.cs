using System.Text.RegularExpressions;
using Scrutineer.Acts.Phrasing;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Drafting;

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
            problems.AddRange(Letters(sentence));
            problems.AddRange(Terms(sentence));
            problems.AddRange(PersonalData(sentence.Id, sentence.Text));
        }
        if (IsAddressed(draft.Kind) && draft.Addressees.Count == 0)
        {
            problems.Add(ActProblem.MissingAddressee(draft.Kind));
        }
        if (!draft.Support.Any(s => s.Kind == SupportKind.Provision))
        {
            problems.Add(ActProblem.MissingLegalBasis(ActNames.Of(draft.Kind)));
        }
        foreach (var call in draft.Sentences.Where(s => s.Kind == SentenceKind.Call && s.Support.Count == 0))
        {
            problems.Add(ActProblem.MissingLegalBasis(call.Id));
        }
        return problems;
    }

    private static bool IsAddressed(ActKind kind) => kind is not (ActKind.Resolution or ActKind.Statement);

    /// <summary>What no reader sees, or sees as something else: it would hide a word from every other check.</summary>
    private static IEnumerable<Problem> Letters(ActSentence sentence)
    {
        foreach (var hidden in VisibleText.Hidden(sentence.Text.Uk + sentence.Text.En))
        {
            yield return new(
                "hidden-character",
                new(
                    $"невидимий знак {hidden} у реченні {sentence.Id}",
                    $"the invisible character {hidden} in sentence {sentence.Id}"
                ),
                new("вилучіть його", "remove it")
            );
        }
        foreach (
            var word in VisibleText.MixedScripts(sentence.Text.Uk).Union(VisibleText.MixedScripts(sentence.Text.En))
        )
        {
            yield return new(
                "mixed-scripts",
                new(
                    $"слово «{VisibleText.Fold(word)}» у реченні {sentence.Id} складено з літер різних абеток",
                    $"the word '{VisibleText.Fold(word)}' in sentence {sentence.Id} is made of letters of different alphabets"
                ),
                new("напишіть його літерами однієї абетки", "write it in the letters of one alphabet")
            );
        }
    }

    private static IEnumerable<Problem> Terms(ActSentence sentence)
    {
        foreach (var text in (string[])[VisibleText.Fold(sentence.Text.Uk), VisibleText.Fold(sentence.Text.En)])
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

    /// <summary>Personal data in a text that is to be made public.</summary>
    /// <param name="where">The sentence, for the message.</param>
    /// <param name="said">The text.</param>
    internal static IEnumerable<Problem> PersonalData(string where, Bilingual said)
    {
        var found = ((string[])[Seen(said.Uk), Seen(said.En)])
            .SelectMany(text => Personal().Matches(text))
            .DistinctBy(m => m.Value, StringComparer.Ordinal);
        foreach (var match in found)
        {
            yield return new(
                "personal-data",
                new(
                    $"особисті дані поза службовим становищем у реченні {where}: «{match.Value}»",
                    $"personal data beyond the official capacity in sentence {where}: '{match.Value}'"
                ),
                new("залиште тільки посаду та орган", "keep the office and the body only")
            );
        }
    }

    // Grouped counts keep their no-break spaces: those tell them from telephone numbers.
    private static string Seen(string text) =>
        VisibleText.Fold(text.Replace('\u00A0', '\uE000').Replace('\u202F', '\uE000')).Replace('\uE000', '\u00A0');

    [GeneratedRegex(@"\binsignifican\p{L}*|(?<!\p{L})(?:незначн|незначущ)\p{L}*", Options, Milliseconds)]
    private static partial Regex Mistranslated();

    /// <summary>«Злочин» as the name of an act in law stays allowed; the person is what is not called so.</summary>
    [GeneratedRegex(
        @"\bculprits?\b|\bcollaborat(?:or|ionist)s?\b|\bcriminals\b|\ba criminal\b|\bthe criminal\b(?! (?:code|law|liability|procedure|proceedings|chamber|court))|\bperpetrators?\b|\btraitors?\b|\bguilty\b|\bsuspects?\b|\bfraudsters?\b"
            + @"|\b(?:offenders?|wrongdoers?|accomplices?|henchm[ae]n|felons?|thie(?:f|ves)|bandits?|terrorists?|quislings?|convicts?|criminally liable persons?)\b"
            + @"|(?<!\p{L})(?:злочинц|злочинець|злочинниц|колаборант|колаборац?іоніст|зрадник|зрадниц|поплічни|приспішни|винуват|підозрюван|обвинувачен|фальсифікатор|правопорушни|шахра[йєїюя]|злоді[йєїюя]|бандит|терорист|спільни[кц]|винен(?!\p{L})|винн(?:ий|а|е|і|их|им|ими|ого|ої|ому|у|ою|ій)(?!\p{L})|посібник(?:и|а|ів|ам|ами)(?!\p{L})|посібниц[яіею]\p{L}*)\p{L}*",
        Options,
        Milliseconds
    )]
    private static partial Regex Accusatory();

    /// <summary>
    /// Addresses and numbers of people: mail, phone, account, tax number (ten digits in a row; counts are grouped), home, passport,
    /// day of birth.
    /// </summary>
    [GeneratedRegex(
        @"(?<![\w.+-])(?>[\w.+-]+)@[\w-]+\.[\w.]+|(?<![\d\u00A0])(?:\+\d|0)[\d ()-]{8,40}\d|(?<![\d\u00A0])\d{10}(?![\d\u00A0])|\bborn (?:on|in)\b|\bdate of birth\b|\bhome address\b|\blives? at\b|\bpassport (?:no|number)\b|\btax number\b"
            + @"|\bUA\d{27}\b|(?<![\p{L}\d])[А-ЯІЇЄҐ]{2} ?\d{6}(?!\d)|(?:\bt\.me/|(?<![\w@])@)\w{4,}"
            + @"|(?<!\p{L})(?:\d{4} р\. ?н\.|народивс\p{L}+|народилас\p{L}+|дат\p{L} народження|домашн\p{L}+ адрес\p{L}+|адрес\p{L}+ проживання|прожива(?:є|ють) за|паспорт\p{L}* (?:№|серії)|РНОКПП|ІПН)(?!\p{L})",
        Options,
        Milliseconds
    )]
    private static partial Regex Personal();

    // Sentences are short. The bound is for an input that nobody foresaw, not for a machine that is busy.
    private const int Milliseconds = 60_000;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
}
