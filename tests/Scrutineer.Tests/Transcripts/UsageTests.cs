using System.Text.RegularExpressions;
using Scrutineer.CommandLine;

namespace Scrutineer.Tests.Transcripts;

/// <summary>What is said of a command line that was not understood.</summary>
public sealed partial class UsageTests
{
    [Theory]
    [InlineData("assess", "Бракує аргументу команди assess.")]
    [InlineData("law", "Бракує команди.")]
    [InlineData("simulate", "Бракує параметра --out.")]
    [InlineData("simulate --out x --seed abc", "Параметр --seed не приймає «abc»: треба ціле число.")]
    [InlineData("calibrate --out x --runs abc", "Параметр --runs не приймає «abc»: треба ціле число.")]
    [InlineData("forensics x --csv a --csv b", "Параметр --csv приймає одне значення, а подано 2.")]
    [InlineData("forensics x --method digts", "Параметр --method не приймає «digts». Можливо, digits?")]
    [InlineData("forensics --explain digts", "Параметр --explain не приймає «digts». Можливо, digits?")]
    [InlineData("returns check x --profile ru-cek", "Параметр --profile не приймає «ru-cek». Можливо, ru-cec?")]
    [InlineData("act show x --format dox", "Параметр --format не приймає «dox». Можливо, docx?")]
    [InlineData("forensics", "Бракує файла протоколів (FILE|CASE).")]
    public async Task In_Ukrainian_not_a_word_of_English_is_left(string line, string said)
    {
        var session = await Session.Run([.. line.Split(' '), "--lang", "uk"]);
        Assert.Equal(ExitCode.Usage, session.Code);
        Assert.Contains(said, session.Error, StringComparison.Ordinal);
        // The last line is the command that tells more.
        var before = session.Error[..session.Error.IndexOf("Довідка: ", StringComparison.Ordinal)];
        Assert.DoesNotMatch(EnglishSentence(), before);
    }

    [Theory]
    [InlineData("assess", "An argument of the command assess is missing.")]
    [InlineData("law", "A command is required.")]
    [InlineData("simulate --out x --seed abc", "--seed does not take 'abc': it takes a whole number.")]
    [InlineData("forensics x --method digts", "--method does not take 'digts'. Did you mean digits?")]
    public async Task In_English_it_is_as_plain(string line, string said)
    {
        var session = await Session.Run(line.Split(' '));
        Assert.Equal(ExitCode.Usage, session.Code);
        Assert.Contains(said, session.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Canary_what_the_parser_says_in_English_is_caught() =>
        Assert.Matches(EnglishSentence(), "Команду не зрозуміло: Required argument missing for command: 'assess'.");

    // Two plain words of Latin letters in a row; names of commands, options and methods do not stand so.
    [GeneratedRegex("(?<![-\\w])[A-Za-z]{3,} [a-z]{3,} [a-z]{2,}(?! --)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EnglishSentence();
}
