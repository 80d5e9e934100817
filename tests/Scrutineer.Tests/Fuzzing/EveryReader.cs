using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Scrutineer.Acts;
using Scrutineer.Acts.Documents;
using Scrutineer.Acts.Reading;
using Scrutineer.Cases;
using Scrutineer.LanguageServer;
using Scrutineer.Law;
using Scrutineer.Law.Exports;
using Scrutineer.Law.Questions;
using Scrutineer.Law.Registers;
using Scrutineer.Parties;
using Scrutineer.Parties.Lists;
using Scrutineer.Parties.Register;
using Scrutineer.Parties.Screening;
using Scrutineer.Publishing;
using Scrutineer.Reports.Counts;
using Scrutineer.Reports.Envelopes;
using Scrutineer.Reports.Keys;
using Scrutineer.Reports.Padding;
using Scrutineer.Reports.Receipts;
using Scrutineer.Reports.Sealing;
using Scrutineer.Returns.Checks;
using Scrutineer.Returns.Reading;
using Scrutineer.Returns.Suggestions;
using Scrutineer.Testing;
using Scrutineer.Tests.Publishing;
using Scrutineer.Transparency.Bundles;
using Scrutineer.Transparency.Checkpoints;
using Scrutineer.Transparency.Fsck;
using Scrutineer.Transparency.Keys;
using Scrutineer.Transparency.Logs;
using Scrutineer.Transparency.Notes;
using Scrutineer.Transparency.Policies;
using Scrutineer.Transparency.Proofs;
using Scrutineer.Wording;
using Scrutineer.Wording.Bytes;
using Scrutineer.Wording.Yaml;

namespace Scrutineer.Tests.Fuzzing;

/// <summary>Whatever reads a stranger's file, with good files to begin from: those of the worked case, of its publication, and invented ones.</summary>
internal static class EveryReader
{
    private const string Party = """
        bodies:
          - id: bureau
            name: { uk: Вигадане бюро, en: The Invented Bureau }
            source: s1
            certainty: high

        """;

    private const string Reported = """
        {"form":"scrutineer-report/v1","at":"2024-05-08T10:00:00Z","language":"uk","text":"x","codes":["coercion"],
        "where":{"region":"R","settlement":"S","station":"1"},"phase":"Voting","days":"1",
        "actors":[{"role":"official","name":"N"}],
        "coerced":[{"as":"Victim","means":"threat","circumstances":"c"}],
        "dangerNow":false,"consent":{"mayRefer":true,"authorities":"none","mayContact":false,"leaveOut":""}}
        """;

    /// <summary>The readers.</summary>
    /// <param name="published">The worked case's publication.</param>
    public static IEnumerable<FuzzedReader> Of(PublishedAct published) =>
        [.. OfLaw(), .. OfCases(), .. OfReturns(), .. OfParties(), .. OfReports(), .. OfPublications(published)];

    private static IEnumerable<FuzzedReader> OfLaw()
    {
        var rules = RuleFolder.Shipped;
        var names = rules.Names.ToList();
        var vocabulary = Shipped.RuPresident2024.Law.Rules.Vocabulary;
        yield return Text(
            "YAML",
            Case().Where(f => f.Name.EndsWith(".yaml", StringComparison.Ordinal)).Select(f => f.Bytes),
            b => _ = YamlReader.Read(b.AsMemory(), "f.yaml", new Problems())
        );
        yield return Text(
            "vocabularies",
            names.Where(n => n.EndsWith("vocabulary.txt", StringComparison.Ordinal)).Select(n => rules[n].ToArray()),
            b => _ = Vocabulary.Parse(Utf8(b), "vocabulary.txt")
        );
        yield return Text(
            "questions",
            ["status of crimea is occupied", "vote is null?"],
            b => _ = QuestionReader.Read(vocabulary, Utf8(b), open: true)
        );
        yield return Text(
            "tables of questions",
            [Read("cases/ru-president-2024/expected-answers.md")],
            b => _ = QuestionTable.Read(Utf8(b), "answers.md")
        );
        var @case = CaseFiles();
        yield return new FuzzedReader(
            "rule bases, one file changed",
            IsText: true,
            [.. names.Select(n => rules[n].ToArray())],
            (b, i) => _ = new ReadCase().Run(@case, With(rules, names[i], b))
        );
    }

