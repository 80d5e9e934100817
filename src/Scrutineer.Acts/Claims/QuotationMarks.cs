using System.Text;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Claims;

/// <summary>
/// The quotation marks of the language spoken: sentences of the law are typed with plain ones. Acts of the first edition keep what
/// was typed.
/// </summary>
internal static class QuotationMarks
{
    /// <summary>The basis with what its facts and positions say so marked.</summary>
    public static ActBasis WithQuotationMarks(this ActBasis basis) =>
        basis.Edition == PhraseEdition.First
            ? basis
            : basis with
            {
                Facts = [.. basis.Facts.Select(f => f with { Statement = Marked(f.Statement) })],
                Positions = [.. basis.Positions.Select(p => p with { Statement = Marked(p.Statement) })],
            };

    private static Bilingual Marked(Bilingual text) => new(Marked(text.Uk, "«", "»"), Marked(text.En, "“", "”"));

    // A lone mark has no other to pair with and stays as it is.
    private static string Marked(string text, string open, string close)
    {
        var marks = text.Count(c => c == '"') / 2 * 2;
        var marked = new StringBuilder(text.Length);
        var seen = 0;
        foreach (var c in text)
        {
            _ = c == '"' && seen < marks ? marked.Append(seen++ % 2 == 0 ? open : close) : marked.Append(c);
        }
        return marked.ToString();
    }
}
