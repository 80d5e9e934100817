using System.Text;
using Scrutineer.Parties.Lists;
using Scrutineer.Parties.Screening;

namespace Scrutineer.Parties.Tests.Hostile;

public sealed class HostileListTests
{
    // Invented entries in each format.
    private static readonly Dictionary<ListFormat, string> Samples = new()
    {
        [ListFormat.UnXml] =
            "<?xml version=\"1.0\"?><CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>VYDUM</FIRST_NAME><SECOND_NAME>IVANKO</SECOND_NAME><INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>VYDUM IVAN</ALIAS_NAME></INDIVIDUAL_ALIAS><INDIVIDUAL_DATE_OF_BIRTH><YEAR>1970</YEAR></INDIVIDUAL_DATE_OF_BIRTH></INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>",
        [ListFormat.EuXml] =
            "<export xmlns=\"http://eu.europa.ec/fpi/fsd/export\"><sanctionEntity logicalId=\"1\"><regulation publicationDate=\"2024-01-02\" programme=\"X\"/><subjectType code=\"person\"/><nameAlias wholeName=\"Vydum Ivanko\" strong=\"true\"/><nameAlias wholeName=\"Vydum Ivan\" strong=\"true\"/><birthdate year=\"1970\"/></sanctionEntity></export>",
        [ListFormat.UkXml] =
            "<Designations><Designation><UniqueID>1</UniqueID><Names><Name><Name1>Vydum</Name1><Name6>Ivanko</Name6><NameType>Primary Name</NameType></Name><Name><Name1>Vydum</Name1><Name6>Ivan</Name6><NameType>Alias</NameType></Name></Names><IndividualEntityShip>Individual</IndividualEntityShip><IndividualDetails><Individual><DOBs><DOB>01/02/1970</DOB></DOBs></Individual></IndividualDetails></Designation></Designations>",
        [ListFormat.SecoXml] =
            "<swiss-sanctions-list><target ssid=\"1\"><individual sex=\"male\"><identity main=\"true\"><name name-type=\"primary-name\"><name-part order=\"1\"><value>Vydum</value><spelling-variant>Vydoum</spelling-variant></name-part><name-part order=\"2\"><value>Ivanko</value><spelling-variant>Iwanko</spelling-variant></name-part></name><day-month-year year=\"1970\"/></identity></individual></target></swiss-sanctions-list>",
        [ListFormat.OfacAdvancedXml] =
            "<Sanctions><DistinctParties><DistinctParty FixedRef=\"1\"><Profile PartySubTypeID=\"4\"><Identity><Alias Primary=\"true\"><DocumentedName><DocumentedNamePart><NamePartValue>Vydum</NamePartValue></DocumentedNamePart><DocumentedNamePart><NamePartValue>Ivanko</NamePartValue></DocumentedNamePart></DocumentedName></Alias><Alias Primary=\"false\"><DocumentedName><DocumentedNamePart><NamePartValue>Vydum Ivan</NamePartValue></DocumentedNamePart></DocumentedName></Alias></Identity></Profile></DistinctParty></DistinctParties></Sanctions>",
        [ListFormat.OfacCsv] =
            "1,\"IVANKO, Vydum\",\"individual\",\"X\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"DOB 1970; nationality Nowhere.\"\n2,\"VYDUM LTD\",-0- ,\"X\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n\u001A",
        [ListFormat.EuCsv] =
            "Entity_LogicalId;Entity_SubjectType;NameAlias_WholeName;BirthDate_Year\n1;P;Vydum Ivanko;\n1;P;Vydum Ivan;\n1;P;;1970\n",
        [ListFormat.EuJournalCsv] =
            "celex,recordId,annex,schema,name,alias,birthDate\nX,1,I,Person,Vydum Ivanko,Vydum Ivan; Vydum I.,1970\n",
        [ListFormat.UkConListCsv] =
            "Last Updated,01/02/2024\nName 6,Name 1,Group Type,Alias Type,DOB,Group ID\nIvanko,Vydum,Individual,Primary name,00/00/1970,1\nIvan,Vydum,Individual,AKA,,1\n",
        [ListFormat.UkraineJson] =
            "[{\"sid\":1,\"sub_type\":\"individual\",\"name\":\"Видум Іванко\",\"aliases\":[\"Vydum Ivanko\"],\"birthday\":\"1970-01-01\"}]",
        [ListFormat.FtmJsonLines] =
            "{\"id\":\"1\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Vydum Ivanko\"],\"alias\":[\"Vydum Ivan\"],\"birthDate\":[\"1970\"]}}\n{\"id\":\"2\",\"schema\":\"Family\",\"properties\":{}}\n",
        [ListFormat.OpenSanctionsCsv] =
            "\"id\",\"schema\",\"name\",\"aliases\",\"birth_date\"\n\"1\",\"Person\",\"Vydum Ivanko\",\"Vydum Ivan\",\"1970\"\n",
        [ListFormat.Forms] =
            "entity\tsource\ttype\tbirth\tkind\tname\n1\tX\tPerson\t1970\tname\tVydum Ivanko\n1\tX\tPerson\t1970\talias\t\"Vydum\" Ivan\n",
    };

