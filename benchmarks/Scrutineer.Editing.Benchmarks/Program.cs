using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Scrutineer.Editing.Benchmarks;

// From a letter typed to the problems told, as an editor measures it: the real process, over its streams, on the shipped rules
// and the cases. Prints rows of a markdown table.
//   editing-benchmark scrutineer.dll CHECKOUT
const int Times = 300;
var (program, checkout) = (args[0], Path.GetFullPath(args[1]));
var clock = Stopwatch.StartNew();
using var server = new Server(program);
server.Ask(
    "initialize",
    new JsonObject { ["rootUri"] = new Uri(checkout).AbsoluteUri, ["capabilities"] = new JsonObject() }
);
Row("start of the process → `initialize` answered, the folder read", [Lap()]);
server.Tell("initialized", new JsonObject());
const string rules = "rules/ua/1207-vii.8-5.rule.txt";
clock.Restart();
Open(rules);
server.Problems(Address(rules));
Row("first document opened → its problems, every file of the folder judged", [Lap()]);
Type(rules, "belongs to Ukraine", "a letter in a sentence of a rule, wrong and mended in turn");
Type(rules, "certainty: V", "a letter in a field of a rule");
Type("cases/ru-president-2024/register/10-vote.yaml", "is held in", "a letter in a fact of a case");
Type(
    "rules/ua/register/territories.yaml",
    "en: Kherson region",
    "a letter in the name of a place: every rule is read again"
);
Type("rules/vocabulary.txt", "is held in", "a letter in the vocabulary: everything is read again");
var line = new JsonObject { ["line"] = 5, ["character"] = 5 };
Ask("textDocument/completion", "completion of a sentence, every sentence proposed");
Ask("textDocument/hover", "hover");
Ask("textDocument/definition", "definition");
Ask("textDocument/references", "references in the whole folder");
Console.WriteLine($"| peak memory, MiB | {server.Peak.ToString("N0", CultureInfo.InvariantCulture)} | | |");

void Type(string name, string piece, string what)
{
    if (name != rules)
    {
        Open(name);
    }
    var text = File.ReadAllText(Path.Combine(checkout, name));
    var before = text[..text.IndexOf(piece, StringComparison.Ordinal)];
    var (row, column) = (before.Count(c => c == '\n'), before.Length - before.LastIndexOf('\n') - 1 + piece.Length);
    var laps = new List<double>();
    // The first ten warm up.
    for (var i = 0; i < Times + 10; i++)
    {
        var (to, with) = i % 2 == 0 ? (column, "x") : (column + 1, "");
        clock.Restart();
        server.Tell(
            "textDocument/didChange",
            new JsonObject
            {
                ["textDocument"] = new JsonObject { ["uri"] = Address(name), ["version"] = i + 2 },
                ["contentChanges"] = new JsonArray(
                    new JsonObject
                    {
                        ["range"] = new JsonObject { ["start"] = Point(row, column), ["end"] = Point(row, to) },
                        ["text"] = with,
                    }
                ),
            }
        );
        server.Problems(Told(name));
        laps.Add(Lap());
    }
    Row(what, [.. laps.Skip(10)]);
}

// A change of the vocabulary is wrong in the rules that use the sentence.
string Told(string name) => Address(name.EndsWith("vocabulary.txt", StringComparison.Ordinal) ? rules : name);

void Ask(string method, string what)
{
    var laps = new List<double>();
    for (var i = 0; i < Times + 10; i++)
    {
        clock.Restart();
        server.Ask(
            method,
            new JsonObject
            {
                ["textDocument"] = new JsonObject { ["uri"] = Address(rules) },
                ["position"] = line.DeepClone(),
            }
        );
        laps.Add(Lap());
    }
    Row(what, [.. laps.Skip(10)]);
}

void Open(string name) =>
    server.Tell(
        "textDocument/didOpen",
        new JsonObject
        {
            ["textDocument"] = new JsonObject
            {
                ["uri"] = Address(name),
                ["languageId"] = "scrutineer-rules",
                ["version"] = 1,
                ["text"] = File.ReadAllText(Path.Combine(checkout, name)),
            },
        }
    );

string Address(string name) => new Uri(Path.Combine(checkout, name)).AbsoluteUri;

static JsonObject Point(int row, int column) => new() { ["line"] = row, ["character"] = column };

double Lap() => clock.Elapsed.TotalMilliseconds;

static void Row(string what, List<double> laps)
{
    var sorted = laps.Order().ToList();
    double At(double share) => sorted[(int)Math.Min(sorted.Count - 1, share * sorted.Count)];
    Console.WriteLine(
        string.Create(CultureInfo.InvariantCulture, $"| {what} | {At(0.5):N1} | {At(0.95):N1} | {sorted[^1]:N1} |")
    );
}
