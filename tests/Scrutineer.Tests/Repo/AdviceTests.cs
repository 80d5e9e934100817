using System.CommandLine;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using Scrutineer.CommandLine;
using Scrutineer.Wording;

namespace Scrutineer.Tests.Repo;

/// <summary>Only the executable knows how a command is written: rooms name a remedy, and each host says it in its own way.</summary>
public sealed class AdviceTests
{
    private const string SyntaxOnPurpose = "Try scrutineer act relink, or --returns FILE.";

    private static readonly Regex Syntax = SyntaxOf(RootCommands.Build(Language.En));

    public static TheoryData<string> Rooms { get; } =
        new(
            Directory
                .GetFiles(AppContext.BaseDirectory, "Scrutineer.*.dll")
                .Select(f => Path.GetFileNameWithoutExtension(f)!)
                .Where(n => !n.EndsWith(".Tests", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void There_are_rooms_to_look_at() => Assert.True(Rooms.Count >= 9, $"{Rooms.Count} rooms");

    [Theory]
    [MemberData(nameof(Rooms))]
    public void No_text_of_a_room_is_written_in_the_syntax_of_the_command_line(string room) =>
        Assert.DoesNotContain(Literals(room + ".dll"), text => Syntax.IsMatch(text));

    [Fact]
    public void Canary_a_text_that_names_a_command_or_an_option_is_caught()
    {
        Assert.Contains(SyntaxOnPurpose, Literals(typeof(AdviceTests).Assembly.GetName().Name + ".dll"));
        Assert.Matches(Syntax, SyntaxOnPurpose);
        Assert.Matches(Syntax, "fetch them: scrutineer returns get ");
        Assert.Matches(Syntax, "link it again (act relink)");
        Assert.Matches(Syntax, "дайте файл: --returns ФАЙЛ");
        Assert.DoesNotMatch(Syntax, "scrutineer 0.1.0");
        Assert.DoesNotMatch(Syntax, "--print-to-pdf=act.pdf");
        Assert.DoesNotMatch(Syntax, "the act shows what it rests on");
    }

    [Fact]
    public void Every_remedy_that_a_room_names_has_its_words_and_no_word_is_without_a_remedy() =>
        Assert.Equal(
            Rooms.SelectMany(room => Remedies((string)room)).Order(StringComparer.Ordinal),
            Advice.Codes.Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Every_remedy_is_said_as_a_command_or_an_option_in_both_languages()
    {
        foreach (var code in Advice.Codes)
        {
            var problem = new Problem(
                "wrong",
                Bilingual.Same("wrong"),
                new Bilingual("виправте", "mend it"),
                Remedy: new Remedy(code, ("case", "cases/simulated"))
            );
            Assert.Matches(Syntax, Advice.Worded(problem).Mend.Uk);
            Assert.Matches(Syntax, Advice.Worded(problem).Mend.En);
        }
    }

    [Fact]
    public void A_remedy_that_has_no_words_here_leaves_the_rooms_own()
    {
        var problem = new Problem(
            "wrong",
            Bilingual.Same("wrong"),
            new Bilingual("виправте", "mend it"),
            Remedy: new Remedy("press-the-button")
        );
        Assert.Equal(problem, Advice.Worded(problem));
    }

    private static Regex SyntaxOf(RootCommand root)
    {
        var commands = root
            .Subcommands.Select(c => "scrutineer " + c.Name)
            .Concat(root.Subcommands.SelectMany(c => c.Subcommands.Select(s => $"{c.Name} {s.Name}")))
            .Select(c => $@"\b{Regex.Escape(c)}\b");
        var options = All(root).SelectMany(c => c.Options).Select(o => o.Name).Distinct(StringComparer.Ordinal);
        return new Regex(
            string.Join('|', [.. commands, .. options.Select(o => $@"(?<![\w-]){Regex.Escape(o)}(?![\w=-])")]),
            RegexOptions.CultureInvariant,
            TimeSpan.FromSeconds(10)
        );
    }

    private static IEnumerable<Command> All(Command command) => [command, .. command.Subcommands.SelectMany(All)];

    private static IEnumerable<string> Remedies(string room) =>
        Assembly
            .Load(room)
            .GetTypes()
            .Where(t =>
                t is { IsAbstract: true, IsSealed: true } && t.Name.EndsWith("Remedy", StringComparison.Ordinal)
            )
            .SelectMany(t => t.GetFields().Select(f => (string)f.GetRawConstantValue()!));

    private static List<string> Literals(string assembly)
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, assembly));
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();
        var literals = new List<string>();
        // The heap begins with an empty string at 0.
        for (var at = MetadataTokens.UserStringHandle(1); !at.IsNil; at = metadata.GetNextHandle(at))
        {
            literals.Add(metadata.GetUserString(at));
        }
        return literals;
    }
}
