using Scrutineer.Acts.Documents;
using Scrutineer.Acts.Drafting;
using Scrutineer.Acts.Meetings;
using Scrutineer.Law;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Tests;

public sealed class EditingTests
{
    private static readonly ActBasis Basis = Bases.Worked();

    [Fact]
    public void A_free_paragraph_is_marked_in_both_languages_and_keeps_the_draft_sound()
    {
        var draft = Kinds
            .Draft(ActKind.Statement)
            .AddFree("b1", new("Дякуємо спостерігачам.", "We thank the observers."))
            .Value!;
        var free = draft.Sentences.Single(s => s.Kind == SentenceKind.Free);
        Assert.Equal(["[вільний текст]"], free.Marks.Select(m => m.Uk));
        Assert.Equal(["[free text]"], free.Marks.Select(m => m.En));
        Assert.Equal("b-f1", draft.Blocks[1].Id);
        Assert.True(DraftCheck.Of(draft, Basis).Succeeded);
    }

    [Theory]
    [InlineData("Приєдналися 40 держав.", "40 states joined.", "figure-without-entry")]
    [InlineData("Приєдналися 40 держав.", "41 states joined.", "languages-differ")]
    [InlineData("Усе голосування нікчемне.", "The whole vote is null.", "stronger-than-conclusion")]
    [InlineData("Особа не має мандата.", "The person has no mandate.", "stronger-than-conclusion")]
    [InlineData("Голоси сфальшовано.", "The votes were falsified.", "unattributed-accusation")]
    [InlineData("Ці незначні вибори.", "These elections.", "banned-term")]
    [InlineData("Заява.", "The insignificance of the results.", "banned-term")]
    [InlineData("Колаборанти діяли.", "They acted.", "accusatory-term")]
    [InlineData("Винні особи діяли.", "They acted.", "accusatory-term")]
    [InlineData("Вони діяли.", "The criminals acted.", "accusatory-term")]
    [InlineData("Голова, народився в Києві.", "The head.", "personal-data")]
    [InlineData("Телефон: +380 44 123 45 67", "Phone: +380 44 123 45 67", "personal-data")]
    [InlineData("Номер 1234567890", "Number 1234567890", "personal-data")]
    [InlineData("Пишіть: ivan@example.org", "Write: ivan@example.org", "personal-data")]
    public void What_a_free_paragraph_must_not_say_is_refused(string uk, string en, string code)
    {
        var draft = Kinds.Draft(ActKind.Statement).AddFree(null, new(uk, en)).Value!;
        Assert.Contains(code, DraftCheck.Of(draft, Basis).Problems.Select(p => p.Code));
    }

    [Theory]
    [InlineData("Кримінальний кодекс визначає злочини.", "The Criminal Code defines crimes.")]
    [InlineData("Вину встановлює суд.", "Guilt is for a court.")]
    [InlineData("Значна частина роботи.", "A significant part of the work.")]
    public void Words_of_the_law_itself_are_no_accusation(string uk, string en)
    {
        var draft = Kinds.Draft(ActKind.Statement).AddFree(null, new(uk, en)).Value!;
        Assert.Empty(DraftCheck.Of(draft, Basis).Problems.Select(p => p.In(Language.En)));
    }

    [Fact]
    public void An_edited_sentence_loses_its_support_until_it_is_linked_again()
    {
        var draft = Kinds.Draft(ActKind.Statement);
        var nullity = draft.Sentences.Last(s =>
            s.Proposition.StartsWith("null-in-territory=", StringComparison.Ordinal)
        );
        var text = new Bilingual(
            "Результати на території Херсонської області нікчемні.",
            "The results in the Kherson region are null."
        );

        var edited = draft.Edit(nullity.Id, text).Value!;
        Assert.Empty(edited.Sentences.Single(s => s.Id == nullity.Id).Support);
        Assert.Contains("unsupported-assertion", DraftCheck.Of(edited, Basis).Problems.Select(p => p.Code));

        var linked = edited.Relink(nullity.Id, ["conclusion.kherson.null-in-territory"], Basis).Value!;
        Assert.True(DraftCheck.Of(linked, Basis).Succeeded);
        Assert.Contains(linked.Support, s => s.Id == "conclusion.kherson.null-in-territory");
    }