    private static IEnumerable<FuzzedReader> OfCases()
    {
        var files = Case();
        var all = CaseFiles();
        yield return new FuzzedReader(
            "cases, one file changed",
            IsText: true,
            [.. files.Select(f => f.Bytes)],
            (b, i) => _ = new ReadCase().Run(With(all, files[i].Name, b))
        );
        yield return Text(
            "meetings",
            [Read("cases/ru-president-2024/meetings/2024-05-08.yaml")],
            b => _ = new ReadMeeting().Run(b.AsMemory(), "m.yaml")
        );
        yield return Text(
            "official totals",
            [Read("cases/ru-president-2024/totals.csv")],
            b => _ = OfficialTotals.Read(new MemoryStream(b), "totals.csv")
        );
    }

    private static IEnumerable<FuzzedReader> OfReturns()
    {
        string[] tables =
        [
            "region,commission,station,registered,issued,cast,votes:Alice,votes:Bob\nR,C,1,900,500,500,300,200\nR,C,2,800,400,400,100,300\n",
            "county,precinct,office,candidate,votes\nC,1,Voters,,9\nC,1,President,A,5\nC,2,Voters,,8\nC,2,President,A,4\n",
            "station;registered;issued;cast;votes:a\n1;1,234;8;7;6\nTotal;9;8;7;6\n",
            "[{\"station\": \"1\", \"registered\": 9, \"issued\": 8, \"cast\": 7, \"votes:a\": 6}, {\"station\": \"2\"}]",
            "{\"station\": \"1\", \"registered\": 9}\n{\"station\": \"2\", \"votes\": {\"a\": 1}}\n",
        ];
        yield return Text("tables of returns", tables, b => _ = ReturnsReader.Read(new MemoryStream(b), "returns"));
        yield return Text(
            "tables, a mapping suggested",
            tables,
            b => _ = MappingSuggestion.Write(new MemoryStream(b), "returns")
        );
        yield return Text(
            "mappings",
            Directory
                .EnumerateFiles(Path.Combine(SharedData.Repository, "mappings"), "*.yaml")
                .Order(StringComparer.Ordinal)
                .Select(File.ReadAllBytes),
            b => _ = Returns.Mappings.Mapping.Parse(Utf8(b), "f.map.yaml")
        );
    }

    private static IEnumerable<FuzzedReader> OfParties()
    {
        foreach (var (format, sample) in Lists.Samples)
        {
            yield return Text(
                "list, " + format,
                [sample],
                b => _ = ListReader.Read(new MemoryStream(b), format, "list", _ => { })
            );
        }
        yield return Text("parties of a case", [Party], b => _ = new FindGaps().Run(One("register/parties/a.yaml", b)));
        yield return Text(
            "judged pairs",
            [
                "[{\"id\":\"1\",\"name1\":\"Ivan Vydum\",\"name2\":\"Іван Видум\",\"match\":true}]",
                "id,name1,name2,schema,dob1,dob2,match\n1,Ivan Vydum,Іван Видум,Person,1970,1970-01-02,yes\n2,A B,C D,Person,,,no\n",
            ],
            b => _ = PairTable.Read(b, "pairs.csv")
        );
        yield return Text(
            "tables of names",
            ["id,name,birth\n1,Іван Видум,1970\n2,\"Vydum, Ivan\",\n"],
            b => _ = NameTable.Read(new MemoryStream(b), "names.csv", _ => { })
        );
        yield return Binary("indexes of names", [Lists.Index()], b => Screened(b));
    }

