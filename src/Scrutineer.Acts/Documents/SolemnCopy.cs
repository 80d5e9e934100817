using System.Security.Cryptography;
using System.Text;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Documents;

/// <summary>
/// The act as it is signed and hung on a wall: without the apparatus of support. It ends with the SHA-256 of the act's model, in which
/// every sentence names what it rests on; from that model this copy is made again, sign by sign. What a person wrote stays marked.
/// </summary>
internal static class SolemnCopy
{
    /// <summary>The copy of the act's text.</summary>
    public static ActText Of(ActText act)
    {
        List<ActLine> lines =
        [
            .. act
                .Lines.Where(l => l.Role is not (LineRole.EntriesHeading or LineRole.Entry))
                .Select(l => l with { Runs = [.. l.Runs.Select(r => Bare(r, act.Language))] }),
        ];
        lines.Add(new(LineRole.Copy, "copy", [new(Link(act).In(act.Language))]));
        return act with { Lines = lines, Notes = [] };
    }

    /// <summary>SHA-256 of the act's model as it is written, in hexadecimal.</summary>
    public static string HashOf(ActDraft draft) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ActJson.Write(draft))));

    private static ActRun Bare(ActRun run, Language language)
    {
        if (run.Sentence is not { } sentence)
        {
            return run;
        }
        var marks = sentence.IsByHand ? sentence.Marks : [];
        var text = string.Join(' ', marks.Select(m => m.In(language)).Prepend(sentence.Text.In(language)));
        return run with { Text = Typeset.Of(text, language), Note = null };
    }

    private static Bilingual Link(ActText act)
    {
        var hash = HashOf(act.Draft);
        return new(
            $"Примірник без приміток. Опору кожного речення наведено в повному тексті акта; SHA-256 його файла: {hash}",
            $"Copy without notes. What each sentence rests on stands in the full text of the act; SHA-256 of its file: {hash}"
        );
    }
}
