using System.Text;
using Scrutineer.Acts;
using Scrutineer.Wording;

namespace Scrutineer.Publishing.Bundles;

/// <summary>
/// What a person who opens a bundle without the program should know: what lies where, and how to check it. Bundles of acts of the first
/// edition have none.
/// </summary>
internal static class BundleReadme
{
    /// <summary>The pages by name; none for an act of the first edition.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> Of(ActDraft act) =>
        act.Edition == PhraseEdition.First
            ? []
            :
            [
                ("README.md", Encoding.UTF8.GetBytes(English(act))),
                ("README.uk.md", Encoding.UTF8.GetBytes(Ukrainian(act))),
            ];

    private static string English(ActDraft act) =>
        $"""
            # {act.Title.Text.En}

            This is a published act with everything that it rests on. Read `act/act.en.html`, or another format beside it.

            - `act/`: the act in each format, its model `act.json`, the record of the meeting that adopted it
            - `assessment/`: every answer of law with each step of its derivation, and what the statistical methods said
            - `case/`, `rules/`: facts, sources and rules, as they were used
            - `signatures/`: signatures by certificate, where there are any
            - `publication.json`: the program’s version and what is absent; `manifest.note`, `publication.tlog-proof`: the publisher’s signature over every file, and the proof that a public log holds it

            To check it without a network, with a policy that names the publisher whom you believe:

                scrutineer verify BUNDLE.zip --policy POLICY.txt

            Whose key it is, only the publisher can tell you: take the policy from them, and not from whoever gave you this bundle.

            """.ReplaceLineEndings("\n");

    private static string Ukrainian(ActDraft act) =>
        $"""
            # {act.Title.Text.Uk}

            Це оприлюднений акт з усім, на чому він ґрунтується. Читайте `act/act.uk.html` або інший формат поруч.

            - `act/`: акт у кожному форматі, його модель `act.json`, запис засідання, яке його ухвалило
            - `assessment/`: кожна відповідь права з кожним кроком виведення і що сказали методи статистики
            - `case/`, `rules/`: факти, джерела й правила, якими їх застосовано
            - `signatures/`: підписи за сертифікатом, якщо вони є
            - `publication.json`: версія програми й чого немає; `manifest.note`, `publication.tlog-proof`: підпис видавця над кожним файлом і доказ, що його містить публічний журнал

            Щоб перевірити без мережі, за політикою, яка називає видавця, якому ви вірите:

                scrutineer verify ПАКЕТ.zip --policy ПОЛІТИКА.txt

            Чий це ключ, може сказати лише видавець: беріть політику в нього, а не в того, хто дав вам цей пакет.

            """.ReplaceLineEndings("\n");
}
