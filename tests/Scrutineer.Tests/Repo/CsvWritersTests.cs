using Scrutineer.CommandLine;
using Scrutineer.Testing;
using Scrutineer.Tests.Transcripts;

namespace Scrutineer.Tests.Repo;

/// <summary>
/// Tables are written by one writer of cells, which no spreadsheet runs: nobody else doubles quotation marks, and every command that
/// writes strangers' names as CSV gives them back as they were.
/// </summary>
public sealed class CsvWritersTests
{
    private const string Doubling = "\"\\\"\\\"\"";

    [Fact]
    public void Only_the_writer_of_cells_doubles_quotation_marks()
    {
        var sources = Directory.EnumerateFiles(
            Path.Combine(SharedData.Repository, "src"),
            "*.cs",
            SearchOption.AllDirectories
        );
        Assert.Equal(
            ["CsvCell.cs"],
            sources
                .Where(f =>
                    !f.Contains(
                        $"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}",
                        StringComparison.Ordinal
                    )
                )
                .Where(f => File.ReadAllText(f).Contains(Doubling, StringComparison.Ordinal))
                .Select(Path.GetFileName)
        );
    }

    [Theory]
    [InlineData("returns convert", "--out")]
    [InlineData("forensics", "--csv")]
    public async Task A_formula_in_a_name_is_no_formula_in_what_is_written(string command, string option)
    {
        var folder = Directory.CreateTempSubdirectory("csv-formulas");
        try
        {
            string At(string name) => Path.Combine(folder.FullName, name);
            var rows = Enumerable
                .Range(1, 40)
                .Select(i => $"=cmd|{i},@c,+{i},{500 + i},{300 + i},{300 + i},{100 + i},200");
            await File.WriteAllLinesAsync(
                At("in.csv"),
                rows.Prepend("region,commission,station,registered,issued,cast,votes:=Alice,votes:Bob"),
                TestContext.Current.CancellationToken
            );
            var safe = await Session.Run([.. command.Split(' '), At("in.csv"), option, At("safe.csv")]);
            Assert.True(safe.Code is ExitCode.Done or ExitCode.Refused, safe.Error);
            Assert.Equal([], Formulas(At("safe.csv")));
            _ = await Session.Run([.. command.Split(' '), At("in.csv"), option, At("raw.csv"), "--raw"]);
            Assert.NotEmpty(Formulas(At("raw.csv")));
            _ = await Session.Run("returns", "convert", At("safe.csv"), "--out", At("again.csv"), "--raw");
            Assert.Contains(
                "=cmd|1,@c,+1,",
                await File.ReadAllTextAsync(At("again.csv"), TestContext.Current.CancellationToken),
                StringComparison.Ordinal
            );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static List<string> Formulas(string file) =>
        [
            .. File.ReadLines(file)
                .SelectMany(l => l.Split(','))
                .Where(c => c.Length > 0 && "=+@\t".Contains(c[0], StringComparison.Ordinal)),
        ];
}
