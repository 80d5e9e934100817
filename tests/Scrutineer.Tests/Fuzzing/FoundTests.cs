using System.Buffers.Binary;
using System.Text;
using System.Text.Json.Nodes;
using Scrutineer.Cases;
using Scrutineer.LanguageServer;
using Scrutineer.Law;
using Scrutineer.Law.Questions;
using Scrutineer.Parties.Lists;
using Scrutineer.Parties.Screening;
using Scrutineer.Reports.Counts;
using Scrutineer.Reports.Envelopes;
using Scrutineer.Reports.Padding;
using Scrutineer.Reports.Receipts;
using Scrutineer.Returns.Reading;
using Scrutineer.Testing;
using Scrutineer.Wording;

namespace Scrutineer.Tests.Fuzzing;

/// <summary>What long runs of <see cref="EveryReaderTests"/> found, each in its smallest form: refused now, with a word.</summary>
public sealed class FoundTests
{
    private const string Report = """
        {"form":"scrutineer-report/v1","at":"2024-05-08T10:00:00Z","language":"uk","text":"x","codes":[],
        "where":{"region":"R","settlement":"S","station":"1"},"phase":"PHASE","days":"1","actors":[],
        "coerced":[{"as":"AS","means":"m","circumstances":"c"}],
        "dangerNow":false,"consent":{"mayRefer":true,"authorities":"a","mayContact":false,"leaveOut":"l"}}
        """;

    [Theory]
    [InlineData("""[{"station":"1","registered":9,"issued":"\ud800","votes:a":6}]""")]
    [InlineData("""[{"station":"1","registered":9,"\ud800":"8","votes:a":6}]""")]
    public void Half_of_a_surrogate_pair_in_a_table_is_broken_JSON(string json) =>
        Refused(ReturnsReader.Read(Stream(json), "a.json", null, Stop).Problems, "bad-json");

    [Fact]
    public void A_table_of_which_nearly_every_cell_is_blank_is_refused_and_a_sparse_one_is_read()
    {
        string Table(int rows, int columns) =>
            string.Concat(Enumerable.Range(0, rows).Select(i => $"{{\"k{i % columns}\":1}}\n"));
        Refused(ReturnsReader.Read(Stream(Table(20_000, 4_000)), "a.json", null, Stop).Problems, "too-many-cells");
        Assert.DoesNotContain(
            ReturnsReader.Read(Stream(Table(2_000, 40)), "a.json", null, Stop).Problems,
            p => p.Code == "too-many-cells"
        );
    }

    [Fact]
    public void A_list_whose_bytes_are_not_text_is_broken()
    {
        byte[] list = [.. "[{\"sid\":1,\"name\":\"V\",\"aliases\":[\"V"u8, 0x83, .. "\"]}]"u8];
        var read = ListReader.Read(new MemoryStream(list), ListFormat.UkraineJson, "list", _ => { }, stop: Stop);
        Refused(read.Problems, "broken-list");
        byte[] pairs = [.. "[{\"id\":\"1\",\"name1\":\"a\",\"name2\":\"b\",\"match\":[\""u8, 0x87, .. "\"]}]"u8];
        Assert.NotEmpty(PairTable.Read(pairs, "pairs.json").Problems);
    }

    [Fact]
    public void A_declaration_of_XML_that_is_cut_in_a_character_is_broken()
    {
        byte[] list = [.. "<?xml version=\"1.0"u8, 0xC0, 0x80, 0xFF, 0xFE, .. "\"?><"u8];
        var read = ListReader.Read(new MemoryStream(list), ListFormat.UnXml, "list", _ => { }, stop: Stop);
        Refused(read.Problems, "broken-list");
    }

    [Fact]
    public void An_index_with_a_negative_number_is_damaged()
    {
        var index = Lists.Index();
        Assert.True(NameIndex.Open(index).Succeeded);
        var refused = 0;
        for (var at = 300; at + 4 <= index.Length; at += 4)
        {
            byte[] damaged = [.. index];
            BinaryPrimitives.WriteInt32LittleEndian(damaged.AsSpan(at), -1);
            refused += NameIndex.Open(damaged).Succeeded ? 0 : 1;
        }
        Assert.InRange(refused, 100, index.Length);
    }

