using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Scrutineer.Parties.Benchmarks;
using Scrutineer.Parties.Matching;
using Scrutineer.Parties.Screening;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var folder = args[0];
static double Cpu() => Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;
var cpu = Cpu();
var watch = Stopwatch.StartNew();
var names = new List<ListedName>();
using (
    var reader = new StreamReader(
        new GZipStream(File.OpenRead(Path.Combine(folder, "names.tsv.gz")), CompressionMode.Decompress)
    )
)
{
    reader.ReadLine();
    while (reader.ReadLine() is { } line)
    {
        var c = line.Split('\t');
        names.Add(new ListedName(c[0], c[1], c[2], c[3], c[4], c[5]));
    }
}
Console.WriteLine($"read {names.Count} in {watch.ElapsedMilliseconds} ms, {Cpu() - cpu:F2} s cpu");
watch.Restart();
cpu = Cpu();
var builder = new IndexBuilder();
names.ForEach(builder.Add);
var bytes = builder.Build();
Console.WriteLine(
    $"built {builder.Forms} forms, {builder.Entities} entities, {bytes.Length / 1e6:F1} MB in {watch.ElapsedMilliseconds} ms, {Cpu() - cpu:F2} s cpu"
);
var index = NameIndex.Open(bytes).Value!;
Console.WriteLine($"words {index.Words}");
static List<string[]> Csv(string path)
{
    var rows = new List<string[]>();
    foreach (var line in File.ReadLines(path).Skip(1))
    {
        var cells = new List<string>();
        var (at, quoted) = (0, false);
        var cell = new System.Text.StringBuilder();
        for (; at < line.Length; at++)
        {
            if (line[at] == '"')
            {
                quoted = !quoted;
            }
            else if (line[at] == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(line[at]);
            }
        }
        cells.Add(cell.ToString());
        rows.Add([.. cells]);
    }
    return rows;
}
var innocents = Csv(Path.Combine(folder, "innocents-dev.csv"));
var listed = Csv(Path.Combine(folder, "listed-dev.csv"));
var screener = new Screener(index);
watch.Restart();
cpu = Cpu();
int alerts = 0,
    open = 0;
foreach (var row in innocents)
{
    var hits = screener.Screen(new Party(row[0], PartyKind.Unknown, row[1]));
    var bad = hits.Where(h => h.Verdict != Verdict.Different).ToList();
    alerts += bad.Count > 0 ? 1 : 0;
    open += hits.Count > 0 ? 1 : 0;
    if (args.Contains("-v") && bad.Count > 0)
    {
        Console.WriteLine(
            $"  {row[0]} {row[1]} ~ {bad[0].Form} {bad[0].Born} {bad[0].Type} {bad[0].Source} {bad[0].Score} {bad[0].Verdict}"
        );
    }
}
var per = innocents.Count / (Cpu() - cpu);
Console.WriteLine(
    $"innocents: {per:F0} names/s; alerts {alerts} ({alerts * 100.0 / innocents.Count:F2} %), any hit {open}"
);
watch.Restart();
cpu = Cpu();
int found = 0,
    any = 0;
foreach (var row in listed)
{
    var hits = screener.Screen(new Party(row[0], PartyKind.Unknown, row[1]));
    var good = hits.Count > 0 && Births.Read(row[1]).With(Births.Read(hits[0].Born)) is not BirthEvidence.Apart;
    found += good ? 1 : 0;
    any += hits.Count > 0 ? 1 : 0;
    if (!good || args.Contains("-l"))
    {
        Console.WriteLine(
            $"  {row[0]} {row[1]} ~ {string.Join(" | ", hits.Take(3).Select(h => $"{h.Form} [{h.Born}] {h.Source} {h.Score} {h.Verdict}"))}"
        );
    }
}
Console.WriteLine(
    $"listed: {listed.Count / (Cpu() - cpu):F0} names/s; plausible top {found}/{listed.Count}, any {any}"
);
if (args.Contains("-b"))
{
    var lost = 0;
    var extra = 0;
    foreach (
        var row in listed
            .Take(40)
            .Concat(innocents.Where((_, i) => i % 250 == 0))
            .Concat(names.Where((_, i) => i % 700 == 0).Select(n => new[] { n.Name, n.Born }))
    )
    {
        var quick = screener
            .Screen(new Party(row[0], PartyKind.Unknown, row[1]))
            .Select(h => (h.Entity, h.Score))
            .ToHashSet();
        var brute = screener
            .Screen(new Party(row[0], PartyKind.Unknown, row[1]), brute: true)
            .Select(h => (h.Entity, h.Score))
            .ToHashSet();
        if (!quick.SetEquals(brute))
        {
            lost += brute.Except(quick).Count();
            extra += quick.Except(brute).Count();
            Console.WriteLine(
                $"  {row[0]}: {string.Join(" ", brute.Except(quick))} / {string.Join(" ", quick.Except(brute))}"
            );
        }
    }
    Console.WriteLine($"lost {lost} extra {extra}");
}
if (args.Contains("--peers"))
{
    var peers = new Peers(names.Select(n => (n.Name, n.Born)));
    Compare("Jaro-Winkler over all forms", peers.OfAll, 40);
    Compare("Soundex keys, then Jaro-Winkler", peers.OfKeys, 340);
    screener = new Screener(index);
    Compare(
        "ours",
        name => screener.Screen(new Party(name)) is [var top, ..] ? (top.Form, top.Born, top.Score) : ("", "", 0),
        340
    );
}
if (args.Contains("--scale"))
{
    Scaling.Run(
        names,
        [.. innocents.Take(400).Select(r => new Party(r[0], PartyKind.Unknown, r[1]))],
        [names.Count, names.Count * 10, 1_000_000]
    );
}
void Compare(string what, Func<string, (string Form, string Born, double Score)> ask, int most)
{
    var before = Cpu();
    var (right, alerted) = (0, 0);
    foreach (var row in listed.Take(most))
    {
        var (_, born, score) = ask(row[0]);
        right +=
            score >= Judge.Threshold && Births.Read(row[1]).With(Births.Read(born)) is not BirthEvidence.Apart ? 1 : 0;
    }
    foreach (var row in innocents.Take(most))
    {
        alerted += ask(row[0]).Score >= Judge.Threshold ? 1 : 0;
    }
    var asked = Math.Min(most, listed.Count) + Math.Min(most, innocents.Count);
    Console.WriteLine(
        $"{what}: {asked / (Cpu() - before):F0} names/s; first hit plausible {right}/{Math.Min(most, listed.Count)}; names of innocents at {Judge.Threshold} {alerted}/{most}"
    );
}
Console.WriteLine($"peak {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:F0} MB");
