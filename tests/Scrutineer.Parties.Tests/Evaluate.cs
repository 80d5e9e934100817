using System.Text.Json;
using Scrutineer.Parties.Matching;
using Scrutineer.Testing;

namespace Scrutineer.Parties.Tests;

public sealed class DevelopmentPairsTests
{
    [Fact]
    public void Slavic_pairs_that_a_rule_can_know_are_judged_as_the_lists_judge_them()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(SharedData.Require("screening/pairs-dev.json")));
        var counts = new Dictionary<string, int[]>();
        foreach (var pair in file.RootElement.EnumerateArray())
        {
            string Text(string key) => pair.GetProperty(key).GetString() ?? "";
            var kind = PartyKinds.Of(Text("schema"));
            var judged = Judge.Compare(new(Text("name1"), kind, Text("dob1")), new(Text("name2"), kind, Text("dob2")));
            var yes = Text("match") == "yes";
            var said = judged.Verdict is Verdict.Same;
            var derivable = pair.GetProperty("derivable").GetBoolean();
            var group = Text("category").Split(':')[0];
            group = group is "nk" or "typo_treated" or "cross_script" ? group : "slavic";
            if (!derivable) { group = "ND"; }
            if (!counts.ContainsKey(group)) { counts[group] = new int[4]; }
            counts[group][(yes ? 0 : 2) + (said ? 0 : 1)]++;
            if (yes != said && derivable) { Console.WriteLine($"{Text("category")} {Text("match")} {judged.Verdict} {judged.Score} | {Text("name1")} | {Text("name2")} | {string.Join("; ", judged.Why.Select(w => w.En))}"); }
        }
        foreach (var (g, c) in counts) { double p = c[0] / (double)(c[0] + c[2]), r = c[0] / (double)(c[0] + c[1]); Console.WriteLine($"{g} tp {c[0]} fn {c[1]} fp {c[2]} tn {c[3]} P {p:F3} R {r:F3} F1 {2 * p * r / (p + r):F3}"); }
    }
}