    [Fact]
    public void An_edited_sentence_cannot_be_linked_to_a_conclusion_that_is_weaker_than_it()
    {
        var basis = Bases.Worked(withPosition: false);
        var draft = Kinds.Draft(ActKind.Statement, basis);
        var open = draft.Sentences.Single(s =>
            s.Proposition.StartsWith("no-mandate=unknown", StringComparison.Ordinal)
        );
        var edited = draft.Edit(open.Id, new("Мандата немає.", "There is no mandate.")).Value!;
        Assert.Contains(
            "stronger-than-conclusion",
            edited.Relink(open.Id, open.Support, basis).Problems.Select(p => p.Code)
        );
        var honest = draft.Edit(open.Id, new("Питання про мандат відкрите.", "The mandate remains open.")).Value!;
        Assert.True(honest.Relink(open.Id, open.Support, basis).Succeeded);
    }

    [Fact]
    public void A_number_in_an_edited_sentence_must_stand_in_what_it_is_linked_to()
    {
        var draft = Kinds.Draft(ActKind.Statement);
        var id = draft.Sentences.Single(s => s.Proposition == "fact:fact.ga-es-11-4").Id;
        ActDraft Edited(int votes) => draft.Edit(id, new($"За — {votes}.", $"{votes} in favour.")).Value!;
        Assert.True(Edited(143).Relink(id, ["fact.ga-es-11-4"], Basis).Succeeded);
        Assert.Equal(
            "figure-without-entry",
            Assert.Single(Edited(144).Relink(id, ["fact.ga-es-11-4"], Basis).Problems).Code
        );
    }

    [Fact]
    public void A_sentence_altered_behind_the_editor_is_found()
    {
        var draft = Kinds.Draft(ActKind.Statement);
        var block = draft.Blocks[2];
        var altered = block with
        {
            Sentences = [block.Sentences[0] with { Text = new("Усе нікчемне.", "Everything is null.") }],
        };
        var changed = draft with { Blocks = [.. draft.Blocks.Select(b => b.Id == block.Id ? altered : b)] };
        Assert.Contains("altered-sentence", DraftCheck.Of(changed, Basis).Problems.Select(p => p.Code));
    }

    [Fact]
    public void A_draft_whose_conclusion_is_no_longer_established_is_refused()
    {
        var draft = Kinds.Draft(ActKind.Statement);
        Assert.Contains("nullity-not-established", DraftCheck.Of(draft, Bases.Control()).Problems.Select(p => p.Code));
    }

    [Theory]
    [InlineData(ActKind.AppealToStates, "missing-addressee")]
    [InlineData(ActKind.CallOnCitizens, "missing-addressee")]
    [InlineData(ActKind.AppealToSecurityService, "missing-addressee")]
    public void An_act_that_is_sent_needs_an_addressee(ActKind kind, string code) =>
        Assert.Contains(code, Drafts.From(kind, Basis with { Addressees = [] }).Problems.Select(p => p.Code));

    [Theory]
    [InlineData(ActKind.AppealToStates)]
    [InlineData(ActKind.CallOnCitizens)]
    [InlineData(ActKind.AppealToSecurityService)]
    public void A_call_needs_a_legal_basis(ActKind kind)
    {
        Assert.Contains(
            "missing-legal-basis",
            Drafts.From(kind, Basis with { Calls = [] }).Problems.Select(p => p.Code)
        );
        var bare = Basis with { Calls = [.. Basis.Calls.Select(c => c with { BasisIds = [] })] };
        Assert.Contains("missing-legal-basis", Drafts.From(kind, bare).Problems.Select(p => p.Code));
    }

