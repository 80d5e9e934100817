using System.Globalization;
using Scrutineer.Transparency.Bundles;
using Scrutineer.Wording;

namespace Scrutineer.Publishing.Bundles;

/// <summary>The rows about what a bundle says, in the order in which readers see them.</summary>
internal static class ContentRows
{
    /// <summary>Id of the row on the numbers.</summary>
    public const string FindingsId = "findings";

    /// <summary>Ids and what each row is about.</summary>
    public static IReadOnlyList<(string Id, Bilingual What)> All { get; } =
    [
        (RulesCheck.Id, RulesCheck.What),
        ("law", new("Справа й правила читаються", "The case and the rules can be read")),
        ("answers", new("Ті самі відповіді за тими самими правилами", "The same answers by the same rules")),
        ("derivations", new("Кожен крок кожного доказу", "Every step of every derivation")),
        (FindingsId, new("Числа за протоколами", "The numbers, from the returns")),
        ("support", new("Опора кожного речення", "The support of every sentence")),
        ("adoption", new("Ухвалення за записом засідання", "The adoption, by the meeting's record")),
        ("documents", new("Зміст усіх форматів однаковий", "All formats say the same")),
        ("pdf", new("PDF каже те саме", "The PDF says the same")),
        ("publication", new("Опис публікації; зайвого немає", "The publication's description; nothing else inside")),
        ("act-signature", new("Підпис під актом", "The signature under the act")),
    ];

    public static BundleCheck Row(string id, IReadOnlyList<Problem> problems, Bilingual? detail = null) =>
        Rows.Row(id, WhatOf(id), problems, problems.Count == 0 ? detail : null);

    public static Bilingual WhatOf(string id) => All.First(r => r.Id == id).What;

    public static Bilingual Count(string uk1, int one, string en1, string uk2, int two, string en2) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"{uk1} {one}, {uk2} {two}"),
            string.Create(CultureInfo.InvariantCulture, $"{en1} {one}, {en2} {two}")
        );
}