    [Fact]
    public void A_ledger_or_a_padded_file_that_names_a_key_twice_is_refused()
    {
        Assert.NotEmpty(ReleaseLedger.Read("{\"form\":\"a\",\"form\":\"a\",\"releases\":[]}"u8.ToArray()).Problems);
        Assert.NotEmpty(PaddedText.Read("{\"a\":{\"\\ud800\":1}}"u8.ToArray()).Problems);
        var trailer = "{\"name\":1,\"name\":1}"u8.ToArray();
        byte[] file = [0, 0, 0, 0, 0, 0, 0, (byte)trailer.Length, .. trailer, .. new byte[20_000]];
        Assert.NotEmpty(PaddedFileReader.Read(new MemoryStream(file), System.IO.Stream.Null).Problems);
    }

    [Theory]
    [InlineData("Unsaid", "Victim", true)]
    [InlineData("99999999999999999999", "Victim", false)]
    [InlineData("77", "Victim", false)]
    [InlineData("Unsaid", "7", false)]
    [InlineData("Unsaid", "Victim, Witness", false)]
    public void Whoever_was_forced_is_by_name_a_victim_or_a_witness_and_never_a_number(
        string phase,
        string @as,
        bool isRead
    )
    {
        var json = Report
            .Replace("PHASE", phase, StringComparison.Ordinal)
            .Replace("\"AS\"", $"\"{@as}\"", StringComparison.Ordinal);
        Assert.Equal(isRead, ReportJson.Read((JsonObject)JsonNode.Parse(json)!).Succeeded);
    }

    [Fact]
    public void A_word_that_is_longer_than_any_has_no_neighbours()
    {
        using var counted = new Counted();
        var words = string.Join(' ', Receipt.Generate(counted).In(Language.En));
        var (before, refused) = (GC.GetAllocatedBytesForCurrentThread(), Receipt.Read(words + new string('a', 50_000)));
        Assert.NotEmpty(refused.Problems);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8 << 20);
    }

    [Fact]
    public void A_table_of_questions_with_a_column_twice_is_refused() =>
        Refused(
            QuestionTable.Read("| sentence | on | on | right |\n|---|---|---|---|\n", "a.md").Problems,
            "table-head-twice"
        );

    [Fact]
    public void A_blank_note_of_a_word_is_none()
    {
        var vocabulary = File.ReadAllLines(Path.Combine(Shipped.RulesRoot, "vocabulary.txt"));
        var blank = vocabulary.Select(l => l.StartsWith("  note: ", StringComparison.Ordinal) ? "  note:" : l).ToList();
        Assert.NotEqual(vocabulary, blank);
        Assert.True(Vocabulary.Parse(string.Join('\n', blank), "vocabulary.txt").Succeeded);
    }

    [Fact]
    public void An_item_of_a_meeting_has_a_number_that_fits()
    {
        var meeting = File.ReadAllText(
            Path.Combine(Shipped.Folder("ru-president-2024"), "meetings", "2024-05-08.yaml")
        );
        var changed = meeting.Replace("- number: 1\n", "- number: 12147483648\n", StringComparison.Ordinal);
        Assert.NotEqual(meeting, changed);
        Refused(new ReadMeeting().Run(Encoding.UTF8.GetBytes(changed).AsMemory(), "m.yaml").Problems, "wrong-type");
    }

    [Theory]
    [InlineData("""{"jsonrpc":"\ud800","id":1,"method":"x"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"\ud800":1,"method":"x"}""")]
    public void A_message_of_half_a_letter_is_an_error_of_its_sender(string message) =>
        Assert.IsType<RpcErrorException>(
            Record.Exception(() => RpcMessage.Read(Encoding.UTF8.GetBytes(message)))
                ?? new RpcErrorException(0, "read as it is")
        );

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));

    private static void Refused(IReadOnlyList<Problem> problems, string code) =>
        Assert.Contains(code, problems.Select(p => p.Code));
}
