using System.Diagnostics;
using Scrutineer.Parties.Matching;
using Scrutineer.Parties.Screening;

namespace Scrutineer.Parties.Benchmarks;

#pragma warning disable RS0030 // Seeded: the forms are the same in every run.

/// <summary>What a query costs when the lists grow: invented forms made of the words of real ones, one word in fourteen with one letter changed, so that ten times the forms hold about four times the words (Heaps' law).</summary>
internal static class Scaling
{
    private const int Seed = 20240315;
    private const int OneIn = 14;

    public static void Run(IReadOnlyList<ListedName> names, IReadOnlyList<Party> asked, IReadOnlyList<int> sizes)
    {
        var words = names.SelectMany(n => n.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        foreach (var size in sizes)
        {
            var random = new Random(Seed);
            var builder = new IndexBuilder();
            foreach (var name in names)
            {
                builder.Add(name);
            }
            for (var i = names.Count; i < size; i++)
            {
                var like = names[random.Next(names.Count)];
                var count = like.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
                var invented = string.Join(' ', Enumerable.Range(0, count).Select(_ => Word(words, random)));
                builder.Add(like with { Entity = $"invented-{i}", Source = "INVENTED", Name = invented });
            }
            var before = Cpu();
            var bytes = builder.Build();
            var built = Cpu() - before;
            var index = NameIndex.Open(bytes).Value!;
            var screener = new Screener(index);
            foreach (var party in asked.Take(50))
            {
                screener.Screen(party);
            }
            before = Cpu();
            var hits = asked.Sum(a => screener.Screen(a).Count);
            var each = (Cpu() - before) / asked.Count;
            Console.WriteLine(
                $"{builder.Forms} forms, {index.Words} words: {each * 1000:F3} ms cpu a name ({1 / each:F0} names/s), {hits} hits, index {bytes.Length / 1e6:F0} MB, joined in {built:F1} s cpu"
            );
        }
    }

    private static string Word(string[] words, Random random)
    {
        var word = words[random.Next(words.Length)];
        if (random.Next(OneIn) != 0)
        {
            return word;
        }
        var at = random.Next(word.Length);
        return word[..at] + (char)('a' + random.Next(26)) + word[(at + 1)..];
    }

    private static double Cpu() => Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;
}