    [Fact]
    public void A_call_leads_through_its_conclusions_to_rules_and_not_only_to_a_norm()
    {
        var established = Basis.Conclusions.Select(d => d.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var kind in Enum.GetValues<ActKind>().Where(k => k != ActKind.Resolution))
        {
            var calls = Kinds.Draft(kind).Sentences.Where(s => s.Kind == SentenceKind.Call).ToList();
            Assert.NotEmpty(calls);
            foreach (var call in calls)
            {
                var itself = call.Proposition.EndsWith("/0", StringComparison.Ordinal);
                Assert.Equal(itself, call.Support.Any(established.Contains));
                Assert.Contains(call.Support, id => Basis.Provisions.Any(p => p.Id == id));
            }
        }
        var mandate = Kinds
            .Draft(ActKind.AppealToStates)
            .Sentences.Single(s => s.Proposition == "call:DoNotRecogniseMandate/0");
        Assert.Contains("position.cec.tainted", mandate.Support);
    }

    [Fact]
    public void A_resolution_needs_the_provision_that_gives_the_power_to_adopt_it()
    {
        var without = Basis with { Provisions = [.. Basis.Provisions.Where(p => p.Use != ProvisionUse.Competence)] };
        Assert.Contains("missing-legal-basis", Drafts.From(ActKind.Resolution, without).Problems.Select(p => p.Code));
    }

    [Fact]
    public void A_large_count_is_no_telephone_number() =>
        Assert.True(StatementDraft.From(Basis with { Findings = [Bases.Excess(1e6, 2e6, 112_309_947)] }).Succeeded);

    [Theory]
    [InlineData(ActKind.AppealToStates, "arsiwa.41")]
    [InlineData(ActKind.CallOnCitizens, "criminal-code.111-1-5")]
    [InlineData(ActKind.AppealToSecurityService, "criminal-code.111-1-5")]
    public void An_act_with_calls_cites_what_its_own_calls_rest_on_and_nothing_else(ActKind kind, string provision)
    {
        var draft = Kinds.Draft(kind);
        var heading = draft
            .Blocks.ToList()
            .FindIndex(b => b.Sentences[0].Proposition is "formula:call-basis" or "formula:open-points");
        var cited = draft.Blocks.Skip(heading + 1).SelectMany(b => b.Sentences).SelectMany(s => s.Support);
        Assert.Equal([provision], cited);
    }

    [Fact]
    public void The_appeal_to_the_security_service_asserts_no_guilt_and_marks_the_contested_point()
    {
        var draft = Kinds.Draft(ActKind.AppealToSecurityService);
        Assert.Contains(draft.Sentences, s => s.Proposition == "formula:no-guilt");
        var contested = draft.Sentences.Single(s => s.Proposition.StartsWith("contested:", StringComparison.Ordinal));
        Assert.Equal(FactStatus.Disputed, contested.Status);
    }

    [Fact]
    public void The_control_case_is_refused_for_every_act() =>
        Assert.All(
            Enum.GetValues<ActKind>(),
            kind =>
                Assert.Equal("nullity-not-established", Assert.Single(Drafts.From(kind, Bases.Control()).Problems).Code)
        );

    [Fact]
    public void Drafts_and_meetings_come_back_from_JSON_as_they_were()
    {
        foreach (var kind in Enum.GetValues<ActKind>())
        {
            var json = ActJson.Write(Kinds.Draft(kind));
            var back = ActJson.ReadDraft(json).Value!;
            Assert.Equal(json, ActJson.Write(back));
            Assert.True(DraftCheck.Of(back, Basis).Succeeded);
        }
        var meeting = ActJson.Write(Tests.Meetings.Records.Meeting());
        Assert.Equal(meeting, ActJson.Write(ActJson.ReadMeeting(meeting).Value!));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{\"id\":1}")]
    [InlineData("{\"unknown\":1}")]
    public void A_broken_record_is_a_problem_with_its_file(string json)
    {
        var problem = Assert.Single(ActJson.ReadDraft(json, "act.json").Problems);
        Assert.Equal("unreadable-json", problem.Code);
        Assert.Equal("act.json", problem.File);
    }

