using System.Text.Json.Nodes;
using System.Xml.Linq;
using Scrutineer.CommandLine;
using Scrutineer.Testing;

namespace Scrutineer.Tests.Transcripts;

/// <summary>Derivations of the worked case as they are printed, and the law for other programs.</summary>
public sealed class LawMoreTests
{
    private const string NullInCrimea = "ru-president-2024 is null in crimea";

    private static string Case(string name) => Path.Combine(SharedData.Repository, "cases", name);

    [Theory]
    [InlineData("en")]
    [InlineData("uk")]
    public async Task The_derivation_of_nullity_in_Crimea_reads_as_it_always_did(string language)
    {
        var session = await Session.Run(
            "law",
            "why",
            Case("ru-president-2024"),
            NullInCrimea,
            "--on",
            "2024-03-16",
            "--lang",
            language
        );
        Assert.Equal(ExitCode.Done, session.Code);
        Golden.Check($"why-null-in-crimea.{language}.txt", session.Output);
    }

    [Fact]
    public async Task A_timeline_tells_each_fact_on_its_own_day_and_never_what_is_refuted_as_so()
    {
        var session = await Session.Run("law", "timeline", Case("ru-president-2024"), NullInCrimea, "--lang", "en");
        Assert.Equal(ExitCode.Done, session.Code);
        var said = string.Join(' ', session.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(
            "begins cec-russia-not-authorised: it is refuted that the Central Election Commission of the Russian Federation",
            said,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "begins crimea-belongs: the Autonomous Republic of Crimea belongs to Ukraine on 28 June 1996",
            said,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("?v is null in ?v")]
    [InlineData("?d is null in ?t")]
    public async Task A_variable_for_things_of_two_kinds_is_refused_with_advice(string question)
    {
        var session = await Session.Run(
            "law",
            "ask",
            Case("ru-president-2024"),
            question,
            "--on",
            "2024-03-16",
            "--lang",
            "en"
        );
        Assert.NotEqual(ExitCode.Done, session.Code);
        Assert.Contains("one name is one thing", session.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_may_be_asked_in_Ukrainian()
    {
        var session = await Session.Run(
            "law",
            "ask",
            Case("ru-president-2024"),
            "голосування 15–17 березня 2024 року на виборах Президента Російської Федерації є нікчемним на території Херсонської області",
            "--on",
            "2024-03-17",
            "--json"
        );
        Assert.Equal("", session.Error);
        Assert.Equal("established", (string)JsonNode.Parse(session.Output)!["answer"]!);
    }

    [Fact]
    public async Task A_position_counts_only_from_the_day_on_which_it_was_known()
    {
        string[] question =
        [
            "law",
            "ask",
            Case("ru-president-2024"),
            "ru-president-2024, claimed for crimea too, gives the person declared elected no mandate",
            "--on",
            "2024-05-08",
            "--json",
        ];
        var then = await Session.Run([.. question, "--known-as-of", "2024-04-16"]);
        var now = await Session.Run(question);
        Assert.Equal("unknown", (string)JsonNode.Parse(then.Output)!["answer"]!);
        Assert.Equal("established", (string)JsonNode.Parse(now.Output)!["answer"]!);
    }

    [Fact]
    public async Task Coverage_names_each_rule_with_its_article_and_the_conclusions_that_apply_it()
    {
        var session = await Session.Run("law", "coverage", Case("ru-president-2024"), "--json");
        var rules = JsonNode.Parse(session.Output)!["rules"]!.AsArray();
        Assert.All(rules, r => Assert.False(string.IsNullOrWhiteSpace((string)r!["provision"]!["uk"]!)));
        var applied = rules.Single(r => (string)r!["rule"]! == "ua.1207-vii.8-5")!["appliedBy"]!.AsArray();
        Assert.Contains("conclusion.crimea.null-in-territory", applied.Select(a => (string)a!));
    }

    [Fact]
    public async Task Rules_are_exported_as_well_formed_LegalRuleML_with_each_rule_in_it()
    {
        var session = await Session.Run("law", "export", Case("ru-president-2024"), "--as", "legalruleml");
        var root = XDocument.Parse(session.Output).Root!;
        Assert.Equal("http://docs.oasis-open.org/legalruleml/ns/v1.0/", root.Name.NamespaceName);
        Assert.Contains("ua.1207-vii.8-5", session.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_derivation_is_exported_as_json_for_linked_data()
    {
        var session = await Session.Run("law", "prov", Case("ru-president-2024"), NullInCrimea, "--on", "2024-03-16");
        Assert.NotNull(JsonNode.Parse(session.Output)!["@context"]);
    }

    [Fact]
    public async Task An_unknown_conclusion_says_in_the_dossier_what_it_lacks()
    {
        var home = Directory.CreateTempSubdirectory("scrutineer-missing-");
        try
        {
            var session = await Session.Run(
                "assess",
                Case("simulated"),
                "--without-returns",
                "--out",
                Path.Combine(home.FullName, "d"),
                "--json"
            );
            var unknown = JsonNode.Parse(session.Output)!["determination"]!
                .AsArray()
                .Where(d => (string)d!["answer"]! != "established")
                .ToList();
            Assert.NotEmpty(unknown);
            Assert.All(unknown, d => Assert.NotEmpty(d!["missing"]!.AsArray()));
            Assert.DoesNotContain(
                "{",
                string.Concat(
                    unknown.Select(d => d!["missing"]!.AsArray().Select(m => (string)m!["en"]!)).SelectMany(m => m)
                ),
                StringComparison.Ordinal
            );
        }
        finally
        {
            home.Delete(recursive: true);
        }
    }
}