    private static IEnumerable<FuzzedReader> OfReports()
    {
#pragma warning disable CA2000 // It reads as long as the readers do.
        var identity = new X25519Identity(Enumerable.Repeat((byte)7, 32).ToArray());
#pragma warning restore CA2000
        using var randomness = RandomNumberGenerator.Create();
        var content = Encoding.UTF8.GetBytes(new string('x', 3000));
        byte[][] sealedFiles = [SealedFile.Seal(content, [identity.Recipient], randomness)];
        yield return Binary("sealed files", sealedFiles, b => _ = SealedFile.Open((ReadOnlyMemory<byte>)b, identity));
        yield return Text("recipients", [$"# office\n{identity.Recipient}\n"], b => _ = RecipientsFile.Read(Utf8(b)));
        yield return Text(
            "key rings, open",
            [$"# created: 2024-05-08\n# public key: {identity.Recipient}\n{identity.Reveal()}\n"],
            b => KeyRing.Open(b, null).Value?.Dispose()
        );
        using var counted = new Counted();
        yield return Text(
            "receipts",
            [
                string.Join(' ', Receipt.Generate(counted).In(Language.Uk)),
                string.Join(' ', Receipt.Generate(counted).In(Language.En)),
            ],
            b => _ = Receipt.Read(Utf8(b))
        );
        yield return Text(
            "padded texts",
            [
                PaddedText.Pad(
                    new JsonObject
                    {
                        ["what"] = "x",
                        ["where"] = new JsonObject { ["place"] = "y" },
                    }
                ),
            ],
            b => _ = PaddedText.Read(b)
        );
        yield return Text("reports", [Reported], b => ReadReport(b));
        yield return Binary(
            "padded files",
            [PaddedFile()],
            b => _ = PaddedFileReader.Read(new MemoryStream(b), Stream.Null)
        );
        yield return Text("ledgers of counts", [ReleaseLedger.Write([])], b => _ = ReleaseLedger.Read(b));
    }

    private static IEnumerable<FuzzedReader> OfPublications(PublishedAct published)
    {
        var bundle = File.ReadAllBytes(published.Bundle);
        var members = BundleArchive.Read(bundle).Value!.Members;
        byte[] Member(string name) => members[name].ToArray();
        var act = ActJson.ReadDraft(Utf8(Member("act/act.json"))).Value!;
        var vocabulary = Shipped.RuPresident2024.Law.Rules.Vocabulary;
        var key = File.ReadAllText(published.Key);
        var policy = File.ReadAllBytes(published.Policy);
        var manifest = SignedNote.Read(Member("manifest.note")).Value!;
        yield return Text("acts", [Member("act/act.json")], b => _ = ActJson.ReadDraft(Utf8(b)));
        yield return Text("meetings of acts", [Member("act/meeting.json")], b => _ = ActJson.ReadMeeting(Utf8(b)));
        yield return Text(
            "determinations",
            [Member("assessment/determination.json")],
            b => _ = DeterminationFile.Read(b, vocabulary, "determination.json")
        );
        foreach (var name in members.Keys.Where(n => n.EndsWith(".xml", StringComparison.Ordinal)).Take(1))
        {
            yield return Text("Akoma Ntoso", [Member(name)], b => _ = AkomaNtosoReader.Read(b));
        }
        foreach (var name in members.Keys.Where(n => n.EndsWith(".docx", StringComparison.Ordinal)).Take(1))
        {
            var parts = Packed.Parts(Member(name));
            yield return new FuzzedReader(
                "Word, one part changed",
                IsText: true,
                [.. parts.Select(p => p.Bytes)],
                (b, i) => _ = act.FromWord(Packed.With(parts, i, b))
            );
            yield return Binary("Word", [Member(name)], b => _ = act.FromWord(b));
        }
        yield return Text(
            "signed notes",
            [Member("manifest.note"), File.ReadAllBytes(Path.Combine(published.Log, "checkpoint"))],
            b => _ = SignedNote.Read(b)
        );
        yield return Text(
            "checkpoints",
            [File.ReadAllBytes(Path.Combine(published.Log, "checkpoint"))],
            b => _ = Checkpoint.Read(b)
        );
        yield return Text("proofs", [Member("publication.tlog-proof")], b => _ = TlogProof.Read(b));
        yield return Text("policies", [policy], b => _ = TrustPolicy.Read(b));
        yield return Text("manifests", [Encoding.UTF8.GetBytes(manifest.Text)], b => _ = BundleManifest.Read(Utf8(b)));
        yield return Text("public keys", Keys(policy), b => _ = VerifierKey.TryParse(Utf8(b)));
        yield return Binary("archives of bundles", [bundle], b => _ = BundleArchive.Read(b));
        yield return Text(
            "key files, before the passphrase",
            [Encoding.UTF8.GetBytes(key)],
            b => _ = KeyFile.PublicHalf(Utf8(b))
        );
        yield return OfLogs(published.Log, Utf8(Keys(policy).First()));
        yield return Text(
            "messages of editors",
            [
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"processId\":null,\"rootUri\":\"file:///x\"}}",
            ],
            b => ReadMessage(b)
        );
    }

