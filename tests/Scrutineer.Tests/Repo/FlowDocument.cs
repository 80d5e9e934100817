using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Scrutineer.Testing;

namespace Scrutineer.Tests.Repo;

/// <summary>The ways of <c>docs/FLOW.md</c>, hop by hop, and what about them is not so.</summary>
internal static partial class FlowDocument
{
    /// <summary>A reader keeps so many hops in mind, not more.</summary>
    public const int MostHops = 10;

    /// <summary>The ways in the order of the document: a heading with an arrow, and the rows of the table below it.</summary>
    public static IReadOnlyList<Way> Ways(string markdown) =>
        [
            .. Section()
                .Matches(markdown)
                .Select(section => new Way(
                    section.Groups["name"].Value.Trim(),
                    [.. Row().Matches(section.Groups["text"].Value).Select(Hop.Of)]
                )),
        ];

    /// <summary>What is wrong with the ways and the code that the document names.</summary>
    /// <param name="markdown">The document.</param>
    /// <param name="uses">Which room uses which, as the project files say.</param>
    public static IEnumerable<string> Breaches(string markdown, IReadOnlyDictionary<string, string[]> uses) =>
        Ways(markdown)
            .SelectMany(way => Length(way).Concat(Turns(way, uses)))
            .Concat(Named().Matches(markdown).Select(Code.Of).Distinct().SelectMany(Missing));

    private static IEnumerable<string> Length(Way way)
    {
        if (way.Hops.Count is 0 or > MostHops)
        {
            yield return $"{way.Name}: {way.Hops.Count} hops";
        }
        if (!way.Hops.Select(h => h.Number).SequenceEqual(Enumerable.Range(1, way.Hops.Count)))
        {
            yield return $"{way.Name}: the hops are not counted from 1";
        }
        foreach (var hop in way.Hops.Where(h => h.Takes.Length == 0 || h.Gives.Length == 0))
        {
            yield return $"{way.Name}, {hop.Number}: says not what comes in or goes out";
        }
    }

    // Back is a room that an earlier hop's room is built on, or one that the way has left.
    private static IEnumerable<string> Turns(Way way, IReadOnlyDictionary<string, string[]> uses)
    {
        var rooms = way.Hops.Select(h => h.Code.Room).ToList();
        for (var later = 1; later < rooms.Count; later++)
        {
            var left = rooms.Take(later).Where(r => r != rooms[later]).ToList();
            var isBelow = left.Exists(earlier => Below(earlier, uses).Contains(rooms[later]));
            var isAgain = rooms[later] != rooms[later - 1] && rooms.Take(later).Contains(rooms[later]);
            if (isBelow || isAgain)
            {
                yield return $"{way.Name}, {later + 1}: goes back to {rooms[later]}";
            }
        }
    }

    private static HashSet<string> Below(string room, IReadOnlyDictionary<string, string[]> uses)
    {
        var below = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(uses.GetValueOrDefault(room, []));
        while (open.TryPop(out var next))
        {
            if (below.Add(next))
            {
                Array.ForEach(uses.GetValueOrDefault(next, []), open.Push);
            }
        }
        return below;
    }

    private static IEnumerable<string> Missing(Code code)
    {
        var file = Path.Combine(SharedData.Repository, code.File);
        if (!File.Exists(file))
        {
            yield return $"{code.Name}: no file {code.File}";
            yield break;
        }
        if (
            !Regex.IsMatch(
                File.ReadAllText(file),
                $@"\b(class|record|struct|interface) {code.Type}\b",
                RegexOptions.None,
                TimeSpan.FromSeconds(1)
            )
        )
        {
            yield return $"{code.Name}: {code.File} declares no {code.Type}";
        }
        var types = Assembly.Load(code.Assembly).GetTypes().Where(t => t.Name == code.Type).ToList();
        const BindingFlags All =
            BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;
        if (!types.Exists(t => t.GetMethods(All).Any(m => m.Name == code.Method)))
        {
            yield return $"{code.Name}: {code.Room} has no such method";
        }
    }

    [GeneratedRegex(
        @"^## (?<name>[^\n]*→[^\n]*)\n(?<text>.*?)(?=^## |\z)",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Section();

    [GeneratedRegex(
        @"^\| (?<number>\d+) \| (?<code>\[[^\]]+\]\([^)]+\)) \| (?<takes>[^|\n]*) \| (?<gives>[^|\n]*) \|$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Row();

    [GeneratedRegex(
        @"\[`(?<type>\w+)\.(?<method>\w+)`\]\(\.\./(?<file>src/(?<room>[\w.]+)/[^)]+\.cs)\)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Named();

    /// <summary>A way through the rooms.</summary>
    internal sealed record Way(string Name, IReadOnlyList<Hop> Hops);

    /// <summary>One step of a way: the code, what it takes, what it gives.</summary>
    internal sealed record Hop(int Number, Code Code, string Takes, string Gives)
    {
        public static Hop Of(Match row) =>
            new(
                int.Parse(row.Groups["number"].Value, CultureInfo.InvariantCulture),
                Code.Of(Named().Match(row.Groups["code"].Value)),
                row.Groups["takes"].Value.Trim(),
                row.Groups["gives"].Value.Trim()
            );
    }

    /// <summary>A method that the document names, with a link to its file.</summary>
    internal sealed record Code(string Type, string Method, string File, string Room)
    {
        public string Name => $"{Type}.{Method}";

        public string Assembly => Room == "Scrutineer" ? "scrutineer" : Room;

        public static Code Of(Match named) =>
            new(
                named.Groups["type"].Value,
                named.Groups["method"].Value,
                named.Groups["file"].Value,
                named.Groups["room"].Value
            );
    }
}
