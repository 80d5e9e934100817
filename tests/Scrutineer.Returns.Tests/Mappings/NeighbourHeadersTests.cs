using Scrutineer.Returns.Checks;
using Scrutineer.Returns.Mappings;
using Scrutineer.Returns.Reading;
using Scrutineer.Returns.Tests.Awkward;

namespace Scrutineer.Returns.Tests.Mappings;

/// <summary>Headers that must be read with their neighbours: made after the wording of the Russian protocols of 2004 and 2020.</summary>
public sealed class NeighbourHeadersTests
{
    private static readonly string[] Of2004 =
    [
        "region",
        "tik",
        "uik",
        "Число избирателей, внесенных в список",
        "Число полученных избирательных бюллетеней",
        "Число избирательных бюллетеней, выданных досрочно",
        "Число избирательных бюллетеней, выданных в день голосования",
        "Число избирательных бюллетеней, выданных вне помещения",
        "Число погашенных избирательных бюллетеней",
        "Число избирательных бюллетеней в переносных ящиках",
        "Число бюллетеней в стационарных ящиках для голосования",
        "Число недействительных избирательных бюллетеней",
        "Число действительных избирательных бюллетеней",
        "Число утраченных избирательных бюллетеней",
        "Число не учтенных при получении избирательных бюллетеней",
        "Глазьев",
        "Путин",
        "Против всех",
    ];

    private static string[] Row2004(int i)
    {
        int early = i % 3,
            room = 700 + i,
            outside = 40 + (i % 20),
            cancelled = 100 + i,
            invalid = i % 7;
        var (issued, boxes) = (early + room + outside, early + room + outside - 1);
        var valid = boxes - invalid;
        int[] counts =
        [
            issued + 300,
            issued + cancelled,
            early,
            room,
            outside,
            cancelled,
            early + outside,
            boxes - early - outside,
            invalid,
            valid,
            0,
            0,
            50,
            valid - 80,
            30,
        ];
        return [$"Край {i / 50}", $"Первая {i / 10}", $"{i}", .. counts.Select(c => $"{c}")];
    }

    private static string Csv(string[] header, IEnumerable<string[]> rows) =>
        string.Concat(rows.Prepend(header).Select(r => string.Join(';', r) + "\n"));

    [Fact]
    public void Ballots_issued_on_the_day_are_a_part_and_all_parts_are_summed()
    {
        var report = Files.MustRead(Csv(Of2004, Enumerable.Range(1, 120).Select(Row2004)));
        Assert.Equal("ru-cec", report.Mapping);
        Assert.Equal((1 % 3) + 701 + 41, report.Returns.Issued[0]);
        Assert.Equal("issued-in-room", report.Columns[6].Use);
        Assert.Empty(report.Warnings);
        Assert.All(report.Returns.CheckRelations(), r => Assert.Equal((120, 0), (r.Checked, r.Failures.Count)));
    }

    [Fact]
    public void The_suggested_mapping_says_the_same()
    {
        var text = Files.Utf8(Csv(Of2004, Enumerable.Range(1, 120).Select(Row2004)));
        Assert.Equal(Mapped.Numbers(Files.MustRead(text).Returns), Mapped.Numbers(Mapped.Read(text).Report.Returns));
    }

    [Theory]
    [InlineData("Число бюллетеней, выданных избирателям на избирательном участке")]
    [InlineData("Число избирательных бюллетеней, выданных избирателям")]
    public void A_header_that_does_not_say_which_part_it_is_is_read_by_its_numbers(string header)
    {
        string[] part = [.. Of2004[..6], header, .. Of2004[7..]];
        Assert.Equal(743, Files.MustRead(Csv(part, Enumerable.Range(1, 120).Select(Row2004))).Returns.Issued[0]);
    }

    [Fact]
    public void A_whole_beside_its_parts_stays_the_whole()
    {
        string[] header = [.. Of2004[..6], "Число избирательных бюллетеней, выданных избирателям", .. Of2004[7..]];
        var rows = Enumerable
            .Range(1, 120)
            .Select(Row2004)
            .Select(r =>
                (string[])
                    [.. r[..6], $"{int.Parse(r[5], null) + int.Parse(r[6], null) + int.Parse(r[7], null)}", .. r[7..]]
            );
        Assert.Equal(743, Files.MustRead(Csv(header, rows)).Returns.Issued[0]);
    }

