using Scrutineer.Wording;

namespace Scrutineer.Reports.Receipts;

/// <summary>What can be wrong with words that a person typed to come back.</summary>
internal static class ReceiptProblems
{
    public static Problem Count(int words) =>
        new(
            "receipt-count",
            new Bilingual(
                $"Слів має бути {Receipt.Length}, а тут їх {words}.",
                $"There are {Receipt.Length} words; here are {words}."
            ),
            new Bilingual(
                "Введіть усі слова по порядку, з пробілами між ними.",
                "Type all the words in their order, with spaces between them."
            )
        );

    public static Problem Word(int place, string typed, IReadOnlyList<string> near) =>
        new(
            "receipt-word",
            new Bilingual($"Слово {place + 1}, «{typed}», не те.", $"Word {place + 1}, “{typed}”, is not right."),
            near.Count == 0
                ? new Bilingual("Перевірте, чи так воно записане у вас.", "Check how you wrote it down.")
                : new Bilingual(
                    $"Можливо, це {string.Join(" або ", near.Take(3).Select(w => $"«{w}»"))}.",
                    $"Perhaps it is {string.Join(" or ", near.Take(3).Select(w => $"“{w}”"))}."
                )
        );

    public static Problem Swapped(int place, string first, string second) =>
        new(
            "receipt-order",
            new Bilingual(
                $"Слова {place + 1} і {place + 2}, «{first}» і «{second}», помінялися місцями.",
                $"Words {place + 1} and {place + 2}, “{first}” and “{second}”, have changed places."
            ),
            new Bilingual($"Спершу «{second}», потім «{first}».", $"First “{second}”, then “{first}”.")
        );

    public static Problem Check() =>
        new(
            "receipt-check",
            new Bilingual("Ці слова не складаються разом.", "These words do not belong together."),
            new Bilingual(
                "Одне з них не те або стоїть не на своєму місці. Перевірте кожне.",
                "One of them is wrong, or out of place. Check each."
            )
        );
}
