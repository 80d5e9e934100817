using System.Text;

namespace Scrutineer.Returns.Tests.Reading;

public sealed class EncodingTests
{
    private static readonly Encoding Windows1251 = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;

    [Fact]
    public void Windows_1251_is_recognised_and_read()
    {
        var report = Files.MustRead(Windows1251.GetBytes(Files.Good));
        Assert.Equal("windows-1251", report.Encoding);
        Assert.Equal(["Синий", "Жёлтая"], report.Returns.Choices);
        Assert.Equal("УИК №1", report.Returns.Stations.Name(0));
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_first_header()
    {
        var report = Files.MustRead([0xEF, 0xBB, 0xBF, .. Files.Utf8(Files.Good)]);
        Assert.Equal("region", report.Columns[0].Header);
        Assert.Equal("region", report.Columns[0].Use);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("windows-1251")]
    public void The_encoding_is_decided_at_the_first_letter_outside_ASCII_however_late_it_comes(string name)
    {
        // 200 KB of ASCII first: more than any block, so that the decision comes late and at every offset of a block.
        for (var shift = 0; shift < 5; shift++)
        {
            var text = new StringBuilder("station,registered,issued,cast,votes:a\n").Append(new string(' ', shift));
            for (var i = 0; i < 9000; i++)
            {
                text.Append("station number ").Append(i).Append(",10,9,8,7\n");
            }
            text.Append("Їжакова дільниця,10,9,8,7\nІнша,1,1,1,1\n");
            var bytes = name == "utf-8" ? Files.Utf8(text.ToString()) : Windows1251.GetBytes(text.ToString());
            var report = Files.MustRead(bytes);
            Assert.Equal(name, report.Encoding);
            Assert.Equal("Їжакова дільниця", report.Returns.Stations.Name(9000));
        }
    }

    [Fact]
    public void A_broken_sequence_in_UTF_8_is_refused_with_its_line()
    {
        byte[] broken = [.. Files.Utf8(Files.Good), 0xD0, 0x20, (byte)'\n'];
        // The first block holds all: it is not UTF-8 as a whole, so it is told by the mark that it was meant to be.
        var problem = Files.Refusal(Files.Read([0xEF, 0xBB, 0xBF, .. broken]));
        Assert.Equal("bad-encoding", problem.Code);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [InlineData(true, false)]
    public void UTF_16_is_read_by_its_mark_or_its_zero_bytes(bool bigEndian, bool mark)
    {
        var encoding = new UnicodeEncoding(bigEndian, mark);
        byte[] text =
        [
            .. encoding.GetPreamble(),
            .. encoding.GetBytes("station,registered,issued,cast,votes:Синій\nПерша,9,8,7,6\nДруга,9,8,7,5\n"),
        ];
        var report = Files.MustRead(text);
        Assert.StartsWith("utf-16", report.Encoding, StringComparison.Ordinal);
        Assert.Equal(("Перша", "Синій"), (report.Returns.Stations.Name(0), report.Returns.Choices[0]));
    }

    [Fact]
    public void Zero_bytes_that_are_no_UTF_16_are_no_text() =>
        Assert.Equal("not-text", Files.Refusal(Files.Read([.. Files.Utf8(Files.Good), 0, 0, 0, 1, 2])).Code);

    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public void The_delimiter_is_told_from_the_header(char delimiter)
    {
        var text =
            $"registered{delimiter}issued{delimiter}cast{delimiter}votes:a, b{delimiter}station\n10{delimiter}9{delimiter}8{delimiter}7{delimiter}one, two\n";
        var report = Files.MustRead(text);
        Assert.Equal(delimiter, report.Delimiter);
        Assert.Equal("one, two", report.Returns.Stations.Name(0));
    }
}
