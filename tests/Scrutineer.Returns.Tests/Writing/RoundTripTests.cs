using CsCheck;
using Parquet;
using Parquet.Schema;
using Scrutineer.Returns.Mappings;
using Scrutineer.Returns.Reading;
using Scrutineer.Returns.Writing;
using Scrutineer.Testing;

namespace Scrutineer.Returns.Tests.Writing;

/// <summary>What is written as CSV or Parquet is read back the same, without a mapping.</summary>
public sealed class RoundTripTests
{
    private static readonly string[] Awkward =
    [
        "",
        "УИК №1",
        "a, b",
        "\"quoted\"",
        "два\nрядки",
        "votes:x",
        "  padded  ",
        "—",
        "7",
        "=1+1",
        "'=1",
        "@вулиця",
        "''",
    ];

    private static readonly Gen<string> Names = Gen.Int[0, Awkward.Length - 1].Select(i => Awkward[i]);

    [Theory]
    [InlineData("csv")]
    [InlineData("parquet")]
    public async Task Any_returns_come_back_as_they_were(string format)
    {
        var samples = new List<ReturnSet>();
        Gen.Select(Gen.Select(Names, Names, Gen.Int[0, 500_000_000], Gen.Int[0, 500], Gen.Bool).Array[1, 30], Gen.Bool)
            .Sample((rows, fields) => samples.Add(Make(rows, fields)), seed: "0N0XIzNsQ0O2", iter: 25, threads: 1);
        foreach (var returns in samples)
        {
            Same(returns, await Back(returns, format));
        }
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("parquet")]
    public async Task The_vote_of_2024_comes_back_whole(string format)
    {
        await using var file = File.OpenRead(SharedData.Require("returns/ru-2024.csv.zip"));
        var returns = ReturnsReader.Read(file, "ru", null, TestContext.Current.CancellationToken).Value!.Returns;
        Same(returns, await Back(returns, format));
    }

    /// <summary>Canary of the rows above: the name is in the file, and is no formula there.</summary>
    [Fact]
    public void A_name_that_would_be_a_formula_is_safe_in_the_file_and_raw_when_asked()
    {
        var returns = Make([("=2+5", "+7", 100, 10, true)], parts: false);
        Assert.Contains("\n'=2+5,—,'+7 1,100,", Written(isRaw: false), StringComparison.Ordinal);
        Assert.Contains("\n=2+5,—,+7 1,100,", Written(isRaw: true), StringComparison.Ordinal);

        string Written(bool isRaw)
        {
            using var stored = new MemoryStream();
            returns.WriteCsv(stored, [], isRaw, TestContext.Current.CancellationToken);
            return System.Text.Encoding.UTF8.GetString(stored.ToArray());
        }
    }

    [Fact]
    public async Task Parquet_is_read_from_inside_a_zip_and_gzip_and_refused_when_cut_short()
    {
        var stored = new MemoryStream();
        await Files.MustRead(Files.Good).Returns.WriteParquetAsync(stored, TestContext.Current.CancellationToken);
        var bytes = stored.ToArray();
        Assert.Equal(2, Files.MustRead(Files.Zip(("r.parquet", bytes))).Returns.Count);
        Assert.Equal(TableFormat.Parquet, Files.MustRead(Files.Gzip(bytes)).Format);
        for (var keep = 4; keep < bytes.Length; keep += 37)
        {
            Assert.False(Files.Read(bytes[..keep]).Succeeded);
        }
        for (var at = 4; at < bytes.Length; at += 29)
        {
            var changed = bytes.ToArray();
            changed[at] ^= 0xFF;
            var outcome = Files.Read(changed);
            Assert.NotEqual(outcome.Succeeded, outcome.Problems.Count > 0);
        }
    }

    [Fact]
    public async Task Whole_numbers_written_as_floating_point_with_gaps_are_counts_and_others_are_refused()
    {
        var good = await Floating([10, null, double.NaN], [9, null, double.NaN]);
        var returns = Files.MustRead(good).Returns;
        Assert.Equal((1, 2), (returns.Count, returns.WithoutData.Count));
        Assert.Equal(10, returns.Registered[0]);
        var problems = Files.Read(await Floating([10, 11, 12], [9, 9.5, 9])).Problems;
        Assert.Equal(3, problems.Count);
        Assert.All(problems, p => Assert.Equal(("not-a-count", 3), (p.Code, p.Line)));
        Assert.Contains("9.5", problems[0].What.En, StringComparison.Ordinal);
    }

