using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Scrutineer.Reports.Store;
using Scrutineer.Wording;

namespace Scrutineer.Reports.Fsck;

/// <summary>
/// Checks sealed reports against what it promises, knowing only the format: it shares no code with what
/// writes them. It reads, and changes nothing.
/// </summary>
public static partial class DeskFsck
{
    /// <summary>Every breach found, in both languages; none for a sound folder.</summary>
    /// <param name="folder">Not in use by a process that writes.</param>
    public static IReadOnlyList<Problem> Check(string folder) => Check(StorePlace.OfFolder(folder));

    /// <summary>Every breach found, in both languages; none for a sound place.</summary>
    /// <param name="place">A folder that no process writes to; or servers, which Desks may be at work with.</param>
    public static IReadOnlyList<Problem> Check(StorePlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        if (place.Folder is { } folder)
        {
            return FolderUnderCheck.Check(folder, Breaches);
        }
        return ServersUnderCheck.Check(place, Breaches);
    }

    private static IReadOnlyList<Problem> Breaches(IUnderCheck place)
    {
        var problems = place.Tables().ToList();
        return problems.Count > 0 ? problems : [.. Reports(place), .. Files(place), .. Chains(place)];
    }

    private static IEnumerable<Problem> Reports(IUnderCheck place)
    {
        foreach (var row in place.Rows("SELECT id, day, look_up_hash, answer_key, state FROM report"))
        {
            if (!Id().IsMatch(row[0]) || !IsDay(row[1]) || !Hash().IsMatch(row[2]) || !Key().IsMatch(row[3]))
            {
                yield return FsckProblems.Of("report", row[0], "a row of a report", "рядок повідомлення");
            }
            var isOpen =
                place.Rows($"SELECT recipient FROM wrapping WHERE report = '{Safe(row[0])}'") is [[var key]]
                && Key().IsMatch(key);
            var parts = place.Rows($"SELECT id FROM part WHERE report = '{Safe(row[0])}' AND kind <> 'Answer'");
            var mayBeEmpty = row[4] is "Withdrawn" or "Erased" or "Answered" or "Received" or "Opened";
            if (!mayBeEmpty || (parts.Count > 0) != isOpen)
            {
                yield return FsckProblems.Of("wrapping", row[0], "the report's own key", "власний ключ повідомлення");
            }
        }
    }

    private static IEnumerable<Problem> Files(IUnderCheck place)
    {
        var rows = place.Rows("SELECT id, day, bytes, sha256, report FROM part");
        foreach (var row in rows)
        {
            if (!Id().IsMatch(row[0]) || !IsDay(row[1]) || !IsSealed(place, row[0], row[2], row[3]))
            {
                yield return FsckProblems.Of("part", $"{row[0]}.age", "a sealed file", "запечатаний файл");
            }
        }
        foreach (var (report, key) in place.Keys())
        {
            if (key is null)
            {
                yield return FsckProblems.Of("wrapping", report, "the report's own key", "власний ключ повідомлення");
            }
        }
        var known = rows.Select(r => $"{r[0]}.age").ToHashSet(StringComparer.Ordinal);
        known.UnionWith(place.Keys().Select(k => k.Name).OfType<string>());
        foreach (var name in place.Names().Where(n => !known.Contains(n)))
        {
            yield return FsckProblems.Of(
                "stray",
                name,
                "a file that no row names",
                "файл, якого не називає жоден рядок"
            );
        }
    }

    private static IEnumerable<Problem> Chains(IUnderCheck place)
    {
        foreach (var report in place.Rows("SELECT id FROM report"))
        {
            var (number, previous) = (0, new string('0', 64));
            var steps = place.Rows(
                $"SELECT number, day, what, by, parts, previous, hash FROM custody WHERE report = '{Safe(report[0])}' ORDER BY number"
            );
            var isWhole = steps.Count > 0;
            foreach (var step in steps)
            {
                number++;
                var parts = string.Join(',', step[4].Split(' ').Where(p => p.Length > 0).Select(p => $"\"{p}\""));
                var text =
                    $"{{\"by\":\"{Quoted(step[3])}\",\"day\":\"{step[1]}\",\"number\":{step[0]},\"parts\":[{parts}],\"previous\":\"{step[5]}\",\"what\":\"{step[2]}\"}}";
                var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
                isWhole &=
                    step[0] == number.ToString(CultureInfo.InvariantCulture) && step[5] == previous && step[6] == hash;
                previous = step[6];
            }
            if (!isWhole)
            {
                yield return FsckProblems.Of("custody", report[0], "the chain of custody", "ланцюг зберігання");
            }
        }
    }

    // A sealed file of age: its first line, one recipient on a curve, and a length and a hash that hold.
    private static bool IsSealed(IUnderCheck place, string id, string bytes, string sha256)
    {
        using var content = place.Open(Safe(id));
        if (content is null)
        {
            return false;
        }
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (buffer, length) = (new byte[64 * 1024], 0L);
        var start = "";
        while (content.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false) is > 0 and var count)
        {
            start = length == 0 ? Encoding.Latin1.GetString(buffer, 0, Math.Min(count, 64)) : start;
            hash.AppendData(buffer, 0, count);
            length += count;
        }
        return start.StartsWith("age-encryption.org/v1\n-> X25519 ", StringComparison.Ordinal)
            && length.ToString(CultureInfo.InvariantCulture) == bytes
            && Convert.ToHexStringLower(hash.GetHashAndReset()) == sha256;
    }

    private static string Quoted(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    private static string Safe(string id) => Id().IsMatch(id) ? id : "";

    private static bool IsDay(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    [GeneratedRegex("^[0-9a-f]{32}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Id();

    [GeneratedRegex("^[0-9a-f]{64}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Hash();

    [GeneratedRegex("^age1[02-9ac-hj-np-z]{58}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Key();
}
