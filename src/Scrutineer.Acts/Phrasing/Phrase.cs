using System.Text;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Phrasing;

/// <summary>
/// A sentence pattern in both languages over one set of values: <c>{name}</c> or <c>{name:gen}</c>. Every value must be said in
/// both languages, and no digit may stand outside one: a number without an entry cannot be written.
/// </summary>
internal sealed class Phrase(string uk, string en)
{
    private readonly Dictionary<string, Filler> _fillers = new(StringComparer.Ordinal);
    private (string Uk, string En)? _first;

    /// <summary>The same proposition over the same values as acts of the first edition say it.</summary>
    public Phrase InFirstEdition(string firstUk, string firstEn)
    {
        _first = (firstUk, firstEn);
        return this;
    }

    /// <summary>Fills a place.</summary>
    public Phrase With(string name, Filler slot)
    {
        _fillers.Add(name, slot);
        return this;
    }

    /// <summary>The sentence in both languages; refused when a name lacks the case form that the sentence needs.</summary>
    /// <exception cref="InvalidOperationException">The pattern breaks its contract.</exception>
    public Outcome<Bilingual> Say(PhraseEdition edition)
    {
        var (ukPattern, enPattern) = edition == PhraseEdition.First ? _first ?? (uk, en) : (uk, en);
        List<Problem> missing = [];
        var once = edition != PhraseEdition.First;
        var (ukText, ukUsed) = Fill(ukPattern, Language.Uk, missing, once);
        var (enText, enUsed) = Fill(enPattern, Language.En, missing, once);
        if (!ukUsed.SetEquals(enUsed) || !ukUsed.SetEquals(_fillers.Keys))
        {
            throw new InvalidOperationException(
                $"Ukrainian and English do not say the same: '{ukPattern}' / '{enPattern}'."
            );
        }
        return missing.Count > 0
            ? Outcome<Bilingual>.Refused(missing)
            : Outcome<Bilingual>.Of(new(Capital(ukText), Capital(enText)));
    }

    private (string Text, HashSet<string> Used) Fill(
        string pattern,
        Language language,
        List<Problem> missing,
        bool once
    )
    {
        var text = new StringBuilder();
        var used = new HashSet<string>(StringComparer.Ordinal);
        var at = 0;
        while (at < pattern.Length)
        {
            if (pattern[at] != '{')
            {
                if (char.IsDigit(pattern[at]))
                {
                    throw new InvalidOperationException($"A digit outside a place for a value: '{pattern}'.");
                }
                text.Append(pattern[at++]);
                continue;
            }
            var end = pattern.IndexOf('}', at);
            var parts = pattern[(at + 1)..end].Split(':');
            var form = parts.Length > 1 ? parts[1] : "nom";
            used.Add(parts[0]);
            var said = _fillers[parts[0]].Say(language, form);
            if (said is null)
            {
                missing.Add(PhraseProblem.MissingForm(_fillers[parts[0]].Describe(), form));
            }
            at = end + 1;
            if (
                once
                && said is not null
                && TerritoryWord.Repeated(text.ToString(), said, language, form, _fillers[parts[0]]) is { } name
            )
            {
                text.Length -= name.Dropped;
                said = name.Said + (name.IsClause && at < pattern.Length && pattern[at] == ' ' ? "," : "");
            }
            text.Append(said);
        }
        return (text.ToString(), used);
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