    public static TheoryData<ListFormat> Formats => [.. Samples.Keys];

    public static TheoryData<ListFormat> XmlFormats =>
        [.. Samples.Keys.Where(f => f.ToString().EndsWith("Xml", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_sample_of_each_format_is_recognised_and_gives_its_person_with_names_and_birth(ListFormat format)
    {
        Assert.Equal(format, ListReader.Guess(Samples[format]));
        var entries = new List<ListedEntity>();
        Read(Samples[format], format, entries.Add).Must();
        Assert.Equal("Person", entries[0].Type);
        Assert.True(entries.SelectMany(e => e.Names).Count() >= 2);
        Assert.Contains(
            entries.SelectMany(e => e.Names),
            n => n.Name.Contains("Vydum", StringComparison.OrdinalIgnoreCase)
        );
        if (format is not ListFormat.OfacAdvancedXml)
        {
            Assert.Contains("1970", entries[0].Born, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_list_cut_off_anywhere_is_refused_or_shorter_and_never_throws(ListFormat format)
    {
        var whole = Encoding.UTF8.GetBytes(Samples[format]);
        for (var length = 0; length < whole.Length; length += 3)
        {
            using var stream = new MemoryStream(whole, 0, length);
            var read = ListReader.Read(stream, format, "list", _ => { }, stop: TestContext.Current.CancellationToken);
            Assert.True(read.Succeeded || read.Problems.Count > 0);
        }
    }

    [Theory]
    [MemberData(nameof(XmlFormats))]
    public void An_XML_that_is_cut_off_or_brings_entities_is_refused(ListFormat format)
    {
        var sample = Samples[format];
        Assert.Equal("broken-list", Read(sample[..^12], format, _ => { }).Problems[0].Code);
        var bomb =
            "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
            + sample.Replace("<?xml version=\"1.0\"?>", "", StringComparison.Ordinal);
        Assert.Equal("broken-list", Read(bomb, format, _ => { }).Problems[0].Code);
        var external =
            "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">"
            + sample.Replace("<?xml version=\"1.0\"?>", "", StringComparison.Ordinal);
        Assert.Equal("broken-list", Read(external, format, _ => { }).Problems[0].Code);
    }

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_refused_with_what_to_do()
    {
        using var stream = new MemoryStream([
            .. "celex,recordId,name,schema\n"u8,
            .. new byte[] { 0xC0, 0xE1, 0xE2 },
            .. ",1,x,Person\n"u8,
        ]);
        Assert.Equal(
            "not-utf-8",
            ListReader
                .Read(stream, ListFormat.EuJournalCsv, "list", _ => { }, stop: TestContext.Current.CancellationToken)
                .Problems[0]
                .Code
        );
    }

    [Fact]
    public void A_quotation_mark_that_never_closes_ends_in_a_problem_and_bounded_memory()
    {
        using var stream = new EndlessStream("celex,recordId,name,schema\nX,1,\"", 1L << 31);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(
            "cell-too-long",
            ListReader
                .Read(stream, ListFormat.EuJournalCsv, "list", _ => { }, stop: TestContext.Current.CancellationToken)
                .Problems[0]
                .Code
        );
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64 << 20);
    }

    [Fact]
    public void An_XML_text_without_end_is_refused_in_bounded_memory()
    {
        using var stream = new EndlessStream("<CONSOLIDATED_LIST><INDIVIDUAL><DATAID>", 1L << 31);
        Assert.Equal(
            "cell-too-long",
            ListReader
                .Read(stream, ListFormat.UnXml, "list", _ => { }, stop: TestContext.Current.CancellationToken)
                .Problems[0]
                .Code
        );
    }

    [Fact]
    public void A_deep_or_broken_JSON_is_refused()
    {
        Assert.Equal("broken-list", Read(new string('[', 1000), ListFormat.UkraineJson, _ => { }).Problems[0].Code);
        Assert.Equal("broken-list", Read("{\"id\":1}\n", ListFormat.FtmJsonLines, _ => { }).Problems[0].Code);
    }

    [Fact]
    public void Control_characters_go_and_a_formula_is_only_text()
    {
        var entries = new List<ListedEntity>();
        Read("entity,name\n1,=HYPERLINK(1)\n2,Vy\u0007dum Ivanko\n", ListFormat.Forms, entries.Add).Must();
        Assert.Equal("=HYPERLINK(1)", entries[0].Names[0].Name);
        Assert.Equal("Vy dum Ivanko", entries[1].Names[0].Name);
    }

    [Fact]
    public void A_damaged_index_is_refused_or_read_within_its_bounds()
    {
        var builder = new IndexBuilder();
        builder.Add(new ListedName("1", "X", "Person", "1970", "name", "Vydum Ivanko"));
        builder.Add(new ListedName("2", "X", "Organization", "", "name", "Vydum Bank LLC"));
        var whole = builder.Build();
        Assert.True(NameIndex.Open(whole).Succeeded);
        Assert.False(NameIndex.Open(whole.AsMemory(0, whole.Length / 2)).Succeeded);
        var refused = 0;
        for (var at = 0; at < whole.Length; at++)
        {
            var damaged = (byte[])whole.Clone();
            damaged[at] ^= 0x5A;
            var opened = NameIndex.Open(damaged);
            refused += opened.Succeeded ? 0 : 1;
            if (opened.Succeeded)
            {
                new Screener(opened.Value).Screen(new Matching.Party("Vydum Ivanko"));
            }
        }
        Assert.True(refused > 100);
    }

    [Fact]
    public void Two_snapshots_give_what_was_added_removed_and_altered()
    {
        ListedEntity Entry(string id, string name, string born = "") =>
            new()
            {
                Id = id,
                Type = "Person",
                Names = [new("name", name)],
                Born = born,
            };
        var difference = ListDifference.Between(
            [Entry("1", "Vydum A"), Entry("2", "Vydum B"), Entry("3", "Vydum C")],
            [Entry("3", "Vydum C"), Entry("2", "Vydum B", "1970"), Entry("4", "Vydum D")]
        );
        Assert.Equal(["4"], difference.Added.Select(e => e.Id));
        Assert.Equal(["1"], difference.Removed.Select(e => e.Id));
        Assert.Equal(["2"], difference.Altered.Select(e => e.Later.Id));
    }

    private static Wording.Outcome<ListCount> Read(string text, ListFormat format, Action<ListedEntity> take)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return ListReader.Read(stream, format, "list", take, stop: TestContext.Current.CancellationToken);
    }

    /// <summary>A beginning and then the letter x, as long as told.</summary>
    private sealed class EndlessStream(string beginning, long length) : Stream
    {
        private readonly byte[] _beginning = Encoding.UTF8.GetBytes(beginning);
        private long _at;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => length;
        public override long Position
        {
            get => _at;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var taken = (int)Math.Min(count, length - _at);
            for (var i = 0; i < taken; i++, _at++)
            {
                buffer[offset + i] = _at < _beginning.Length ? _beginning[_at] : (byte)'x';
            }
            return taken;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
