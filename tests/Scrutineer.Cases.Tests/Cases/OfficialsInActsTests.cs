using Scrutineer.Acts;
using Scrutineer.Cases.Assessments;
using Scrutineer.Testing;

namespace Scrutineer.Cases.Tests;

/// <summary>Officials in the acts of the worked case: office and dates, where states have acted, nothing of guilt.</summary>
public sealed class OfficialsInActsTests
{
    private static readonly Lazy<Task<Assessment>> Assessed = new(async () =>
        (await new Assess().Run(Shipped.RuPresident2024, new ReturnsSource.Without())).Value!
    );

    [Fact]
    public async Task The_appeal_to_states_has_an_annex_with_office_period_listings_and_what_is_proposed()
    {
        var draft = await Draft(ActKind.AppealToStates);
        var texts = draft.Sentences.Select(s => s.Text.En).ToList();
        Assert.Contains("Annex. Officials", texts);
        Assert.Contains(
            texts,
            t =>
                t.StartsWith("For each person named below", StringComparison.Ordinal)
                || t.StartsWith("for each person named below", StringComparison.Ordinal)
        );
        var annexed = draft
            .Sentences.Where(s => s.Proposition.StartsWith("office:", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(20, annexed.Count);
        Assert.All(annexed, s => Assert.NotEmpty(s.Support));
        var chair = Assert.Single(annexed, s => s.Text.En.Contains("Pamfilova", StringComparison.Ordinal));
        Assert.Contains("EU — since 6 October 2022", chair.Text.En, StringComparison.Ordinal);
        Assert.Contains("засвідчено на 6 жовтня 2022 року", chair.Text.Uk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_decided_or_is_unverified_on_the_day_of_the_act_is_not_in_it()
    {
        var said = string.Join(' ', (await Draft(ActKind.AppealToStates)).Sentences.Select(s => s.Text.En));
        Assert.DoesNotContain("2026", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Malyshev", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_security_service_is_told_the_members_by_office_and_dates_and_nobodys_guilt()
    {
        var draft = await Draft(ActKind.AppealToSecurityService);
        var members = draft
            .Sentences.Where(s => s.Proposition.StartsWith("office:", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(15, members.Count);
        Assert.All(members, m => Assert.DoesNotContain("sanctions", m.Text.En, StringComparison.Ordinal));
        Assert.Contains(draft.Sentences, s => s.Proposition == "formula:no-guilt");
    }

    [Theory]
    [InlineData(
        "Голова комісії, винна у злочині.",
        "The chair of the commission, guilty of a crime.",
        "accusatory-term"
    )]
    [InlineData("Голова комісії народилася 1953 року.", "The chair was born in 1953.", "personal-data")]
    public async Task Guilt_and_private_data_are_refused_in_a_draft_that_names_officials(
        string uk,
        string en,
        string code
    )
    {
        var draft = await Draft(ActKind.AppealToSecurityService);
        var sentence = draft.Blocks[^1].Sentences[^1] with { Text = new(uk, en) };
        var block = draft.Blocks[^1] with { Sentences = [sentence] };
        var spoilt = draft with { Blocks = [.. draft.Blocks.SkipLast(1), block] };
        Assert.Contains(Acts.Drafting.ActLint.Of(spoilt), p => p.Code == code);
    }

    [Fact]
    public async Task A_case_without_parties_drafts_what_it_drafted_before()
    {
        var without = Shipped.RuPresident2024 with { Parties = Parties.Register.PartyRegister.Empty };
        var assessed = (
            await new Assess().Run(without, new ReturnsSource.Without(), stop: TestContext.Current.CancellationToken)
        ).Value!;
        Assert.All(
            assessed.Drafts,
            d => Assert.DoesNotContain(d.Sentences, s => s.Proposition.StartsWith("office:", StringComparison.Ordinal))
        );
    }

    private static async Task<ActDraft> Draft(ActKind kind) =>
        Assert.Single((await Assessed.Value).Drafts, d => d.Kind == kind);
}
