using System.Text;
using MiniExcelLibs;
using Scrutineer.Returns.Mappings;
using Scrutineer.Returns.Reading;
using Scrutineer.Returns.Writing;

namespace Scrutineer.Returns.Tests.Awkward;

/// <summary>Forms of tables beyond one row a station under one header, by the mapping that is suggested for each.</summary>
public sealed class FormsTests
{
    private static readonly MadeTable Table = MadeTable.Of();

    [Fact]
    public void A_header_of_two_rows_with_groups_is_read_as_one()
    {
        string[] upper =
        [
            "region",
            "commission",
            "station",
            "registered",
            "issued",
            "ballots",
            "",
            "",
            "votes for",
            "",
            "",
        ];
        string[] lower = ["", "", "", "", "", "cast", "invalid", "valid", "Alice", "Bob", "Carol"];
        var (mapping, report) = Mapped.Read(
            Files.Utf8(
                (Table with { Header = lower }).Csv(
                    above:
                    [
                        ["Results"],
                        upper,
                    ]
                )
            )
        );
        Assert.Contains("header: [2, 3]", mapping, StringComparison.Ordinal);
        Assert.Equal(60, report.Returns.Count);
        Assert.Equal(["votes for Alice", "votes for Bob", "votes for Carol"], report.Returns.Choices);
        Assert.Equal(
            Table.Rows.Sum(r => long.Parse(r[8], System.Globalization.CultureInfo.InvariantCulture)),
            report.Returns.Votes(0).ToArray().Sum(v => (long)v)
        );
    }

    [Fact]
    public void Titles_numbers_of_columns_headings_footers_and_repeated_headers_are_no_stations()
    {
        var numbering = Enumerable.Range(1, 11).Select(i => $"{i}").ToArray();
        var rows = new List<string[]> { numbering };
        rows.AddRange(Table.Rows.Take(30));
        rows.Add(Table.Header);
        rows.Add(["Second region", .. Enumerable.Repeat("", 10)]);
        rows.AddRange(Table.Rows.Skip(30));
        var text = (Table with { Rows = rows }).Csv(
            above:
            [
                ["Election of 2024, final results"],
                [],
            ],
            below:
            [
                [],
                ["Source: the commission, http://example.org"],
            ]
        );
        var (_, report) = Mapped.Read(Files.Utf8(text));
        Assert.Equal(Table.Numbers(), Mapped.Numbers(report.Returns));
        Assert.Equal(0, report.Returns.WithoutData.Count);
        Assert.Equal(
            [AsideKind.Heading, AsideKind.Numbering, AsideKind.RepeatedHeader, AsideKind.Heading, AsideKind.Footer],
            report.Aside.Select(a => a.Kind)
        );
    }

    [Theory]
    [InlineData("Total", true)]
    [InlineData("Усього", true)]
    [InlineData("Итого по ТИК", true)]
    [InlineData("Suma:", true)]
    [InlineData("Total", false)]
    [InlineData("", true)]
    [InlineData("999", true)]
    public void Totals_of_commissions_and_of_the_whole_are_set_apart_wherever_they_stand(string name, bool below)
    {
        var rows = new List<string[]>();
        foreach (var commission in Table.Rows.GroupBy(r => (r[0], r[1])))
        {
            var total = Total(commission.Key.Item1, commission.Key.Item2, name, commission);
            rows.AddRange(below ? [.. commission, total] : [total, .. commission]);
        }
        var whole = Total("", "", name, Table.Rows);
        rows.Insert(below ? rows.Count : 0, whole);
        var (mapping, report) = Mapped.Read(Files.Utf8((Table with { Rows = rows }).Csv()));
        Assert.Equal(Table.Numbers(), Mapped.Numbers(report.Returns));
        Assert.All(report.Aside, a => Assert.Empty(a.Differences));
        Assert.Equal(Table.Rows.GroupBy(r => (r[0], r[1])).Count() + 1, report.Aside.Count);
        Assert.Contains("totals", mapping, StringComparison.Ordinal);
    }

    [Fact]
    public void A_total_that_is_off_is_set_apart_all_the_same_and_its_difference_said()
    {
        var total = Total("R1", "C1", "Total", Table.Rows.Take(9));
        total[8] = "1";
        var (_, report) = Mapped.Read(
            Files.Utf8((Table with { Rows = [.. Table.Rows.Take(9), total, .. Table.Rows.Skip(9)] }).Csv())
        );
        Assert.Equal(60, report.Returns.Count);
        var aside = Assert.Single(report.Aside);
        Assert.Equal("votes:Alice", Assert.Single(aside.Differences).Field);
        Assert.Contains(report.Warnings, w => w.Code == "total-differs");
    }

    [Fact]
    public void Two_equal_small_rows_are_no_total()
    {
        string[] one = ["R1", "C1", "901", "12", "12", "12", "0", "12", "12", "0", "0"];
        string[] same = ["R1", "C9", "902", "12", "12", "12", "0", "12", "12", "0", "0"];
        string[] twice = ["R1", "C9", "903", "24", "24", "24", "0", "24", "24", "0", "0"];
        var text = (Table with { Rows = [.. Table.Rows, one, same, [.. same[..2], "904", .. same[3..]], twice] }).Csv();
        Assert.Empty(Mapped.Read(Files.Utf8(text)).Report.Aside);
    }

