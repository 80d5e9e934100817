using System.Text.Json;
using System.Text.RegularExpressions;

namespace Scrutineer.Acts.Documents;

/// <summary>
/// Whether a draft that was read back can be printed at all: ids that XML and HTML carry, no text that XML cannot hold, nothing
/// left out of a list. The file may have been written by anybody.
/// </summary>
internal static partial class ActShape
{
    private const int LongestText = 20_000;

    /// <summary>Where it is broken, or null.</summary>
    /// <param name="json">The text that was read.</param>
    /// <param name="draft">What was read from it.</param>
    public static string? Broken(string json, ActDraft draft)
    {
        using var document = JsonDocument.Parse(json);
        return Walk(document.RootElement, "$", inArray: false) ?? Ids(draft);
    }

    private static string? Walk(JsonElement element, string path, bool inArray) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element
                .EnumerateObject()
                .Select(p => Walk(p.Value, $"{path}.{p.Name}", inArray: false))
                .FirstOrDefault(w => w is not null),
            JsonValueKind.Array => element
                .EnumerateArray()
                .Select((e, i) => Walk(e, $"{path}[{i}]", inArray: true))
                .FirstOrDefault(w => w is not null),
            JsonValueKind.String => IsPlain(element.GetString()!) ? null : path,
            JsonValueKind.Null when inArray => path,
            _ => null,
        };

    private static bool IsPlain(string text)
    {
        if (text.Length > LongestText)
        {
            return false;
        }
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]) || char.IsControl(text[i]) || text[i] is '\uFFFE' or '\uFFFF')
            {
                return false;
            }
        }
        return true;
    }

    private static string? Ids(ActDraft draft)
    {
        var sentences = draft.Sentences.Select(s => s.Id).ToList();
        var blocks = draft.Blocks.Select(b => b.Id).ToList();
        var support = draft.Support.Select(s => s.Id).ToList();
        IEnumerable<string> all =
        [
            draft.Id,
            draft.CaseId,
            draft.Commission.CountryCode,
            draft.Commission.Name.Id,
            .. sentences,
            .. blocks,
            .. support,
            .. draft.Sentences.SelectMany(s => s.Support),
        ];
        return all.FirstOrDefault(id => !Id().IsMatch(id)) is { } bad ? $"id '{bad}'"
            : sentences.FirstOrDefault(id => !SentenceId().IsMatch(id)) is { } sentence ? $"id '{sentence}'"
            : blocks.FirstOrDefault(id => !BlockId().IsMatch(id)) is { } block ? $"id '{block}'"
            : Twice([.. sentences, .. blocks, .. support]) is { } twice ? $"id '{twice}' ×2"
            : draft.Blocks.FirstOrDefault(b => b.Sentences.Count == 0) is { } empty ? empty.Id
            : null;
    }

    private static string? Twice(IEnumerable<string> ids) =>
        ids.GroupBy(id => id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1)?.Key;

    /// <summary>What is an id in XML and in HTML, and part of an address.</summary>
    [GeneratedRegex(@"\A[\p{L}\p{Nd}][\p{L}\p{Nd}._:-]{0,199}\z", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Id();

    [GeneratedRegex(@"\A[sf][1-9][0-9]{0,8}\z", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex SentenceId();

    [GeneratedRegex(@"\A(?:b[1-9][0-9]{0,8}|b-f[1-9][0-9]{0,8})\z", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex BlockId();
}
