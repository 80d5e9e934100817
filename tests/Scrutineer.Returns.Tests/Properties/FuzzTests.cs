using System.Text;
using CsCheck;
using Scrutineer.Returns.Mappings;
using Scrutineer.Returns.Reading;

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
    ];

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
            "mapping: t\nabout: {uk: а, en: a}\nfields: {registered: r, issued: {sum: [a, b]}, cast: {same: issued}}\nchoices: {after: r, except: [x]}\ndrop:\n  - {when: registered = issued, because: {uk: а, en: a}}\n"
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
