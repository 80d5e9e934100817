using CsCheck;

namespace Scrutineer.Wording.Tests;

/// <summary>Names from strangers in tables that people open in a spreadsheet.</summary>
public sealed class CsvCellTests
{
    [Theory]
    [InlineData("Київ, дільниця 12", "\"Київ, дільниця 12\"")]
    [InlineData("№ 5", "№ 5")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData(
        "=HYPERLINK(\"http://example.org\",\"тут\")",
        "\"'=HYPERLINK(\"\"http://example.org\"\",\"\"тут\"\")\""
    )]
    [InlineData("+380", "'+380")]
    [InlineData("-5", "'-5")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("'=1", "''=1")]
    [InlineData("'Ново'", "'Ново'")]
    [InlineData("", "")]
    public void A_text_that_a_spreadsheet_would_run_begins_with_an_apostrophe(string text, string cell) =>
        Assert.Equal(cell, CsvCell.Of(text));

    [Fact]
    public void Raw_leaves_formulas_and_still_quotes() => Assert.Equal("\"=A,B\"", CsvCell.Of("=A,B", isRaw: true));

    [Fact]
    public void Whatever_is_made_safe_begins_with_no_formula_and_is_read_back_as_it_was() =>
        Gen.Char["=+-@\t\r\n' aЇ\",№"]
            .Array[0, 8]
            .Select(c => new string(c))
            .Sample(text =>
            {
                var safe = CsvCell.Safe(text);
                return (safe.Length == 0 || !"=+-@\t\r\n".Contains(safe[0], StringComparison.Ordinal))
                    && CsvCell.Plain(safe).SequenceEqual(text);
            });

    [Fact]
    public void Canary_without_the_second_mark_two_texts_would_be_read_as_one() =>
        Assert.NotEqual(CsvCell.Safe("=1"), CsvCell.Safe("'=1"));
}