    [Fact]
    public void A_file_in_which_a_relation_fails_in_most_rows_is_refused_unless_it_is_to_be_read_anyway()
    {
        // Those issued early and outside are under headers that nobody knows: the part in the room is all there is.
        string[] header = [.. Of2004[..5], "дата 1", Of2004[6], "дата 2", .. Of2004[8..]];
        var text = Csv(header, Enumerable.Range(1, 120).Select(Row2004))
            .Replace("дата 1", "url", StringComparison.Ordinal)
            .Replace("дата 2", "link", StringComparison.Ordinal);
        var problems = Files.Read(text).Problems;
        Assert.All(problems, p => Assert.Equal(("relation-fails", ReturnsRemedy.ReadAnyway), (p.Code, p.Remedy?.Code)));
        Assert.Equal(2, problems.Count);
        Assert.Contains("120 of 120", problems[0].What.En, StringComparison.Ordinal);
        var report = Files.MustRead(text, new ReadOptions { Anyway = true });
        Assert.Equal(["ballots-balance", "cast-within-issued"], report.ReadAnyway.Select(b => b.Relation.Id));
    }

    [Fact]
    public void A_relation_that_fails_in_fewer_than_half_of_the_rows_refuses_nothing()
    {
        var rows = Enumerable.Range(1, 120).Select(i => i % 2 == 0 || i < 4 ? Row2004(i) : [.. Row2004(i)[..^1], "31"]);
        var report = Files.MustRead(Csv(Of2004, rows));
        Assert.Empty(report.ReadAnyway);
    }

    private static readonly string[] Of2020 =
    [
        "reg",
        "region",
        "tik",
        "uik",
        "name",
        "Число участников голосования, включенных в список участников голосования на момент окончания голосования",
        "Число бюллетеней, выданных участникам голосования",
        "Число бюллетеней, содержащихся в ящиках для голосования",
        "Число недействительных бюллетеней",
        "ДА",
        "НЕТ",
    ];

    [Fact]
    public void A_column_of_words_is_no_choice_and_both_issued_and_found_in_boxes_are_kept()
    {
        var rows = Enumerable
            .Range(1, 200)
            .Select(i =>
                (string[])
                    [
                        $"r{i / 50}",
                        "Область",
                        $"ТИК {i / 10}",
                        $"{i}",
                        $"Участок «{i}» школа",
                        $"{900 + i}",
                        $"{600 + i}",
                        $"{599 + i}",
                        "9",
                        $"{400 + i}",
                        "190",
                    ]
            );
        var text = Csv(Of2020, rows);
        var report = Files.MustRead(text);
        Assert.Equal(["ДА", "НЕТ"], report.Returns.Choices);
        Assert.Equal((601, 600), (report.Returns.Issued[0], report.Returns.Cast[0]));
        Assert.Contains(
            report.Warnings,
            w => w.Code == "column-without-counts" && w.What.En.Contains("\"name\"", StringComparison.Ordinal)
        );
        var (mapping, mapped) = Mapped.Read(Files.Utf8(text));
        Assert.Equal((601, 600), (mapped.Returns.Issued[0], mapped.Returns.Cast[0]));
        Assert.Equal(["ДА", "НЕТ"], mapped.Returns.Choices);
        Assert.Contains("issued: \"Число бюллетеней, выданных", mapping, StringComparison.Ordinal);
        Assert.Contains("cast: \"Число бюллетеней, содержащихся", mapping, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ballots issued early", "ballots issued on polling day", "ballots issued outside")]
    [InlineData("видано достроково", "видано в день голосування", "видано поза приміщенням")]
    public void Parts_in_other_languages_are_summed_too(string early, string day, string outside)
    {
        string[] header =
        [
            "region",
            "commission",
            "station",
            "registered",
            early,
            day,
            outside,
            "found in boxes",
            "invalid",
            "valid",
            "Alice",
            "Bob",
        ];
        var rows = Enumerable
            .Range(1, 60)
            .Select(i =>
                (string[])
                    [
                        "R",
                        "C",
                        $"{i}",
                        $"{1200 + i}",
                        $"{20 + (i % 5)}",
                        $"{500 + i}",
                        "30",
                        $"{540 + i}",
                        "10",
                        $"{530 + i}",
                        $"{300 + i}",
                        "230",
                    ]
            );
        var (mapping, report) = Mapped.Read(Files.Utf8(Csv(header, rows)));
        Assert.True(report.Returns.Issued[0] == 21 + 501 + 30, mapping);
        Assert.Equal(541, report.Returns.Cast[0]);
    }
}