    private static byte[] PaddedFile()
    {
        using var stream = new MemoryStream();
        using var writer = new PaddedFileWriter(stream);
        writer.WriteAsync("abcdefgh"u8.ToArray()).GetAwaiter().GetResult();
        writer.CompleteAsync(new AboutFile("a.txt", "text/plain", DateTimeOffset.UnixEpoch)).GetAwaiter().GetResult();
        return stream.ToArray();
    }

    private static void ReadReport(byte[] bytes)
    {
        try
        {
            _ = JsonNode.Parse(bytes) is JsonObject report ? ReportJson.Read(report).Succeeded : false;
        }
        catch (System.Text.Json.JsonException)
        {
            // Nobody calls it with what is not JSON.
        }
    }

    private static void Screened(byte[] index)
    {
        if (NameIndex.Open(index).Value is { } opened)
        {
            using var names = new MemoryStream("id,name,birth\n1,Vydum Ivanko,1970\n"u8.ToArray());
            _ = new ScreenNames().Run(opened, names, "names.csv", 0.5, 1, (_, _) => { });
        }
    }

    // A whole log in memory, one file of it changed: reader, check and writer.
    private static FuzzedReader OfLogs(string folder, string key)
    {
        var names = Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(f => (Name: Path.GetRelativePath(folder, f).Replace('\\', '/'), Bytes: File.ReadAllBytes(f)))
            .Where(f => f.Bytes.Length > 0)
            .OrderBy(f => f.Name, StringComparer.Ordinal)
            .ToList();
        var verifier = VerifierKey.TryParse(key)!;
        return new FuzzedReader(
            "logs, one file changed",
            IsText: false,
            [.. names.Select(n => n.Bytes)],
            (b, i) =>
            {
                var log = new MemoryStore("log");
                foreach (var (name, bytes) in names)
                {
                    log.Replace(name, name == names[i].Name ? b : bytes);
                }
                if (LogReader.Open(log, verifier).Value is { } reader)
                {
                    _ = reader.ReadFrom(0).Count();
                    _ = reader.Prove(0);
                }
                _ = LogFsck.Check(log, key);
                LogWriter.Open(log).Value?.Dispose();
            }
        );
    }

    private static void ReadMessage(byte[] bytes)
    {
        try
        {
            _ = RpcMessage.Read(bytes);
        }
        catch (RpcErrorException)
        {
            // What its caller answers with an error.
        }
    }

    private static IEnumerable<byte[]> Keys(byte[] policy) =>
        Utf8(policy)
            .Split('\n')
            .Where(l => l.StartsWith("log ", StringComparison.Ordinal))
            .Select(l => Encoding.UTF8.GetBytes(l[4..]));

    private static List<(string Name, byte[] Bytes)> Case()
    {
        var folder = Shipped.Folder("ru-president-2024");
        return
        [
            .. Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(f => (Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllBytes(f)))
                .Where(f =>
                    f.Item2.Length > 0
                    && !f.Item1.StartsWith("meetings/", StringComparison.Ordinal)
                    && !f.Item1.EndsWith(".md", StringComparison.Ordinal)
                )
                .OrderBy(f => f.Item1, StringComparer.Ordinal),
        ];
    }

    private static NamedBytes CaseFiles() =>
        NamedBytes.Of(Case().Select(f => KeyValuePair.Create(f.Name, (ReadOnlyMemory<byte>)f.Bytes)), "case").Value!;

    private static NamedBytes With(NamedBytes all, string name, byte[] bytes) =>
        NamedBytes
            .Of(all.Select(f => f.Key == name ? KeyValuePair.Create(name, (ReadOnlyMemory<byte>)bytes) : f), all.Place)
            .Value!;

    private static NamedBytes One(string name, byte[] bytes) =>
        NamedBytes.Of([KeyValuePair.Create(name, (ReadOnlyMemory<byte>)bytes)], "case").Value!;

    private static byte[] Read(string file) => File.ReadAllBytes(Path.Combine(SharedData.Repository, file));

    private static string Utf8(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    private static FuzzedReader Text(string name, IEnumerable<string> seeds, Action<byte[]> read) =>
        Text(name, seeds.Select(Encoding.UTF8.GetBytes), read);

    private static FuzzedReader Text(string name, IEnumerable<byte[]> seeds, Action<byte[]> read) =>
        new(name, IsText: true, [.. seeds], (b, _) => read(b));

    private static FuzzedReader Binary(string name, IEnumerable<byte[]> seeds, Action<byte[]> read) =>
        new(name, IsText: false, [.. seeds], (b, _) => read(b));
}
