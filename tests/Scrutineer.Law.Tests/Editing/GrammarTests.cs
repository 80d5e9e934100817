using System.Text;
using System.Text.RegularExpressions;
using Scrutineer.Law.Registers;
using Scrutineer.Testing;
using TextMateSharp.Grammars;
using TextMateSharp.Internal.Grammars.Reader;
using TextMateSharp.Internal.Themes.Reader;
using TextMateSharp.Internal.Types;
using TextMateSharp.Registry;
using TextMateSharp.Themes;

namespace Scrutineer.Law.Tests.Editing;

/// <summary>The TextMate grammars for editors, held against the words that the readers of law know, by an interpreter of such grammars.</summary>
public sealed class GrammarTests
{
    private static readonly string Folder = Path.Combine(SharedData.Repository, "editors", "vscode");

    public static TheoryData<string, string> Fields
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (en, uk) in RuleWords.Fields)
            {
                data.Add(en, en);
                data.Add(en, uk);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void Every_field_of_a_rule_has_its_colour(string key, string name)
    {
        var value = key switch
        {
            RuleWords.InForce => "from 2014-04-27 on {e}",
            RuleWords.Certainty => "V",
            RuleWords.Strength => "treaty",
            RuleWords.Overrides => "ua.one, ua.two",
            RuleWords.Reference => "/akn/ua/act",
            _ => "Any words: as they are",
        };
        var pieces = Rules($"{name}: {value}");
        Assert.Contains((name, "keyword.other.field"), pieces);
        Assert.Contains(
            key switch
            {
                RuleWords.InForce => ("2014-04-27", "constant.numeric.date"),
                RuleWords.Certainty => ("V", "constant.language.certainty"),
                RuleWords.Strength => ("treaty", "constant.language.strength"),
                RuleWords.Overrides => ("ua.two", "entity.name.function.rule"),
                RuleWords.Reference => (value, "markup.underline.link"),
                _ => (value, "string.unquoted.field"),
            },
            pieces
        );
    }

    [Fact]
    public void Every_word_that_begins_a_condition_has_its_colour() =>
        Assert.All(
            RuleWords.Conditions,
            c =>
            {
                var pieces = Rules($"  {c.Word}{{v}} проводиться 16 березня 2024 року");
                Assert.Contains((c.Word.TrimEnd(), "keyword.control.condition"), pieces);
                Assert.Contains(("v", "variable.parameter"), pieces);
                Assert.Contains(("16 березня 2024 року", "constant.numeric.date"), pieces);
            }
        );

    [Theory]
    [InlineData("rule ua.1207-vii.8-5", "rule")]
    [InlineData("правило ua.1207-vii.8-5", "правило")]
    public void The_line_that_begins_a_rule_has_its_colours(string line, string word) =>
        Assert.Equal(
            [(word, "keyword.control.rule"), (" ", ""), ("ua.1207-vii.8-5", "entity.name.function.rule")],
            Rules(line)
        );

    [Fact]
    public void Several_fields_of_one_line_have_each_their_own_colour()
    {
        var pieces = Rules(
            "in force: from 2014-04-27      strength: binding-domestic      approved by: —      certainty: V"
        );
        Assert.Equal(
            ["in force", "strength", "approved by", "certainty"],
            pieces.Where(p => p.Scope == "keyword.other.field").Select(p => p.Text)
        );
        Assert.Contains(("binding-domestic", "constant.language.strength"), pieces);
    }

    [Theory]
    [InlineData("{v} is held if {t} and so on")]
    [InlineData("the note: is a part of a sentence")]
    [InlineData("іменем закону {v} заборонене")]
    [InlineData("androgynous {v}")]
    public void A_word_inside_a_sentence_is_no_keyword(string line) =>
        Assert.DoesNotContain(Rules(line), p => p.Scope.StartsWith("keyword", StringComparison.Ordinal));

    [Fact]
    public void Each_line_of_the_shipped_rules_is_coloured_as_what_it_is()
    {
        var grammar = Grammar("source.scrutineer-rules");
        foreach (var file in RuleFolder.Rules(RuleFolder.Shipped))
        {
            foreach (var line in file.Text.Split('\n').Select(l => l.TrimEnd('\r')).Where(l => l.Trim().Length > 0))
            {
                var pieces = Pieces(grammar, line);
                var first = pieces.First(p => p.Text.Trim().Length > 0).Scope;
                var expected =
                    RuleReader.Begin(line.Trim()) is not null ? "keyword.control.rule"
                    : RuleReader.FieldOf(line) is not null ? "keyword.other.field"
                    : RuleWords.Conditions.Any(c => line.Trim().StartsWith(c.Word, StringComparison.OrdinalIgnoreCase))
                        ? "keyword.control.condition"
                    : null;
                Assert.True(
                    expected is null ? !first.StartsWith("keyword", StringComparison.Ordinal) : first == expected,
                    $"{file.Name}: {line}: {first}"
                );
                Assert.Equal(
                    Regex.Count(
                        expected == "keyword.other.field" && !line.Contains("{e}", StringComparison.Ordinal)
                            ? ""
                            : line,
                        @"\{\w+\}"
                    ),
                    pieces.Count(p => p.Scope == "variable.parameter")
                );
            }
        }
    }

    [Fact]
    public void Every_line_of_a_vocabulary_that_a_reader_knows_has_its_colour()
    {
        var grammar = Grammar("source.scrutineer-vocabulary");
        foreach (var block in VocabularyKeys.Blocks)
        {
            Assert.Contains((block, "keyword.control.block"), Pieces(grammar, $"{block} held-in"));
            foreach (var key in VocabularyKeys.Of(block))
            {
                var pieces = Pieces(grammar, VocabularyKeys.IsBare(key) ? $"  {key}" : $"  {key}: 9");
                Assert.Contains((key, VocabularyKeys.IsBare(key) ? "storage.modifier" : "keyword.other.field"), pieces);
            }
        }
        var slot = Pieces(grammar, "  en: {p: person or body} is heard");
        Assert.Contains(("p", "variable.parameter"), slot);
        Assert.Contains(("person or body", "entity.name.type"), slot);
        Assert.Contains(("from", "keyword.operator.interval"), Pieces(grammar, "    in force: from 2004-06-30"));
    }

    [Fact]
    public void Canary_a_line_of_no_form_has_no_colour() =>
        Assert.All(
            Pieces(Grammar("source.scrutineer-vocabulary"), "  nonsense: 9")
                .Concat(Rules("nonsense: 9 x"))
                .Where(p => p.Text.Trim() is not "9"),
            p => Assert.False(p.Scope.StartsWith("keyword", StringComparison.Ordinal))
        );

    [Fact]
    public void Patterns_keep_to_what_every_interpreter_of_such_grammars_knows()
    {
        // Look-behind of one length, no possessive or atomic groups, no recursion, no variable of Oniguruma's own.
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Folder, "syntaxes")))
        {
            using var grammar = System.Text.Json.JsonDocument.Parse(File.ReadAllBytes(file));
            var patterns = Patterns(grammar.RootElement).ToList();
            Assert.NotEmpty(patterns);
            Assert.All(
                patterns,
                p =>
                {
                    Assert.DoesNotMatch(@"\(\?>|[+*?}]\+|\\g<|\\k<|\\h|\\K|\(\?<=[^)]*[*+?|]", p);
                    Assert.NotNull(new Regex(p, RegexOptions.None, TimeSpan.FromSeconds(1)));
                }
            );
        }
    }

    [Fact]
    public void What_the_extension_names_is_there()
    {
        using var package = System.Text.Json.JsonDocument.Parse(
            File.ReadAllBytes(Path.Combine(Folder, "package.json"))
        );
        var contributes = package.RootElement.GetProperty("contributes");
        var paths = contributes
            .GetProperty("grammars")
            .EnumerateArray()
            .Select(g => g.GetProperty("path").GetString()!)
            .Concat(
                contributes
                    .GetProperty("languages")
                    .EnumerateArray()
                    .Select(l => l.GetProperty("configuration").GetString()!)
            )
            .Append(package.RootElement.GetProperty("main").GetString()!);
        Assert.All(paths, p => Assert.True(File.Exists(Path.Combine(Folder, p)), p));
        foreach (var grammar in contributes.GetProperty("grammars").EnumerateArray())
        {
            Assert.NotNull(Grammar(grammar.GetProperty("scopeName").GetString()!));
            Assert.Contains(
                grammar.GetProperty("language").GetString(),
                contributes.GetProperty("languages").EnumerateArray().Select(l => l.GetProperty("id").GetString())
            );
        }
    }

    private static IEnumerable<string> Patterns(System.Text.Json.JsonElement element) =>
        element.ValueKind switch
        {
            System.Text.Json.JsonValueKind.Object => element
                .EnumerateObject()
                .SelectMany(p =>
                    p is { Name: "match" or "begin" or "end", Value.ValueKind: System.Text.Json.JsonValueKind.String }
                        ? [p.Value.GetString()!]
                        : Patterns(p.Value)
                ),
            System.Text.Json.JsonValueKind.Array => element.EnumerateArray().SelectMany(Patterns),
            _ => [],
        };

    private static List<(string Text, string Scope)> Rules(string line) =>
        Pieces(Grammar("source.scrutineer-rules"), line);

    /// <summary>The pieces of a line with their narrowest scope, without the ending that every scope of ours has.</summary>
    private static List<(string Text, string Scope)> Pieces(IGrammar grammar, string line) =>
        [
            .. grammar
                .TokenizeLine(line)
                .Tokens.Select(t =>
                    (
                        line[Math.Min(t.StartIndex, line.Length)..Math.Min(t.EndIndex, line.Length)],
                        t.Scopes[^1].EndsWith(".scrutineer", StringComparison.Ordinal)
                            ? t.Scopes[^1][..^".scrutineer".Length]
                            : ""
                    )
                )
                .Where(t => t.Item1.Length > 0),
        ];

    private static IGrammar Grammar(string scope) => new Registry(new FilesOfEditors()).LoadGrammar(scope);

    private sealed class FilesOfEditors : IRegistryOptions
    {
        public IRawGrammar GetGrammar(string scopeName)
        {
            using var text = new StreamReader(
                Path.Combine(Folder, "syntaxes", $"{scopeName["source.".Length..]}.tmLanguage.json"),
                Encoding.UTF8
            );
            return GrammarReader.ReadGrammarSync(text);
        }

        public ICollection<string> GetInjections(string scopeName) => [];

        public IRawTheme GetTheme(string scopeName) => GetDefaultTheme();

        public IRawTheme GetDefaultTheme()
        {
            using var text = new StreamReader(new MemoryStream("""{"name": "none", "settings": []}"""u8.ToArray()));
            return ThemeReader.ReadThemeSync(text);
        }
    }
}