    [Fact]
    public void Fields_beside_the_items_of_a_long_table_are_repeated_and_must_agree()
    {
        string Long(string registered) =>
            "station,registered,issued,cast,candidate,votes\n"
            + string.Concat(
                Table.Rows.SelectMany(
                    (r, i) =>
                        Table
                            .Header[8..]
                            .Select(
                                (name, c) =>
                                    $"{r[2]},{(i == 4 && c == 1 ? registered : r[3])},{r[4]},{r[5]},{name},{r[8 + c]}\n"
                            )
                )
            );
        var (mapping, report) = Mapped.Read(Files.Utf8(Long(Table.Rows[4][3])));
        Assert.True(Table.Numbers(places: false).SequenceEqual(Mapped.Numbers(report.Returns, places: false)), mapping);
        var options = new ReadOptions { Mapping = Mapping.Parse(mapping, "m").Value! };
        Assert.Equal("rows-differ", Files.Refusal(Files.Read(Long("77"), options)).Code);
    }

    [Fact]
    public void Votes_of_a_choice_in_parts_are_summed()
    {
        var early = Table
            .Rows.Select(r => int.Parse(r[8], System.Globalization.CultureInfo.InvariantCulture) / 3)
            .ToList();
        var header = Table.Header[..8].Concat(["Alice early", "Alice (election day)", "Bob", "Carol"]);
        var table = new MadeTable(
            [.. header],
            [
                .. Table.Rows.Select(
                    (r, i) =>
                        (string[])
                            [
                                .. r[..8],
                                $"{early[i]}",
                                $"{int.Parse(r[8], System.Globalization.CultureInfo.InvariantCulture) - early[i]}",
                                r[9],
                                r[10],
                            ]
                ),
            ]
        );
        Assert.Equal(Table.Numbers(), Mapped.Numbers(Mapped.Read(Files.Utf8(table.Csv())).Report.Returns));
    }

    [Fact]
    public void A_note_with_commas_of_its_own_is_a_footer()
    {
        var (_, report) = Mapped.Read(
            Files.Utf8(Table.Csv() + "Note: data as of May 1, 2024\nSource: the commission, its site,,,,,,,,,\n")
        );
        Assert.Equal(Table.Numbers(), Mapped.Numbers(report.Returns));
        Assert.Equal([AsideKind.Footer, AsideKind.Footer], report.Aside.Select(a => a.Kind));
    }

    [Fact]
    public void A_long_table_with_kinds_of_vote_is_laid_out_and_summed()
    {
        var text = new StringBuilder("county,precinct,mode,office,candidate,votes\n");
        foreach (var row in Table.Rows)
        {
            text.Append($"{row[1]},{row[2]},,Registered Voters,,{row[3]}\n");
            foreach (var (kind, part) in new[] { ("early", 3), ("day", 0) })
            {
                int Of(int column) =>
                    part > 0
                        ? int.Parse(row[column], System.Globalization.CultureInfo.InvariantCulture) / part
                        : int.Parse(row[column], System.Globalization.CultureInfo.InvariantCulture)
                            - (int.Parse(row[column], System.Globalization.CultureInfo.InvariantCulture) / 3);
                text.Append($"{row[1]},{row[2]},{kind},Ballots Cast,,{Of(5)}\n");
                text.Append(
                    $"{row[1]},{row[2]},{kind},President,Alice,{Of(8)}\n{row[1]},{row[2]},{kind},President,Bob,{Of(9)}\n{row[1]},{row[2]},{kind},President,Carol,{Of(10)}\n"
                );
            }
        }
        var (mapping, report) = Mapped.Read(Files.Utf8(text.ToString()));
        Assert.True(report.Returns.Count == 60, mapping);
        var expected = Table.Rows.ToDictionary(
            r => r[2],
            r => $"{r[3]},{r[5]},{r[5]},Alice={r[8]},Bob={r[9]},Carol={r[10]}",
            StringComparer.Ordinal
        );
        Assert.All(Mapped.Numbers(report.Returns, places: false), n => Assert.Equal(expected[n.Key], n.Value));
    }

    [Theory]
    [InlineData("n/a")]
    [InlineData("-")]
    [InlineData("нет данных")]
    [InlineData("")]
    public void A_station_that_has_not_reported_is_without_data_and_never_absent(string text)
    {
        var table = Table.Each((row, i) => i % 20 == 3 ? [.. row[..4], .. row[4..].Select(_ => text)] : row);
        var (mapping, report) = Mapped.Read(Files.Utf8(table.Csv()));
        Assert.True(report.Returns is { Count: 57, WithoutData.Count: 3 }, mapping);
        Assert.Equal("4", report.Returns.WithoutData.Name(0));
    }

