using System.Text.Json.Nodes;
using Scrutineer.CommandLine;
using Scrutineer.Testing;

namespace Scrutineer.Tests.Transcripts;

/// <summary>Who asks in words of their own is shown what can be asked, and by which names.</summary>
public sealed class LawSentencesTests
{
    private static string Case => Shipped.Folder("ru-president-2024");

    [Theory]
    [InlineData("is the vote null in Crimea?", "en", "is null in the Autonomous Republic of Crimea on 16 March 2024")]
    [InlineData(
        "чи нікчемне голосування в Криму?",
        "uk",
        "на території Автономної Республіки Крим є нікчемними станом на"
    )]
    [InlineData(
        "чи нікчемне голосування в Криму?",
        "en",
        "is null in the Autonomous Republic of Crimea on 16 March 2024"
    )]
    public async Task A_free_question_is_refused_with_the_sentence_that_was_meant(
        string asked,
        string lang,
        string meant
    )
    {
        var said = await Session.Run("law", "ask", Case, asked, "--on", "2024-03-16", "--lang", lang);
        Assert.Equal(ExitCode.Refused, said.Code);
        Assert.Empty(said.Output);
        Assert.Contains(meant, said.Error, StringComparison.Ordinal);
        Assert.Contains("scrutineer law sentences", said.Error, StringComparison.Ordinal);
        // What is proposed can be asked as it stands.
        var proposed = said.Error.Split('\n').First(l => l.Contains(meant, StringComparison.Ordinal)).Trim();
        var answer = await Session.Run("law", "ask", Case, proposed, "--on", "2024-03-16", "--lang", lang);
        Assert.Equal((ExitCode.Done, ""), (answer.Code, answer.Error));
    }

    [Fact]
    public async Task Canary_words_near_to_nothing_propose_nothing()
    {
        var said = await Session.Run("law", "ask", Case, "xyzzy", "--on", "2024-03-16");
        Assert.Equal(ExitCode.Refused, said.Code);
        Assert.DoesNotContain("law sentences", said.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "law of 16 March 2024; facts of 16 March 2024; all that the register knows")]
    [InlineData("uk", "право — станом на 16 березня 2024 року; факти — станом на 16 березня 2024 року")]
    public async Task An_answer_says_of_which_day_law_facts_and_knowledge_are(string lang, string says)
    {
        var said = await Session.Run(
            "law",
            "ask",
            Case,
            "ru-president-2024 is null in crimea",
            "--on",
            "2024-03-16",
            "--lang",
            lang
        );
        Assert.Contains(says, said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_sentences_and_all_names_are_listed_and_words_choose_among_them()
    {
        var all = JsonNode.Parse((await Session.Run("law", "sentences", Case, "--json")).Output)![
            "sentences"
        ]!.AsArray();
        Assert.True(all.Count > 50);
        var names = await Session.Run("law", "terms", Case, "Крим", "--lang", "uk");
        Assert.StartsWith("crimea (territory): Автономна Республіка Крим", names.Output, StringComparison.Ordinal);
        var few = await Session.Run("law", "sentences", Case, "null", "--lang", "en");
        Assert.InRange(few.Output.Split('\n').Length, 2, 60);
    }
}