    [Theory]
    [InlineData("\"id\": \"s2\"", "\"id\": \"s2\\\" onclick=x\"")]
    [InlineData("\"id\": \"s2\"", "\"id\": \"s3\"")]
    [InlineData("\"id\": \"b2\"", "\"id\": \"title\"")]
    [InlineData("\"uk\": \"Правові висновки\"", "\"uk\": \"Правові ви\\u0000сновки\"")]
    [InlineData("\"uk\": \"Правові висновки\"", "\"uk\": \"Висновки\\n[1] Опора: факт\"")]
    [InlineData("\"uk\": \"Правові висновки\"", "\"uk\": \"\\uD800\"")]
    [InlineData("\"addressees\": []", "\"addressees\": [null]")]
    [InlineData("\"caseId\": \"ru-", "\"caseId\": \"../ru-")]
    public void A_record_that_no_format_could_print_is_a_problem_of_the_record(string was, string now)
    {
        var json = ActJson.Write(Kinds.Draft(ActKind.Statement));
        var broken = json.Replace(was, now, StringComparison.Ordinal);
        Assert.NotEqual(json, broken);
        Assert.Equal("unreadable-json", Assert.Single(ActJson.ReadDraft(broken).Problems).Code);
    }

    [Fact]
    public void A_free_paragraph_after_a_removed_one_gets_an_id_of_its_own()
    {
        var text = new Bilingual("Речення.", "A sentence.");
        var two = Kinds.Draft(ActKind.Statement).AddFree(null, text).Value!.AddFree("f1", text).Value!;
        var again = two.Remove("f1").Value!.AddFree("f2", text).Value!;
        Assert.Equal(["f2", "f3"], again.Sentences.Where(s => s.Kind == SentenceKind.Free).Select(s => s.Id));
    }

    [Theory]
    [InlineData(ActKind.AppealToSecurityService, "contested:criminal-code.111-1-5")]
    [InlineData(ActKind.AppealToSecurityService, "formula:no-guilt")]
    [InlineData(ActKind.CallOnCitizens, "call:ReportSafely/1")]
    public void What_protects_people_cannot_be_edited_away(ActKind kind, string proposition)
    {
        var draft = Kinds.Draft(kind);
        var without = draft.Remove(draft.Sentences.Single(s => s.Proposition == proposition).Id).Value!;
        Assert.Equal("missing-safeguard", Assert.Single(DraftCheck.Of(without, Basis).Problems).Code);
    }

    [Fact]
    public void What_a_statistic_does_not_prove_goes_only_with_the_statistic()
    {
        var draft = Kinds.Draft(ActKind.Statement);
        var excess = draft
            .Sentences.Where(s => s.Support.Contains("finding.excess-leader-votes", StringComparer.Ordinal))
            .ToList();
        Assert.EndsWith("/caution", excess[^1].Proposition, StringComparison.Ordinal);
        var without = draft.Remove(excess[^1].Id).Value!;
        Assert.Equal("missing-safeguard", Assert.Single(DraftCheck.Of(without, Basis).Problems).Code);
        var gone = excess.Aggregate(draft, (d, s) => d.Remove(s.Id).Value!);
        Assert.True(DraftCheck.Of(gone, Basis).Succeeded);
    }

    [Fact]
    public void A_text_without_its_English_is_a_problem_of_the_record()
    {
        var json = ActJson
            .Write(Kinds.Draft(ActKind.Statement))
            .Replace("\"en\": \"Legal conclusions\"", "\"en\": \" \"", StringComparison.Ordinal);
        Assert.Equal("unreadable-json", Assert.Single(ActJson.ReadDraft(json).Problems).Code);
    }
}
