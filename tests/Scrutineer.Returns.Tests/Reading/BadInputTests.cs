using System.Diagnostics;
using Scrutineer.Returns.Reading;
using Scrutineer.Wording;

namespace Scrutineer.Returns.Tests.Reading;

public sealed class BadInputTests
{
    private const string Row = "Область,Первая,УИК №1,500,300,10,290,200,90";

    [Theory]
    [InlineData("", "empty-file")]
    [InlineData("\n\n  \n", "empty-file")]
    [InlineData("\uFEFF", "empty-file")]
    public void A_file_with_nothing_in_it_is_refused(string text, string code) =>
        Assert.Equal(code, Files.Refusal(Files.Read(text)).Code);

    [Fact]
    public void A_header_alone_is_refused() =>
        Assert.Equal("header-only", Files.Refusal(Files.Read(Files.Header + "\n\n\n")).Code);

    [Theory]
    [InlineData("300,10", "300.5,10", "not-a-count")]
    [InlineData("300,10", "1.000,10", "not-a-count")]
    [InlineData("300,10", "багато,10", "not-a-count")]
    [InlineData("300,10", "1 300,10", "not-a-count")]
    [InlineData("300,10", "0x1F,10", "not-a-count")]
    [InlineData("300,10", "+5,10", "not-a-count")]
    [InlineData("300,10", "٣٠٠,10", "not-a-count")]
    [InlineData("300,10", "-3,10", "negative-count")]
    [InlineData("300,10", "\u22123,10", "negative-count")]
    [InlineData("300,10", "2147483648,10", "huge-count")]
    [InlineData("300,10", "500000001,10", "huge-count")]
    [InlineData("300,10", "99999999999999999999999999,10", "huge-count")]
    public void A_cell_that_is_no_count_is_told_with_its_column_and_line(string good, string bad, string code)
    {
        var text = Files.Csv(
            Row,
            Row.Replace("№1", "№2", StringComparison.Ordinal).Replace(good, bad, StringComparison.Ordinal)
        );
        var problem = Files.Refusal(Files.Read(text));
        Assert.Equal(code, problem.Code);
        Assert.Equal(3, problem.Line);
        Assert.Contains("выданных в помещении", problem.What.In(Language.Uk), StringComparison.Ordinal);
        Assert.Contains("выданных в помещении", problem.What.In(Language.En), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("500000000", 500_000_000)]
    [InlineData("000300", 300)]
    [InlineData(" 300 ", 300)]
    [InlineData("\"300\"", 300)]
    [InlineData("300.0", 300)]
    [InlineData("300.00", 300)]
    [InlineData("\"300,0\"", 300)]
    public void A_count_may_have_spaces_quotes_and_leading_zeros(string cell, int value) =>
        Assert.Equal(
            value,
            Files
                .MustRead(
                    Files.Csv(Row.Replace(",300,", $",{cell},", StringComparison.Ordinal)),
                    new ReadOptions { Anyway = true }
                )
                .Returns.Issued[0]
        );

    [Theory]
    [InlineData("")]
    [InlineData(" \u00A0")]
    public void A_blank_count_among_others_makes_the_station_one_without_data_and_is_said(string blank)
    {
        var report = Files.MustRead(
            Files.Csv(
                Row,
                Row.Replace("№1", "№2", StringComparison.Ordinal)
                    .Replace(",300,", $",{blank},", StringComparison.Ordinal)
            )
        );
        Assert.Equal((1, 1), (report.Returns.Count, report.Returns.WithoutData.Count));
        Assert.Equal("УИК №2", report.Returns.WithoutData.Name(0));
        var warning = Assert.Single(report.Warnings);
        Assert.Equal("partly-blank", warning.Code);
        Assert.Contains("rows 3", warning.What.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Row + ",7")]
    [InlineData("Область,Первая,УИК №1,500")]
    public void A_row_with_other_cells_than_the_header_is_refused(string row)
    {
        var problem = Files.Refusal(Files.Read(Files.Csv(Row, row)));
        Assert.Equal(("ragged-row", 3), (problem.Code, problem.Line));
    }

    [Fact]
    public void Blank_rows_are_skipped_and_counted()
    {
        var report = Files.MustRead(
            Files.Csv("", Row, ",,,,,,,,", "   ", Row.Replace("№1", "№2", StringComparison.Ordinal))
        );
        Assert.Equal((2, 2, 3), (report.Returns.Count, report.Rows, report.BlankRows));
        Assert.Equal("blank-rows", Assert.Single(report.Warnings).Code);
        Assert.Equal([3, 6], Enumerable.Range(0, 2).Select(report.Returns.Stations.Row));
    }

    [Fact]
    public void A_row_whose_counts_are_all_blank_is_a_station_without_data_and_a_row_of_zeros_is_not()
    {
        var returns = Files
            .MustRead(Files.Csv(Row, "Область,Вторая,УИК №9,,,,,,", "Область,Вторая,УИК №10,0,0,0,0,0,0"))
            .Returns;
        Assert.Equal((2, 1), (returns.Count, returns.WithoutData.Count));
        Assert.Equal("УИК №9", returns.WithoutData.Name(0));
        Assert.Equal("Вторая", returns.Commissions[returns.WithoutData.Commission[0]].Name);
        Assert.Equal(0, returns.Registered[1]);
    }

    [Fact]
    public void A_station_that_comes_twice_is_refused_with_both_rows()
    {
        var problem = Files.Refusal(
            Files.Read(Files.Csv(Row, Row.Replace("Первая", "Вторая", StringComparison.Ordinal), Row))
        );
        Assert.Equal(("duplicate-station", 4), (problem.Code, problem.Line));
        Assert.Contains("row 2", problem.What.En, StringComparison.Ordinal);
        Assert.Contains("УИК №1", problem.What.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_station_with_data_and_again_without_is_refused_as_well() =>
        Assert.Equal(
            "duplicate-station",
            Files.Refusal(Files.Read(Files.Csv(Row, "Область,Первая,УИК №1,,,,,,"))).Code
        );

    [Fact]
    public void A_cell_over_several_lines_does_not_shift_the_line_of_a_problem()
    {
        var problem = Files.Refusal(
            Files.Read(
                Files.Csv(
                    "Область,\"Первая\nи\nвторая\",УИК №1,500,300,10,290,200,90",
                    Row.Replace("300", "x", StringComparison.Ordinal)
                )
            )
        );
        Assert.Equal(5, problem.Line);
    }

    [Fact]
    public void An_open_quote_is_refused_with_the_line_it_begins_on()
    {
        var outcome = Files.Read(Files.Csv(Row, "Область,Первая,\"УИК \"№2\",500,300,10,290,200,90", Row));
        Assert.Equal(("bad-csv", 3), (Files.Refusal(outcome).Code, Files.Refusal(outcome).Line));
    }

    [Fact]
    public void Equal_faults_of_a_column_are_one_line_with_their_number()
    {
        var rows = Enumerable.Range(1, 70).Select(i => $"Область,Первая,УИК №{i},500,x,-1,290,200,90");
        var problems = Files.Read(Files.Csv([.. rows])).Problems;
        Assert.Equal(["not-a-count", "negative-count"], problems.Select(p => p.Code));
        Assert.All(problems, p => Assert.Equal(2, p.Line));
        Assert.All(problems, p => Assert.Contains("there are 70 such", p.What.En, StringComparison.Ordinal));
        Assert.All(problems, p => Assert.Contains("row 71", p.What.En, StringComparison.Ordinal));
    }

    [Fact]
    public void A_hundred_thousand_equal_faults_are_one_line()
    {
        var rows = Enumerable.Range(1, 100_000).Select(i => $"Область,Первая,УИК №{i},500,багато,10,290,200,90");
        Assert.Contains(
            "100000 such",
            Files.Refusal(Files.Read(Files.Csv([.. rows]))).What.En,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Faults_of_different_kinds_are_told_in_the_order_of_the_file_and_past_the_limit_counted()
    {
        var cells = new[] { "x", "-1", "99999999999" };
        var rows = Enumerable
            .Range(1, 60)
            .Select(i => $"Область,Первая,УИК №{i},500,{cells[i % 3]},{cells[(i + 1) % 3]},290,200,90");
        var problems = Files.Read(Files.Csv([.. rows])).Problems;
        Assert.Equal(6, problems.Count);
        Assert.Equal(problems.OrderBy(p => p.Line), problems);
        problems = Files.Read(Files.Csv([.. rows]), new ReadOptions { MostProblems = 2 }).Problems;
        Assert.Equal((3, "more-problems"), (problems.Count, problems[^1].Code));
    }

    [Fact]
    public void A_row_that_never_ends_is_refused()
    {
        var problem = Files.Refusal(Files.Read(Files.Csv(Row, "\"" + new string('x', 5_000_000))));
        Assert.Equal(("row-too-long", 3), (problem.Code, problem.Line));
    }

    [Fact]
    public void More_rows_than_allowed_are_refused() =>
        Assert.Equal(
            "too-many-rows",
            Files.Refusal(Files.Read(Files.Good, new ReadOptions { Limits = new ReadLimits { MostRows = 2 } })).Code
        );

    [Fact]
    public void A_stream_that_fails_half_way_is_a_problem_and_not_an_exception()
    {
        using var stream = new Failing();
        var outcome = ReturnsReader.Read(stream, "disk.csv", null, TestContext.Current.CancellationToken);
        Assert.Equal("unreadable", Files.Refusal(outcome).Code);
    }

    [Fact]
    public async Task Reading_stops_when_it_is_cancelled()
    {
        using var source = new CancellationTokenSource();
        using var stream = new Endless(long.MaxValue);
        var watch = Stopwatch.StartNew();
        var reading = Task.Run(() => ReturnsReader.Read(stream, "endless.csv", null, source.Token));
        await Task.Delay(100, TestContext.Current.CancellationToken);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void A_file_of_one_gigabyte_is_streamed()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();
        using var stream = new Endless(1L << 30);
        var outcome = ReturnsReader.Read(stream, "big.csv", null, TestContext.Current.CancellationToken);
        Assert.True(outcome.Succeeded, Files.Said(outcome));
        Assert.Equal(1L << 30, outcome.Value.Bytes);
        Assert.True(outcome.Value.Returns.Count > 600_000);
        // What is alive while the last quarter is read: the columns and a few blocks, beside what other tests hold, or let go meanwhile.
        Assert.InRange(stream.MostAlive, 1, before + (512L << 20));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(60));
    }

    /// <summary>A file of returns with rows of about 1.5 KB, without end or of a length.</summary>
    private sealed class Endless(long length) : Generated
    {
        private static readonly byte[] Filler = Files.Utf8(new string('f', 1_500));
        private byte[] _row = Files.Utf8("station,registered,issued,cast,votes:a,url\n");
        private int _at;
        private int _number;
        private long _given;

        private const long Quarter = 1L << 28;

        /// <summary>Most bytes alive at the end of each quarter.</summary>
        public long MostAlive { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            if (_given == length)
            {
                return 0;
            }
            if (_at == _row.Length)
            {
                _number++;
                _row = [.. Files.Utf8($"{_number},900,800,700,600,"), .. Filler, (byte)'\n'];
                _at = 0;
            }
            var taken = (int)Math.Min(length - _given, Math.Min(buffer.Length, _row.Length - _at));
            _row.AsSpan(_at, taken).CopyTo(buffer);
            _at += taken;
            if (_given / Quarter != (_given + taken) / Quarter)
            {
                MostAlive = Math.Max(MostAlive, GC.GetTotalMemory(forceFullCollection: true));
            }
            _given += taken;
            return taken;
        }
    }

    private sealed class Failing : Generated
    {
        private int _read;

        public override int Read(Span<byte> buffer)
        {
            if (_read++ > 3)
            {
                throw new IOException("the disk went away");
            }
            var text = Files.Utf8(Files.Good);
            text.AsSpan(0, Math.Min(buffer.Length, text.Length)).CopyTo(buffer);
            return Math.Min(buffer.Length, text.Length);
        }
    }

    private abstract class Generated : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public abstract override int Read(Span<byte> buffer);

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
