using System.Text.RegularExpressions;
using Scrutineer.CommandLine;
using Scrutineer.Wording;

namespace Scrutineer.Tests.Transcripts;

/// <summary>Eighty columns hold every table and all help, and no number is broken in any.</summary>
public sealed partial class NarrowTerminalTests
{
    private const int Columns = 80;

    [Theory]
    [InlineData("uk")]
    [InlineData("en")]
    public void A_table_too_wide_is_told_row_by_row_with_every_value_under_its_heading(string language)
    {
        var text = Written(
            language,
            Tables
                .Of("Title", "method", ">a long heading of a number", "what it says", "and what limits it", "and more")
                .Row("Spikes", "1\u00A0234\u00A0567", new string('w', 30) + " and 2\u00A0345 more", Long, Long)
        );

        Assert.All(text.Split('\n'), line => Assert.InRange(line.Length, 0, Columns));
        var number = language == "en" ? "1,234,567" : "1\u00A0234\u00A0567";
        Assert.Matches($@"a long heading of a number\s+{Regex.Escape(number)}", text);
        Assert.Contains(language == "en" ? "2,345 more" : "2\u00A0345 more", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Canary_a_table_that_fits_keeps_its_lines_and_its_numbers_whole()
    {
        var table = Tables.Of("Title", "place", ">voters");
        for (var i = 0; i < 20; i++)
        {
            table.Row("a place with a name of several words " + i, "1\u00A0234\u00A0567");
        }
        var text = Written("uk", table);

        Assert.Contains("──", text, StringComparison.Ordinal);
        Assert.Equal(20, Regex.Count(text, "1\u00A0234\u00A0567"));
        Assert.DoesNotContain('\uE0A0', text);
    }

    [Fact]
    public void Text_from_a_file_is_made_safe_in_both_forms()
    {
        foreach (var long_ in new[] { "x", Long })
        {
            var text = Written("en", Tables.Of(null, "a", "b", "c").Row("[red]\u001B[31m", long_, long_));
            Assert.Contains("[red]\\u001B[31m", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("uk")]
    [InlineData("en")]
    public async Task Help_of_every_command_fits(string language)
    {
        var commands = await Commands([], language);
        Assert.InRange(commands.Count, 40, 400);
        foreach (var command in commands)
        {
            var help = (await Session.Run([.. command, "--help", "--lang", language])).Output;
            // An example is one line, to be copied whole.
            var lines = help.Split('\n').Where(l => !l.StartsWith("  scrutineer ", StringComparison.Ordinal));
            Assert.All(lines, line => Assert.True(line.Length <= Columns, $"{string.Join(' ', command)}: {line}"));
        }
    }

    private static async Task<List<string[]>> Commands(string[] above, string language)
    {
        var help = (await Session.Run([.. above, "--help", "--lang", language])).Output.Split('\n');
        var found = new List<string[]> { above };
        foreach (
            var name in help.SkipWhile(l => l is not ("Commands:" or "Команди:"))
                .Skip(1)
                .TakeWhile(l => l.Length > 0)
                .Select(l => Name().Match(l).Groups["name"].Value)
                .Where(n => n.Length > 0)
        )
        {
            found.AddRange(await Commands([.. above, name], language));
        }
        return found;
    }

    private static string Long { get; } = string.Join(' ', Enumerable.Repeat("word", 40));

    private static string Written(string language, TextTable table)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(
            output,
            TextWriter.Null,
            language == "uk" ? Language.Uk : Language.En,
            quiet: false,
            json: false,
            decorate: false
        );
        terminal.Write(table);
        return output.ToString();
    }

    [GeneratedRegex(@"^  (?<name>[a-z-]+)(?:\s|$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
