using System.CommandLine;
using Scrutineer.CommandLine;
using Scrutineer.Wording;

namespace Scrutineer.Tests.Transcripts;

/// <summary>
/// Every command answers by kind: a command line that is not understood with 2, an input that is not there or is refused with 1,
/// a disk that does not take what is written with 3; never an exception, and never without a word.
/// </summary>
public sealed class ExitCodesTests
{
    // These wait for what comes in from elsewhere: an editor, visitors.
    private static readonly string[] Waiting = ["law lsp", "serve", "desk"];

    public static TheoryData<string> Commands => [.. Leaves().Select(l => l.Path)];

    [Theory, MemberData(nameof(Commands))]
    public async Task An_unknown_option_is_no_command_line(string command)
    {
        var session = await Session.Run([.. command.Split(' '), "--no-such-option"]);
        Assert.Equal(ExitCode.Usage, session.Code);
        Assert.Contains("--no-such-option", session.Error, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Commands))]
    public async Task Nor_is_one_argument_more_whatever_it_looks_like(string command)
    {
        var leaf = Leaf(command);
        if (leaf.Arguments.Any(a => a.Arity.MaximumNumberOfValues > 1000))
        {
            return;
        }
        var most = leaf.Arguments.Sum(a => a.Arity.MaximumNumberOfValues);
        var session = await Session.Run([
            .. command.Split(' '),
            .. Required(leaf, Absent),
            "--",
            .. Enumerable.Repeat("0", most),
            "-1",
        ]);
        Assert.Equal(ExitCode.Usage, session.Code);
        Assert.Contains("'-1'", session.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Did you mean", session.Error, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Commands))]
    public async Task What_is_not_there_is_refused_with_a_word(string command)
    {
        var leaf = Leaf(command);
        if (Waiting.Contains(command) || !leaf.Arguments.Any(a => a.Arity.MinimumNumberOfValues > 0))
        {
            return;
        }
        var session = await Session.Run([
            .. command.Split(' '),
            .. leaf.Arguments.SelectMany(a => Values(a, Absent)),
            .. Required(leaf, Absent),
        ]);
        Assert.True(
            session.Code is ExitCode.Refused or ExitCode.Usage or ExitCode.Unavailable,
            $"{command}: {session.Code} {session.Output}"
        );
        Assert.NotEmpty(session.Error);
    }

    [Fact]
    public async Task A_misspelt_option_is_no_folder_to_make_and_after_two_dashes_it_is()
    {
        Assert.Equal(ExitCode.Usage, (await Session.Run("log", "init", "--quite")).Code);
        Assert.False(Directory.Exists("--quite"));
        var named = await Session.Run("returns", "check", "--", "--quite");
        Assert.Equal(ExitCode.Refused, named.Code);
        Assert.Contains("--quite", named.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_with_other_things_in_it_is_not_called_a_log()
    {
        var folder = Directory.CreateTempSubdirectory("foreign-log");
        try
        {
            await File.WriteAllTextAsync(
                Path.Combine(folder.FullName, "manifest.json"),
                "{}",
                TestContext.Current.CancellationToken
            );
            var session = await Session.Run("log", "init", folder.FullName);
            Assert.Equal(ExitCode.Refused, session.Code);
            Assert.Contains("what is in it is not a log", session.Error, StringComparison.Ordinal);
            Assert.Single(folder.EnumerateFileSystemInfos());
            var log = Path.Combine(folder.FullName, "log");
            Assert.Equal(ExitCode.Done, (await Session.Run("log", "init", log)).Code);
            Assert.Contains(
                "a log in this folder already",
                (await Session.Run("log", "init", log)).Error,
                StringComparison.Ordinal
            );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Below a file there is nothing, and nothing can be made.
    private static readonly string Absent = Path.Combine(typeof(ExitCodesTests).Assembly.Location, "nothing");

    private static IEnumerable<string> Required(Command leaf, string value) =>
        leaf.Options.Where(o => o.Required).SelectMany(o => new[] { o.Name, ValueOf(o.ValueType, value) });

    private static IEnumerable<string> Values(Argument argument, string value) =>
        Enumerable.Repeat(ValueOf(argument.ValueType, value), Math.Max(1, argument.Arity.MinimumNumberOfValues));

    private static string ValueOf(Type type, string text) =>
        type == typeof(DateOnly) ? "2024-03-15"
        : type.IsPrimitive ? "1"
        : text;

    private static Command Leaf(string path) => Leaves().Single(l => l.Path == path).Command;

    private static IEnumerable<(string Path, Command Command)> Leaves() => Leaves(RootCommands.Build(Language.En), "");

    private static IEnumerable<(string Path, Command Command)> Leaves(Command command, string path)
    {
        foreach (var inner in command.Subcommands)
        {
            var name = path.Length == 0 ? inner.Name : $"{path} {inner.Name}";
            foreach (var leaf in inner.Subcommands.Count == 0 ? [(name, inner)] : Leaves(inner, name))
            {
                yield return leaf;
            }
        }
    }
}
