using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Scrutineer.Parties.Lists;
using Scrutineer.Parties.Matching;
using Scrutineer.Parties.Screening;
using Scrutineer.Wording;

namespace Scrutineer.Parties.Tests.Operations;

/// <summary>Lists and names from streams alone. Every name here is invented.</summary>
public sealed class ListOperationTests
{
    private const string Forms = """
        entity,source,type,birth,kind,name
        X-1,INVENTED,Person,,name,Mykola Petrovych VYHADANKO
        X-2,,Person,,name,Olena VYDUM

        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void A_list_is_read_whole_and_its_hash_is_that_of_the_file()
    {
        var entries = new List<ListedEntity>();
        var bytes = Encoding.UTF8.GetBytes(Forms);
        var sha256 = new ReadList().Run(File("forms.csv", bytes), entries.Add, Stop).Must();
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), sha256);
        Assert.Equal(["X-1", "X-2"], entries.Select(e => e.Id));
    }

    [Fact]
    public void A_packed_list_is_unpacked_and_hashed_as_it_lies()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Forms));
        }
        var entries = new List<ListedEntity>();
        var sha256 = new ReadList().Run(File("forms.csv.gz", packed.ToArray()), entries.Add, Stop).Must();
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(packed.ToArray())), sha256);
        Assert.Equal(2, entries.Count);
    }

    [Fact]
    public void The_aliases_that_OFAC_keeps_in_another_file_belong_to_the_list()
    {
        Assert.Equal(
            ("alt.csv", "ALT.CSV"),
            (ListFile.AliasesOf("sdn.csv"), ListFile.AliasesOf("SDN.CSV")?.ToUpperInvariant())
        );
        Assert.Null(ListFile.AliasesOf("eu.csv"));
        Assert.Equal([true, false, false], new[] { "sdn.csv", "alt.csv", "SDN_COMMENTS.CSV" }.Select(ListFile.IsList));
        var sdn = File("sdn.csv", "36,\"VYHADANKO, Mykola\",individual,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n");
        var alt = File("alt.csv", "36,12,\"aka\",\"VYDUM, Mykola\",-0- \n");
        Assert.Equal(["VYHADANKO, Mykola"], Names(sdn));
        Assert.Equal(["VYHADANKO, Mykola", "VYDUM, Mykola"], Names(sdn with { Aliases = alt }));
    }

    [Fact]
    public void A_list_of_no_known_format_refuses_the_whole_index()
    {
        var good = File("a.csv", Forms);
        var bad = File("b.csv", "nothing that an authority publishes\n");
        new IndexLists().Run([good, bad], stop: Stop).Refuses("unknown-list-format", "b.csv");
    }

    [Fact]
    public void Lists_become_one_index_that_tells_which_files_it_was_made_of()
    {
        var steps = new Steps();
        var built = new IndexLists().Run([File("a.csv", Forms), File("b.csv", Forms)], steps, Stop).Must();
        var index = NameIndex.Open(built.Build()).Must();
        Assert.Equal(["a.csv", "b.csv"], index.Snapshots.Select(s => s.File));
        Assert.Equal([0.5, 1], steps.Done);
        // What names no source of its own is told apart by the source of its list; one entity of one source is one.
        Assert.Equal(2, built.Entities);
    }

    [Fact]
    public void Names_are_answered_in_their_order_on_any_number_of_threads()
    {
        var index = NameIndex.Open(new IndexLists().Run([File("a.csv", Forms)], stop: Stop).Must().Build()).Must();
        var table =
            "name\n"
            + string.Concat(Enumerable.Range(0, 1100).Select(i => i % 2 == 0 ? "Олена Видум\n" : "Хтось Інший\n"));
        var alone = Screen(index, table, 1);
        Assert.Equal(1100, alone.Count);
        Assert.Equal(("Олена Видум: X-2", "Хтось Інший: "), (alone[0], alone[^1]));
        Assert.Equal(alone, Screen(index, table, 4));
    }

    [Theory, InlineData(0.49), InlineData(1.01), InlineData(double.NaN)]
    public void A_threshold_that_means_nothing_is_refused(double threshold)
    {
        var index = NameIndex.Open(new IndexLists().Run([File("a.csv", Forms)], stop: Stop).Must().Build()).Must();
        using var names = new MemoryStream("name\n"u8.ToArray());
        new ScreenNames()
            .Run(index, names, "names.csv", threshold, 1, (_, _) => { }, Stop)
            .Refuses("threshold-out-of-range");
    }

    [Fact]
    public void A_table_without_a_column_of_names_is_refused()
    {
        var index = NameIndex.Open(new IndexLists().Run([File("a.csv", Forms)], stop: Stop).Must().Build()).Must();
        using var names = new MemoryStream("person\nОлена Видум\n"u8.ToArray());
        new ScreenNames()
            .Run(index, names, "names.csv", 0.8, 1, (_, _) => { }, Stop)
            .Refuses("missing-column", "names.csv");
    }

    private static List<string> Screen(NameIndex index, string table, int threads)
    {
        var answers = new List<string>();
        using var names = new MemoryStream(Encoding.UTF8.GetBytes(table));
        var count = new ScreenNames()
            .Run(
                index,
                names,
                "names.csv",
                Judge.Threshold,
                threads,
                (asked, hits) => answers.Add($"{asked.Name}: {string.Join(' ', hits.Select(h => h.Entity))}"),
                Stop
            )
            .Must();
        Assert.Equal(answers.Count, count.Entries);
        return answers;
    }

    private static List<string> Names(ListFile list)
    {
        var names = new List<string>();
        new ReadList().Run(list, entry => names.AddRange(entry.Names.Select(n => n.Name)), Stop).Must();
        return names;
    }

    private static ListFile File(string name, string text) => File(name, Encoding.UTF8.GetBytes(text));

    private static ListFile File(string name, byte[] bytes) => new(name, () => new MemoryStream(bytes));

    private sealed class Steps : IProgress<Step>
    {
        public List<double> Done { get; } = [];

        public void Report(Step value) => Done.Add(value.Done);
    }
}