    private static async Task<byte[]> Floating(double?[] registered, double?[] votes)
    {
        var schema = new ParquetSchema(
            new DataField<string>("station"),
            new DataField<double?>("registered"),
            new DataField<double?>("issued"),
            new DataField<double?>("cast"),
            new DataField<double?>("votes:a")
        );
        var stored = new MemoryStream();
        await using (var writer = await ParquetWriter.CreateAsync(schema, stored))
        {
            using var group = writer.CreateRowGroup();
            await group.WriteAsync(schema.DataFields[0], ["1", "2", "3"]);
            await group.WriteAsync<double>(schema.DataFields[1], registered.AsMemory());
            for (var i = 2; i < 5; i++)
            {
                await group.WriteAsync<double>(schema.DataFields[i], votes.AsMemory());
            }
        }
        return stored.ToArray();
    }

    private static ReturnSet Make((string Region, string Name, int Registered, int Votes, bool Data)[] rows, bool parts)
    {
        ReturnField[] fields = parts
            ? [ReturnField.Registered, ReturnField.IssuedInRoom, ReturnField.Valid, ReturnField.Invalid]
            : [ReturnField.Registered, ReturnField.Issued, ReturnField.Cast, ReturnField.Lost];
        var builder = new ReturnSetBuilder(fields, ["Синій, \"перший\"", "Жовтий"]);
        var number = 0;
        foreach (var (region, name, registered, votes, data) in rows)
        {
            // Names as a reader gives them: trimmed, a dash for none; stations told apart by a number.
            var place = region.Trim().Length == 0 ? "—" : region.Trim();
            var station = $"{name.Trim()} {++number}".Trim();
            if (data)
            {
                builder.Add(place, "—", station, number, [registered, votes, votes, 0], [votes, 1]);
            }
            else
            {
                builder.AddWithoutData(place, "—", station, number);
            }
        }
        return builder.Build();
    }

    private static async Task<ReturnSet> Back(ReturnSet returns, string format)
    {
        var stored = new MemoryStream();
        if (format == "csv")
        {
            returns.WriteCsv(stored, TestContext.Current.CancellationToken);
        }
        else
        {
            await returns.WriteParquetAsync(stored, TestContext.Current.CancellationToken);
        }
        var report = Files.MustRead(stored.ToArray(), new ReadOptions { Anyway = true });
        Assert.Equal("scrutineer", report.Mapping);
        Assert.Equal(format == "csv" ? TableFormat.Csv : TableFormat.Parquet, report.Format);
        return report.Returns;
    }

    private static void Same(ReturnSet expected, ReturnSet actual)
    {
        Assert.Equal(expected.Choices, actual.Choices);
        Assert.Equal(expected.Count, actual.Count);
        Assert.Equal(expected.WithoutData.Count, actual.WithoutData.Count);
        foreach (var field in FieldIds.All)
        {
            Assert.Equal(expected.Has(field), actual.Has(field));
            Assert.True(!expected.Has(field) || expected[field].SequenceEqual(actual[field]), field.Id());
        }
        for (var choice = 0; choice < expected.Choices.Count; choice++)
        {
            Assert.True(expected.Votes(choice).SequenceEqual(actual.Votes(choice)));
        }
        foreach (
            var (table, other) in new[]
            {
                (expected.Stations, actual.Stations),
                (expected.WithoutData, actual.WithoutData),
            }
        )
        {
            for (var i = 0; i < table.Count; i++)
            {
                Assert.Equal(table.Name(i), other.Name(i));
                Assert.Equal(expected.Regions[table.Region[i]], actual.Regions[other.Region[i]]);
                Assert.Equal(
                    expected.Commissions[table.Commission[i]].Name,
                    actual.Commissions[other.Commission[i]].Name
                );
            }
        }
    }
}
