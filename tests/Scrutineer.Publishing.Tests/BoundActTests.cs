using System.Text;
using Scrutineer.Acts;
using Scrutineer.Law;
using Scrutineer.Publishing.Bundles;
using Scrutineer.Transparency.Bundles;
using Scrutineer.Wording;

namespace Scrutineer.Publishing.Tests;

/// <summary>The publisher's own key signs an act whose head, order or support the case does not give: each part is bound.</summary>
public sealed class BoundActTests(PublishedAct published) : IClassFixture<PublishedAct>
{
    public static TheoryData<string> Parts => [.. Changes.Keys];

    private static readonly Dictionary<string, Func<ActDraft, ActDraft>> Changes = new(StringComparer.Ordinal)
    {
        ["city"] = a => a with { Commission = a.Commission with { City = new("м. Львів", "Lviv") } },
        ["signatory"] = a => a with { Commission = a.Commission with { Head = new("Король", "King") } },
        ["site"] = a =>
            a with
            {
                Commission = a.Commission with { Website = new("на іншому сайті", "on another site") },
            },
        ["country-code"] = a => a with { Commission = a.Commission with { CountryCode = "zz" } },
        ["name"] = a => a with { Commission = a.Commission with { Name = a.Commission.Name with { En = "somebody" } } },
        ["name-form"] = a =>
            a with
            {
                Commission = a.Commission with
                {
                    Name = a.Commission.Name with { Uk = a.Commission.Name.Uk with { Dative = "комусь" } },
                },
            },
        ["place-of-name"] = a =>
            a with
            {
                Commission = a.Commission with { Name = a.Commission.Name with { Where = new Place("x.txt", 1) } },
            },
        ["as-of"] = a => a with { AsOf = a.AsOf.AddDays(-1) },
        ["id"] = a => a with { Id = a.Id + "-x" },
        ["invented"] = a => a with { Invented = !a.Invented },
        ["addressee"] = a => a with { Addressees = [new Addressee(AddresseeKind.Citizens, a.Commission.Name)] },
        ["role"] = a => a with { Blocks = [a.Blocks[0] with { Role = BlockRole.Point }, .. a.Blocks.Skip(1)] },
        ["order"] = a => a with { Blocks = [a.Blocks[1], a.Blocks[0], .. a.Blocks.Skip(2)] },
        ["joined"] = a =>
            a with
            {
                Blocks =
                [
                    a.Blocks[0] with
                    {
                        Sentences = [.. a.Blocks[0].Sentences, .. a.Blocks[1].Sentences],
                    },
                    .. a.Blocks.Skip(2),
                ],
            },
        ["support-order"] = a => a with { Support = [.. a.Support.Reverse()] },
        ["support-more"] = a => a with { Support = [.. a.Support, a.Support[0] with { Id = "fact.nothing" }] },
        ["support-less"] = a => a with { Support = [.. a.Support.Skip(1)] },
        ["certainty"] = a => OfFirst(a, s => s with { Certainty = Certainty.Unverified }),
        ["free-with-support"] = a => WithFree(a, s => s with { Support = [a.Support[0].Id] }),
        ["free-certainty"] = a => WithFree(a, s => s with { Certainty = Certainty.Unverified }),
        ["free-proposition"] = a => WithFree(a, s => s with { Proposition = "formula:no-guilt" }),
        ["remark"] = a => a with { Adoption = a.Adoption! with { Remark = null } },
        ["number-of-members"] = a => a with { Adoption = a.Adoption! with { Composition = 18 } },
        ["meeting"] = a => a with { Adoption = a.Adoption! with { MeetingId = "another" } },
    };

    [Theory, MemberData(nameof(Parts))]
    public async Task A_part_of_the_act_that_the_case_and_the_meeting_do_not_give_is_refused(string part)
    {
        var verified = await TestData.Verify(TestData.ForgeAct(published.Bundle, Changes[part]), TestData.Policy());
        Assert.Equal(CheckStatus.Holds, verified.Row("act-signature").Status);
        Assert.Contains(
            CheckStatus.Broken,
            new[]
            {
                verified.Row("support").Status,
                verified.Row("adoption").Status,
                verified.Row("publication").Status,
            }
        );
    }

    [Fact]
    public async Task Canary_the_act_itself_and_one_with_a_free_paragraph_hold()
    {
        var same = await TestData.Verify(TestData.ForgeAct(published.Bundle, a => a), TestData.Policy());
        Assert.Equal(Verdict.Complete, same.Verdict);
        var free = await TestData.Verify(
            TestData.ForgeAct(published.Bundle, a => WithFree(a, s => s)),
            TestData.Policy()
        );
        Assert.Equal(Verdict.Complete, free.Verdict);
    }

    [Theory]
    [InlineData("case/totals.csv")]
    [InlineData("case/returns.yaml")]
    public async Task A_file_of_the_case_that_nothing_refers_to_is_not_taken_away(string file)
    {
        Assert.True(TestData.Members(published.Bundle).ContainsKey(file));
        var verified = await TestData.Verify(TestData.Forge(published.Bundle, m => m.Remove(file)), TestData.Policy());
        Assert.True(verified.IsBroken);
        Assert.Contains(verified.Row("adoption").Problems, p => (p.Code, p.File) == ("case-changed", file));
    }

    [Theory]
    [InlineData("case/totals.csv")]
    [InlineData("case/returns.yaml")]
    [InlineData("case/register/99-more.yaml")]
    public async Task Nor_altered_nor_added(string file)
    {
        var forged = TestData.Forge(
            published.Bundle,
            m =>
                m[file] = Encoding
                    .UTF8.GetBytes("# one more line\n")
                    .Concat(m.TryGetValue(file, out var was) ? was.ToArray() : [])
                    .ToArray()
        );
        Assert.True((await TestData.Verify(forged, TestData.Policy())).IsBroken);
    }

    [Fact]
    public async Task Nor_is_the_list_of_its_files_left_out_of_the_act()
    {
        var forged = TestData.ForgeAct(
            published.Bundle,
            a => a with { Adoption = a.Adoption! with { CaseFiles = null } }
        );
        var verified = await TestData.Verify(forged, TestData.Policy());
        Assert.Equal(CheckStatus.Broken, verified.Row("adoption").Status);
    }

    [Fact]
    public async Task A_signature_over_the_meetings_record_is_no_signature_of_the_act()
    {
        var bundle = TestData.Forge(published.Bundle, m => m["signatures/meeting.json.1.p7s"] = new byte[] { 0x30, 0 });
        var verified = await TestData.Verify(bundle, TestData.Policy());
        Assert.Equal("signature-of-no-document", Assert.Single(verified.Row("signatures").Problems).Code);
    }

    private static ActDraft OfFirst(ActDraft act, Func<ActSentence, ActSentence> change) =>
        act with
        {
            Blocks =
            [
                act.Blocks[0] with
                {
                    Sentences = [change(act.Blocks[0].Sentences[0]), .. act.Blocks[0].Sentences.Skip(1)],
                },
                .. act.Blocks.Skip(1),
            ],
        };

    private static ActDraft WithFree(ActDraft act, Func<ActSentence, ActSentence> change) =>
        act with
        {
            Blocks =
            [
                new Block(
                    "b-f1",
                    BlockRole.Paragraph,
                    [change(new ActSentence("f1", SentenceKind.Free, new("Дякуємо.", "We thank."), [], "free"))]
                ),
                .. act.Blocks,
            ],
        };
}
