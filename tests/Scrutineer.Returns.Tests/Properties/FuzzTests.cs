using System.Text;
using CsCheck;
using MiniExcelLibs;
using Scrutineer.Returns.Mappings;
using Scrutineer.Returns.Reading;
using Scrutineer.Returns.Suggestions;

namespace Scrutineer.Returns.Tests.Properties;

/// <summary>Whatever the bytes, reading ends with returns or with problems, never with an exception.</summary>
public sealed class FuzzTests
{
    private static readonly byte[][] Seeds =
    [
        Files.Utf8(Files.Good),
        [0xEF, 0xBB, 0xBF, .. Files.Utf8(Files.Good)],
        CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(Files.Good),
        Files.Gzip(Files.Utf8(Files.Good)),
        Files.Zip(("a.csv", Files.Utf8(Files.Good))),
        Files.Zip(("a.csv", Files.Utf8(Files.Good)), ("b.csv", Files.Utf8(Files.Good))),
        Files.Utf8("station,registered,issued,cast,votes:a\n1,9,8,7,6\n"),
        Files.Utf8(
            "[{\"station\": \"1\", \"registered\": 9, \"issued\": 8, \"cast\": 7, \"votes:a\": 6}, {\"station\": \"2\"}]"
        ),
        Files.Utf8("{\"station\": \"1\", \"registered\": 9}\n{\"station\": \"2\", \"votes\": {\"a\": 1}}\n"),
        Files.Utf8(
            "county,precinct,office,candidate,votes\nC,1,Voters,,9\nC,1,President,A,5\nC,2,Voters,,8\nC,2,President,A,4\n"
        ),
        Encoding.Unicode.GetBytes("\uFEFFstation;registered;issued;cast;votes:a\n1;1,234;8;7;6\nTotal;9;8;7;6\n"),
        Workbook(),
    ];

    private static byte[] Workbook()
    {
        using var stored = new MemoryStream();
        stored.SaveAs(
            new[]
            {
                new
                {
                    station = "1",
                    registered = 9,
                    issued = 8,
                    cast = 7,
                    Alice = 6,
                },
            }
        );
        return stored.ToArray();
    }

    [Fact]
    public void Random_bytes_never_throw() =>
        Gen.Byte.Array[0, 300].Sample(bytes => Ends(bytes), seed: "0N0XIzNsQ0O2", iter: 1_000);

    [Fact]
    public void Mutated_files_never_throw() =>
        Gen.Select(Gen.Int[0, Seeds.Length - 1], Gen.Select(Gen.Int[0, 5_000], Gen.Byte, Gen.Int[0, 2]).Array[1, 6])
            .Sample((seed, edits) => Ends(Mutated(Seeds[seed], edits)), seed: "0N0XIzNsQ0O2", iter: 1_500);

    [Fact]
    public void Mutated_mappings_never_throw()
    {
        var text = Files.Utf8(
            "mapping: t\nabout: {uk: а, en: a}\nfields: {registered: r, issued: {sum: [a, b]}, cast: {same: issued}}\nheader: [2, 3]\nnumbers: {thousands: space}\nmissing: [x]\nlong: {name: [a], count: b}\nkinds: {column: k, once: [registered]}\nfill: region\nchoices: {after: r, except: [x]}\ndrop:\n  - {when: registered = issued, because: {uk: а, en: a}}\n"
        );
        Gen.Select(Gen.Int[0, 5_000], Gen.Byte, Gen.Int[0, 2])
            .Array[1, 6]
            .Sample(
                edits =>
                {
                    var outcome = Mapping.Parse(Encoding.UTF8.GetString(Mutated(text, edits)), "fuzz.map.yaml");
                    return outcome.Succeeded != outcome.Problems.Count > 0;
                },
                seed: "0N0XIzNsQ0O2",
                iter: 1_500
            );
    }

    [Fact]
    public void A_mapping_is_suggested_for_any_bytes_or_they_are_refused() =>
        Gen.Select(Gen.Int[0, Seeds.Length - 1], Gen.Select(Gen.Int[0, 5_000], Gen.Byte, Gen.Int[0, 2]).Array[0, 6])
            .Sample(
                (seed, edits) =>
                {
                    using var stream = new MemoryStream(Mutated(Seeds[seed], edits));
                    var outcome = MappingSuggestion.Write(stream, "fuzz", null, TestContext.Current.CancellationToken);
                    return outcome.Succeeded != outcome.Problems.Count > 0;
                },
                seed: "0N0XIzNsQ0O2",
                iter: 1_500
            );

    private static bool Ends(byte[] bytes)
    {
        var outcome = ReturnsReader.Read(new MemoryStream(bytes), "fuzz", null, TestContext.Current.CancellationToken);
        return outcome.Succeeded ? outcome.Value.Returns.Count >= 0 : outcome.Problems.Count > 0;
    }

    private static byte[] Mutated(byte[] seed, (int At, byte Value, int How)[] edits)
    {
        var bytes = seed.ToList();
        foreach (var (at, value, how) in edits)
        {
            var index = bytes.Count == 0 ? 0 : at % bytes.Count;
            switch (how)
            {
                case 0 when bytes.Count > 0:
                    bytes[index] = value;
                    break;
                case 1:
                    bytes.Insert(index, value);
                    break;
                default:
                    bytes.RemoveRange(index, Math.Min(value, bytes.Count - index));
                    break;
            }
        }
        return [.. bytes];
    }
}
