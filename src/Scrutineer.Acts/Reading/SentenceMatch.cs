using Scrutineer.Acts.Documents;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Reading;

/// <summary>Which sentences of a paragraph were changed, and into what.</summary>
internal static class SentenceMatch
{
    /// <summary>
    /// The changed ones with their new words; none for one that is gone. Where neighbours changed together, the first has the words of
    /// all and the others are gone: nothing that was rewritten keeps its support.
    /// </summary>
    public static IEnumerable<(ActSentence Sentence, string Words)> Of(ActLine line, string text, Language language)
    {
        var runs = line.Runs.Where(r => r.Sentence is not null).ToList();
        var found = Places(runs, text);
        for (var i = 0; i < runs.Count; )
        {
            // From one known sentence to before the next: what stands between belongs to those that are not found, else to the first.
            var next = i + 1;
            while (next < runs.Count && found[next] < 0)
            {
                next++;
            }
            var from = i == 0 ? 0 : found[i];
            var to = next == runs.Count ? text.Length : found[next];
            var words = text[from..to].Trim();
            var isKnown = found[i] >= 0;
            var own = isKnown ? WordReader.Joined(runs[i].Text) : "";
            var changed = runs[(isKnown ? i + 1 : i)..next].Select(r => r.Sentence!).ToList();
            if (isKnown && changed.Count > 0 && words.StartsWith(own, StringComparison.Ordinal))
            {
                words = words[own.Length..].Trim();
            }
            else if (isKnown && words != own)
            {
                changed.Insert(0, runs[i].Sentence!);
            }
            for (var c = 0; c < changed.Count; c++)
            {
                yield return (changed[c], c == 0 ? WithoutMarks(words, changed[c], language) : "");
            }
            i = next;
        }
    }

    // Where each sentence stands unchanged, in their order; −1 where it does not.
    private static int[] Places(List<ActRun> runs, string text)
    {
        var places = new int[runs.Count];
        var at = 0;
        for (var i = 0; i < runs.Count; i++)
        {
            var words = WordReader.Joined(runs[i].Text);
            places[i] = Find(text, words, at);
            at = places[i] < 0 ? at : places[i] + words.Length;
        }
        return places;
    }

    // A sentence stands between blanks or the paragraph's ends; inside a longer one it is part of that one.
    private static int Find(string text, string words, int from)
    {
        for (var at = text.IndexOf(words, from, StringComparison.Ordinal); at >= 0; )
        {
            var end = at + words.Length;
            if ((at == 0 || text[at - 1] == ' ') && (end == text.Length || text[end] == ' '))
            {
                return at;
            }
            at = text.IndexOf(words, at + 1, StringComparison.Ordinal);
        }
        return -1;
    }

    private static string WithoutMarks(string words, ActSentence sentence, Language language)
    {
        foreach (var mark in sentence.Marks.Reverse().Select(m => m.In(language)))
        {
            words = words.EndsWith(mark, StringComparison.Ordinal) ? words[..^mark.Length].TrimEnd() : words;
        }
        return words;
    }
}
