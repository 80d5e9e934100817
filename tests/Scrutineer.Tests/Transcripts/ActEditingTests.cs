using Scrutineer.CommandLine;
using Scrutineer.Testing;

namespace Scrutineer.Tests.Transcripts;

/// <summary>A draft as the commission's lawyer changes it at the command line, from the first edit to adoption.</summary>
public sealed class ActEditingTests : IDisposable
{
    private const string Uk =
        "Територіальну цілісність України підтверджено резолюцією № 68/262 від 27 березня 2014 року.";
    private const string En = "The territorial integrity of Ukraine is affirmed by resolution 68/262 of 27 March 2014.";

    private static readonly string Case = Shipped.Folder("ru-president-2024");

    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("act-editing");

    [Fact]
    public async Task A_sentence_is_edited_refused_for_adoption_linked_again_and_adopted()
    {
        await Draft();
        var before = await Text("draft.json");
        var edited = await Run([
            "edit",
            At("draft.json"),
            "--sentence",
            "s11",
            "--uk",
            Uk,
            "--en",
            En,
            .. Out("e.json"),
        ]);
        Assert.Equal(ExitCode.Done, edited.Code);
        Assert.Contains("Without support: s11.", edited.Error, StringComparison.Ordinal);
        Assert.Equal(before, await Text("draft.json"));
        foreach (var (format, language, mark) in Marks("[змінено, без опори]", "[edited, unsupported]"))
        {
            Assert.Contains(mark, await Shown("e.json", format, language), StringComparison.Ordinal);
        }

        var refused = await Adopt("e.json", "uk");
        Assert.Equal(ExitCode.Refused, refused.Code);
        Assert.Contains($"твердження s11 не має опори: «{Uk}»", refused.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(At("act.json")));

        var wrong = await Relink("e.json", "s11", "fact.unga-es-11-4-no-validity");
        Assert.Equal(ExitCode.Refused, wrong.Code);
        Assert.Contains("2014-03-27", wrong.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(At("linked.json")));

        var linked = await Relink("e.json", "s11", "fact.unga-68-262-integrity");
        Assert.Equal((ExitCode.Done, ""), (linked.Code, linked.Error));
        Assert.Equal(ExitCode.Done, (await Adopt("linked.json", "en")).Code);
        foreach (var (format, language, mark) in Marks("[написано людиною]", "[written by hand]"))
        {
            var shown = await Shown("act.json", format, language);
            Assert.Contains(mark, shown, StringComparison.Ordinal);
            Assert.DoesNotContain(language == "uk" ? "ПРОЄКТ" : "DRAFT", shown, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_free_paragraph_is_marked_in_every_format_and_can_be_changed_and_taken_out_again()
    {
        await Draft();
        string[] thanks = ["--uk", "Комісія дякує спостерігачам.", "--en", "The Commission thanks the observers."];
        var added = await Run(["add", At("draft.json"), "--after", "s2", .. thanks, .. Out("a.json")]);
        Assert.Equal((ExitCode.Done, ""), (added.Code, added.Error));
        foreach (var (format, language, mark) in Marks("[вільний текст]", "[free text]"))
        {
            Assert.Contains(mark, await Shown("a.json", format, language), StringComparison.Ordinal);
        }
        Assert.Contains(
            "  f1 The Commission thanks the observers. [free text]",
            (await Run("show", At("a.json"), "--sentences")).Output,
            StringComparison.Ordinal
        );
        Assert.Equal(ExitCode.Done, (await Run(["remove", At("a.json"), "--sentence", "f1", .. Out("r.json")])).Code);
        Assert.Equal(await Text("draft.json"), await Text("r.json"));
    }

    [Fact]
    public async Task A_change_never_takes_another_files_place_unasked()
    {
        await Draft();
        string[] change = ["edit", At("draft.json"), "--sentence", "s11", "--uk", Uk, "--en", En, .. Out("draft.json")];
        var before = await Text("draft.json");
        var refused = await Run(change);
        Assert.Equal(ExitCode.Refused, refused.Code);
        Assert.Contains("--overwrite", refused.Error, StringComparison.Ordinal);
        Assert.Equal(before, await Text("draft.json"));
        Assert.Equal(ExitCode.Done, (await Run([.. change, "--overwrite"])).Code);
        Assert.NotEqual(before, await Text("draft.json"));
    }

    [Theory]
    [InlineData("en", "s1x", "the draft has no sentence 's1x' — perhaps 's1'")]
    [InlineData("uk", "s1x", "у проєкті немає речення «s1x» — можливо, «s1»")]
    public async Task A_misspelt_sentence_is_answered_with_the_one_that_was_meant(string lang, string id, string says)
    {
        await Draft();
        var said = await Run("edit", At("draft.json"), "--sentence", id, "--uk", Uk, "--en", En, "--lang", lang);
        Assert.Equal(ExitCode.Refused, said.Code);
        Assert.Contains(says, said.Error, StringComparison.Ordinal);
        Assert.Empty(said.Output);
    }

    [Theory]
    [InlineData("en", "perhaps 'fact.unga-68-262-integrity'")]
    [InlineData("uk", "можливо, «fact.unga-68-262-integrity»")]
    public async Task A_misspelt_entry_is_answered_with_the_one_that_was_meant(string lang, string says)
    {
        await Draft();
        await Run(["edit", At("draft.json"), "--sentence", "s11", "--uk", Uk, "--en", En, .. Out("e.json")]);
        var said = await Relink("e.json", "s11", "fact.unga-68-262-integrit", "--lang", lang);
        Assert.Equal(ExitCode.Refused, said.Code);
        Assert.Contains(says, said.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(" ", "A sentence.", ExitCode.Usage, "blank")]
    [InlineData("Речення.\n[9] Опора: факт.", "A sentence.", ExitCode.Refused, "line break")]
    [InlineData("Речення. [перевірено]", "A sentence.", ExitCode.Refused, "square brackets")]
    public async Task What_cannot_be_a_sentence_is_refused(string uk, string en, int code, string says)
    {
        await Draft();
        var said = await Run(["edit", At("draft.json"), "--sentence", "s11", "--uk", uk, "--en", en, .. Out("e.json")]);
        Assert.Equal(code, said.Code);
        Assert.Contains(says, said.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(At("e.json")));
    }

    [Fact]
    public async Task A_sentence_that_protects_people_cannot_be_taken_out_of_an_act()
    {
        await Draft("appeal-to-security-service");
        var sentences = (await Run("show", At("draft.json"), "--sentences")).Output;
        var guilt = sentences
            .Split('\n')
            .Single(l => l.Contains("asserts the guilt of no person", StringComparison.Ordinal));
        var id = guilt.Trim().Split(' ')[0];
        Assert.Equal(ExitCode.Done, (await Run(["remove", At("draft.json"), "--sentence", id, .. Out("r.json")])).Code);
        var lint = await Run("lint", At("r.json"), "--case", Case, "--without-returns");
        Assert.Equal(ExitCode.Refused, lint.Code);
        Assert.Contains("formula:no-guilt", lint.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "the sentence says “established”", "is “unknown” — say no more than the conclusion does")]
    [InlineData("uk", "речення каже «встановлено»", "«невідомо» — скажіть не більше, ніж висновок")]
    public async Task A_sentence_stronger_than_its_conclusion_is_not_linked_to_it(string lang, string says, string mend)
    {
        var invented = Shipped.Folder("simulated");
        await Run(["draft", invented, "--kind", "statement", "--without-returns", .. Out("draft.json")]);
        string[] stronger = ["--uk", "Загальний результат є спотвореним.", "--en", "The overall result is tainted."];
        await Run(["edit", At("draft.json"), "--sentence", "s8", .. stronger, .. Out("e.json")]);
        string[] to = ["--to", "conclusion.invented-region-12.result-tainted"];
        string[] of = ["--case", invented, "--without-returns", "--lang", lang];
        var said = await Run(["relink", At("e.json"), "--sentence", "s8", .. to, .. of, .. Out("linked.json")]);
        Assert.Equal(ExitCode.Refused, said.Code);
        Assert.Contains(says, said.Error, StringComparison.Ordinal);
        Assert.Contains(mend, said.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(At("linked.json")));
    }

    [Fact]
    public async Task An_adopted_act_is_not_edited_and_a_later_one_corrects_it()
    {
        await Draft();
        Assert.Equal(ExitCode.Done, (await Adopt("draft.json", "en")).Code);
        var edited = await Run("edit", At("act.json"), "--sentence", "s11", "--uk", Uk, "--en", En);
        Assert.Equal(ExitCode.Refused, edited.Code);
        Assert.Contains("is adopted: it does not change", edited.Error, StringComparison.Ordinal);
        string[] how = ["--act", At("act.json"), "--how", "corrects"];
        Assert.Equal(
            ExitCode.Done,
            (await Run(["supersede", At("draft.json"), .. how, .. Out("correction.json")])).Code
        );
        Assert.Contains(
            "Corrects act No\u00A01 of 8\u00A0May 2024",
            await Shown("correction.json", "txt", "en"),
            StringComparison.Ordinal
        );
        string[] itself = ["--act", At("draft.json"), "--how", "corrects"];
        var refused = await Run(["supersede", At("draft.json"), .. itself, .. Out("none.json")]);
        Assert.Equal(ExitCode.Refused, refused.Code);
        Assert.Contains("is not adopted", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_entries_that_a_sentence_can_rest_on_are_listed()
    {
        var said = await Run("entries", Case, "--without-returns", "--about", "unga-68", "--lang", "uk");
        Assert.StartsWith("  fact.unga-68-262-integrity — Факт:", said.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("criminal-code", said.Output, StringComparison.Ordinal);
        Assert.Equal("Записів: 1\n", said.Error);
    }

    [Theory]
    [InlineData("en", "DRAFT: not adopted", "language eng; draft")]
    [InlineData("uk", "ПРОЄКТ: не ухвалено", "мова ukr; проєкт")]
    public async Task An_act_in_Akoma_Ntoso_is_read_back_as_it_was_shown(string lang, string status, string says)
    {
        await Draft();
        var file = At("act.akn.xml");
        await Run(["show", At("draft.json"), "--format", "akn.xml", "--lang", lang, "--out", file]);
        var read = await Run(["read", file, "--lang", lang]);
        Assert.Equal(ExitCode.Done, read.Code);
        Assert.Contains(status, read.Output, StringComparison.Ordinal);
        Assert.Contains(says, read.Error, StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, "<!DOCTYPE a><a/>", TestContext.Current.CancellationToken);
        var refused = await Run(["read", file, "--lang", lang]);
        Assert.Equal((ExitCode.Refused, ""), (refused.Code, refused.Output));
        Assert.Contains("DTD", refused.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _home.Delete(recursive: true);

    private static IEnumerable<(string Format, string Language, string Mark)> Marks(string uk, string en) =>
        ((string[])["txt", "html", "akn.xml"]).SelectMany(
            _ => new[] { "uk", "en" },
            (f, l) => (f, l, l == "uk" ? uk : en)
        );

    private async Task Draft(string kind = "statement") =>
        Assert.Equal(
            ExitCode.Done,
            (await Run(["draft", Case, "--kind", kind, "--without-returns", .. Out("draft.json")])).Code
        );

    private Task<Transcript> Adopt(string draft, string language) =>
        Run([
            "adopt",
            At(draft),
            "--case",
            Case,
            "--without-returns",
            "--meeting",
            Path.Combine(Case, "meetings", "2024-05-08.yaml"),
            "--number",
            "1",
            "--lang",
            language,
            .. Out("act.json"),
        ]);

    private Task<Transcript> Relink(string draft, string sentence, string entry, params string[] more) =>
        Run([
            "relink",
            At(draft),
            "--sentence",
            sentence,
            "--to",
            entry,
            "--case",
            Case,
            "--without-returns",
            .. Out("linked.json"),
            .. more,
        ]);

    private async Task<string> Shown(string file, string format, string language) =>
        (await Run("show", At(file), "--format", format, "--lang", language)).Output;

    private string[] Out(string file) => ["--out", At(file)];

    private Task<string> Text(string file) => File.ReadAllTextAsync(At(file), TestContext.Current.CancellationToken);

    private static Task<Transcript> Run(params string[] arguments) => Session.Run(["act", .. arguments]);

    private string At(string file) => Path.Combine(_home.FullName, file);
}