    [Fact]
    public void A_bad_cell_removes_no_choice_and_refuses_the_file_with_its_place()
    {
        var table = Table.Each((row, i) => i == 5 ? [.. row[..9], "12x", row[10]] : row);
        var (mapping, outcome) = Mapped.Try(Files.Utf8(table.Csv()));
        Assert.Contains("- \"Bob\"", mapping, StringComparison.Ordinal);
        Assert.Contains("\"12x\"", mapping, StringComparison.Ordinal);
        Assert.Equal(("not-a-count", 7), (Files.Refusal(outcome).Code, Files.Refusal(outcome).Line));
    }

    [Fact]
    public void A_negative_count_is_refused_when_read_and_only_said_when_mapped()
    {
        var table = Table.Each((row, i) => i == 5 ? [.. row[..9], "-4", row[10]] : row);
        var (mapping, outcome) = Mapped.Try(Files.Utf8(table.Csv()));
        Assert.Contains("the negative count -4", mapping, StringComparison.Ordinal);
        Assert.Equal("negative-count", Files.Refusal(outcome).Code);
    }

    [Fact]
    public void Blank_votes_are_zeros_only_where_the_others_make_the_total()
    {
        var table = Table.Each(
            (row, i) =>
                i % 3 == 0
                    ?
                    [
                        .. row[..8],
                        $"{int.Parse(row[7], System.Globalization.CultureInfo.InvariantCulture) - 5}",
                        "5",
                        "",
                    ]
                    : row
        );
        var (mapping, report) = Mapped.Read(Files.Utf8(table.Csv()));
        Assert.Contains("blank: zero", mapping, StringComparison.Ordinal);
        Assert.Equal(60, report.Returns.Count);
    }

    [Fact]
    public void Stations_with_voters_and_zeros_are_counted_and_named()
    {
        var table = Table.Each((row, i) => i == 5 ? [.. row[..4], .. row[4..].Select(_ => "0")] : row);
        var (_, report) = Mapped.Read(Files.Utf8(table.Csv()));
        Assert.Equal((60, 1), (report.Returns.Count, report.ZeroRows));
        Assert.Contains("rows 7", Assert.Single(report.Warnings).What.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_is_read_with_its_titles_and_merged_cells_like_any_table()
    {
        List<string[]> rows =
        [
            ["Results of the vote"],
            Table.Header,
        ];
        rows.AddRange(Table.Rows);
        using var stored = new MemoryStream();
        stored.SaveAs(rows.Select(Cells), printHeader: false);
        var (mapping, report) = Mapped.Read(stored.ToArray(), "table.xlsx");
        Assert.Contains("header: 2", mapping, StringComparison.Ordinal);
        Assert.Equal(TableFormat.Workbook, report.Format);
        Assert.Equal(Table.Numbers(), Mapped.Numbers(report.Returns));
    }

    [Theory]
    [InlineData("[", ",\n", "]")]
    [InlineData("{\"results\": [", ", ", "], \"source\": \"x\"}")]
    [InlineData("", "\n", "\n")]
    public void Json_is_read_as_a_list_of_objects_or_an_object_a_line(string begins, string between, string ends)
    {
        var objects = Table.Rows.Select(r =>
            "{"
            + string.Join(
                ", ",
                Table.Header.Zip(r, (h, c) => $"\"{h}\": {(h is "region" or "commission" ? $"\"{c}\"" : c)}")
            )
            + "}"
        );
        var (_, report) = Mapped.Read(Files.Utf8(begins + string.Join(between, objects) + ends), "table.json");
        Assert.Equal(TableFormat.Json, report.Format);
        Assert.Equal(Table.Numbers(), Mapped.Numbers(report.Returns));
    }

    [Fact]
    public void Json_lists_of_lists_begin_with_the_header()
    {
        var lists = Table
            .Rows.Prepend(Table.Header)
            .Select(r => "[" + string.Join(",", r.Select(c => $"\"{c}\"")) + "]");
        var (_, report) = Mapped.Read(Files.Utf8("[" + string.Join(",", lists) + "]"), "table.json");
        Assert.Equal(Table.Numbers(), Mapped.Numbers(report.Returns));
    }

    [Fact]
    public async Task Parquet_is_mapped_like_any_table()
    {
        var returns = Mapped.Read(Files.Utf8(Table.Csv())).Report.Returns;
        using var stored = new MemoryStream();
        await returns.WriteParquetAsync(stored, TestContext.Current.CancellationToken);
        var (_, report) = Mapped.Read(stored.ToArray(), "table.parquet");
        Assert.Equal(Table.Numbers(), Mapped.Numbers(report.Returns));
    }

    private static Dictionary<string, object> Cells(string[] row) =>
        Enumerable
            .Range(0, MadeTable.Plain.Length)
            .ToDictionary(
                i => $"c{i:00}",
                i =>
                    i >= row.Length ? ""
                    : int.TryParse(row[i], out var number) ? (object)number
                    : row[i]
            );

    private static string[] Total(string region, string commission, string name, IEnumerable<string[]> rows) =>
        [
            region,
            commission,
            name,
            .. Enumerable
                .Range(MadeTable.FirstCount, 8)
                .Select(c => $"{rows.Sum(r => int.Parse(r[c], System.Globalization.CultureInfo.InvariantCulture))}"),
        ];
}
