using System.IO.Compression;
using Scrutineer.Parties.Lists;
using Scrutineer.Parties.Matching;
using Scrutineer.Parties.Screening;
using Scrutineer.Testing;
using Scrutineer.Wording;

namespace Scrutineer.Parties.Tests;

/// <summary>The real lists and pairs that lie beside the checkout, read once; a test that needs them is skipped by name without them.</summary>
internal static class DevelopmentData
{
    private static readonly Lazy<NameIndex> Built = new(Build);

    public static NameIndex Index
    {
        get
        {
            SharedData.Require("screening/names.tsv.gz");
            return Built.Value;
        }
    }

    public static IReadOnlyList<JudgedPair> Pairs =>
        PairTable.Read(File.ReadAllBytes(SharedData.Require("screening/pairs-dev.json")), "pairs-dev.json").Must();

    public static IReadOnlyList<Party> Names(string file)
    {
        var names = new List<Party>();
        using var stream = File.OpenRead(SharedData.Require("screening/" + file));
        NameTable.Read(stream, file, names.Add).Must();
        return names;
    }

    /// <summary>Holds an outcome to one refusal, and the refusal to a file where it is about one.</summary>
    public static void Refuses<T>(this Outcome<T> outcome, string code, string? file = null)
        where T : class
    {
        Assert.Equal([code], outcome.Problems.Select(p => p.Code));
        Assert.True(file is null || outcome.Problems[0].File == file, $"{outcome.Problems[0].File} is not {file}");
    }

    public static T Must<T>(this Outcome<T> outcome)
        where T : class
    {
        Assert.True(outcome.Succeeded, string.Join("; ", outcome.Problems.Select(p => p.In(Language.En))));
        return outcome.Value;
    }

    public static NameIndex IndexOf(params (string Entity, string Type, string Born, string Name)[] names)
    {
        var builder = new IndexBuilder();
        foreach (var (entity, type, born, name) in names)
        {
            builder.Add(new ListedName(entity, "invented", type, born, "name", name));
        }
        return NameIndex.Open(builder.Build()).Must();
    }

    private static NameIndex Build()
    {
        var builder = new IndexBuilder();
        using var stream = new GZipStream(
            File.OpenRead(SharedData.Require("screening/names.tsv.gz")),
            CompressionMode.Decompress
        );
        ListReader
            .Read(
                stream,
                ListFormat.Forms,
                "names.tsv",
                e => builder.Add(new ListedName(e.Id, e.Source, e.Type, e.Born, e.Names[0].Kind, e.Names[0].Name))
            )
            .Must();
        return NameIndex.Open(builder.Build()).Must();
    }
}
