using Parquet;
using Parquet.Schema;
using Scrutineer.Returns.Reading;
using Scrutineer.Returns.Writing;
using Scrutineer.Testing;

namespace Scrutineer.Returns.Tests.Reading;

/// <summary>Parquet files made to hang, to bloat, or to say more than they hold.</summary>
public sealed class HostileParquetTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_list_in_the_footer_that_goes_on_behind_the_end_is_refused()
    {
        var good = await Good();
        var outcome = await Read(MadeParquet.WithList(good, says: 6600, has: 20));
        Assert.Equal("damaged-parquet", Assert.Single(outcome.Problems).Code);
    }

    [Fact]
    public async Task A_field_that_nobody_knows_is_passed_over_where_it_is_whole()
    {
        var good = await Good();
        Assert.True((await Read(MadeParquet.WithList(good, says: 20, has: 20))).Succeeded);
    }

    [Fact]
    public async Task The_file_that_was_found_is_refused()
    {
        var place = SharedData.Require("hostile/hang.parquet");
        var outcome = await Read(await File.ReadAllBytesAsync(place, TestContext.Current.CancellationToken));
        Assert.Equal("damaged-parquet", Assert.Single(outcome.Problems).Code);
    }

    [Fact]
    public async Task Hundreds_of_thousands_of_columns_are_refused_as_soon_as_they_are_too_many()
    {
        Assert.Equal("too-many-columns", Assert.Single((await Read(MadeParquet.Empty(400_000, 0))).Problems).Code);
        var few = (await Read(MadeParquet.Empty(3, 0))).Problems;
        Assert.NotEmpty(few);
        Assert.DoesNotContain(few, p => p.Code is "too-many-columns" or "damaged-parquet");
    }

    [Fact]
    public async Task More_cells_than_bytes_could_hold_are_refused_before_any_is_read()
    {
        var problem = Assert.Single((await Read(MadeParquet.Empty(1, 9_000_000))).Problems);
        Assert.Equal("damaged-parquet", problem.Code);
        Assert.Contains("9000000 cells", problem.What.En, StringComparison.Ordinal);
        Assert.DoesNotContain(
            (await Read(MadeParquet.Empty(1, 9_000))).Problems,
            p => p.What.En.Contains("cells", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(CompressionMethod.None)]
    [InlineData(CompressionMethod.Snappy)]
    [InlineData(CompressionMethod.Gzip)]
    [InlineData(CompressionMethod.Brotli)]
    [InlineData(CompressionMethod.Zstd)]
    [InlineData(CompressionMethod.Lz4Raw)]
    public async Task Every_packing_gives_the_same_returns(CompressionMethod method)
    {
        var outcome = await Read(await Made(method));
        Assert.True(outcome.Succeeded, string.Join("; ", outcome.Problems.Select(p => p.What.En)));
        var returns = outcome.Value.Returns;
        Assert.Equal(Rows - 1, returns.Count);
        Assert.Equal(1, returns.WithoutData.Count);
        for (var i = 0; i < returns.Count; i++)
        {
            Assert.Equal(1000 + (i % 7), returns.Registered[i]);
            Assert.Equal(i % 300, returns.Votes(0)[i]);
            Assert.Equal($"№ {i}", returns.Stations.Name(i));
        }
    }

    internal const int Rows = 10_000;

    /// <summary>A table longer than one batch, with repeated and single texts, gaps, and numbers of three kinds.</summary>
    internal static async Task<byte[]> Made(CompressionMethod method, int rows = Rows)
    {
        var schema = new ParquetSchema(
            new DataField<string>("region"),
            new DataField<string>("station"),
            new DataField<int?>("registered"),
            new DataField<double?>("issued"),
            new DataField<long?>("cast"),
            new DataField<int?>("votes:a")
        );
        var stored = new MemoryStream();
        await using (
            var writer = await ParquetWriter.CreateAsync(
                schema,
                stored,
                new ParquetOptions { CompressionMethod = method }
            )
        )
        {
            using var group = writer.CreateRowGroup();
            var all = Enumerable.Range(0, rows).ToArray();
            bool Lacks(int i) => i == rows - 1;
            await group.WriteAsync(schema.DataFields[0], [.. all.Select(i => $"R{i % 5}")]);
            await group.WriteAsync(schema.DataFields[1], [.. all.Select(i => $"№ {i}")]);
            await group.WriteAsync<int>(
                schema.DataFields[2],
                all.Select(i => Lacks(i) ? (int?)null : 1000 + (i % 7)).ToArray().AsMemory()
            );
            await group.WriteAsync<double>(
                schema.DataFields[3],
                all.Select(i => Lacks(i) ? (double?)null : i % 300).ToArray().AsMemory()
            );
            await group.WriteAsync<long>(
                schema.DataFields[4],
                all.Select(i => Lacks(i) ? (long?)null : i % 300).ToArray().AsMemory()
            );
            await group.WriteAsync<int>(
                schema.DataFields[5],
                all.Select(i => Lacks(i) ? (int?)null : i % 300).ToArray().AsMemory()
            );
        }
        return stored.ToArray();
    }

    internal static async Task<byte[]> Good()
    {
        var stored = new MemoryStream();
        await Files.MustRead(Files.Good).Returns.WriteParquetAsync(stored, TestContext.Current.CancellationToken);
        return stored.ToArray();
    }

    // A reader that hangs must fail its test, not stop the others.
    private static Task<Wording.Outcome<ReadReport>> Read(byte[] bytes) =>
        Task.Run(() => Files.Read(bytes)).WaitAsync(Patience, TestContext.Current.CancellationToken);
}
