using System.Text;
using Scrutineer.CommandLine;
using Scrutineer.Testing;
using Scrutineer.Tests.Transcripts;

namespace Scrutineer.Tests.Publishing;

public sealed class PublishAndVerifyTests(PublishedAct published) : IClassFixture<PublishedAct>
{
    private static readonly string[] Rows =
    [
        "container",
        "members",
        "publisher",
        "inclusion",
        "log",
        "witnesses",
        "rules",
        "law",
        "answers",
        "derivations",
        "findings",
        "support",
        "adoption",
        "documents",
        "pdf",
        "publication",
        "act-signature",
        "signatures",
        "timestamps",
    ];

    [Fact]
    public async Task The_worked_case_is_assessed_drafted_adopted_published_and_verified()
    {
        var verified = await Session.Run("verify", published.Bundle, "--policy", published.Policy);
        Assert.Equal(ExitCode.Done, verified.Code);
        Assert.Empty(verified.Error);
        var lines = verified.Output.Split('\n').Where(l => l.StartsWith("  ", StringComparison.Ordinal)).ToList();
        Assert.All(Rows, r => Assert.Contains(lines, l => l.Contains($" {r} ", StringComparison.Ordinal)));
        Assert.DoesNotContain("not checked", verified.Output, StringComparison.Ordinal);
        Assert.Contains("are invented for the", verified.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_format_says_that_the_record_of_the_meeting_is_invented()
    {
        foreach (var (language, mark) in new[] { ("uk", "вигадано для прикладу"), ("en", "invented for the example") })
        {
            var shown = await Session.Run("act", "show", published.Act, "--lang", language);
            Assert.Contains(mark, shown.Output, StringComparison.Ordinal);
            Assert.Contains(language == "uk" ? "№\u00A01" : "No\u00A01", shown.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_control_cases_act_of_nullity_is_refused()
    {
        var draft = await Session.Run("act", "draft", Shipped.Folder("ua-president-2019"), "--without-returns");
        Assert.Equal(ExitCode.Refused, draft.Code);
        Assert.Empty(draft.Output);
        Assert.Contains("no act of nullity is drafted", draft.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_policy_nothing_holds_and_nobody_vouches()
    {
        var verified = await Session.Run("verify", published.Bundle);
        Assert.Equal(ExitCode.NobodyVouches, verified.Code);
        Assert.Contains("not checked", verified.Output, StringComparison.Ordinal);
        Assert.Contains("self-consistent", verified.Output, StringComparison.Ordinal);
        Assert.StartsWith("Do not trust this file: nobody vouches for it.", verified.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(" holds ", verified.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publishing_again_gives_the_same_bytes_and_no_second_entry()
    {
        var again = published.At("again.zip");
        var before = await File.ReadAllBytesAsync(published.Bundle, TestContext.Current.CancellationToken);
        await PublishedAct.Do(published.Publish(published.Act, again));
        Assert.Equal(before, await File.ReadAllBytesAsync(again, TestContext.Current.CancellationToken));
        var fsck = await PublishedAct.Do("log", "fsck", published.Log, "--log-key", published.Key, "--json");
        Assert.Contains("\"entries\": 1,", fsck.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_not_published()
    {
        var refused = await Session.Run(published.Publish(published.At("draft.json"), published.At("none.zip")));
        Assert.Equal(ExitCode.Refused, refused.Code);
        Assert.Contains("it is a draft", refused.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(published.At("none.zip")));
    }

    [Fact]
    public async Task With_eight_members_present_there_is_no_quorum()
    {
        var meeting = await File.ReadAllTextAsync(PublishedAct.Meeting, TestContext.Current.CancellationToken);
        var few = string.Join(
            '\n',
            meeting
                .Replace("member-8, member-9", "member-8", StringComparison.Ordinal)
                .Split('\n')
                .Select(l => l.Contains("member-10, ", StringComparison.Ordinal) ? "   ]" : l)
        );
        var path = published.At("few.yaml");
        await File.WriteAllTextAsync(path, few, TestContext.Current.CancellationToken);
        var refused = await Session.Run(published.Adopt("draft.json", path));
        Assert.Equal(ExitCode.Refused, refused.Code);
        Assert.Contains("there is no quorum: 8 present, 12 needed", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sentence_leads_to_its_rules_facts_and_sources()
    {
        var told = await Session.Run("verify", published.Bundle, "--policy", published.Policy, "--explain", "s1");
        Assert.Equal(ExitCode.Done, told.Code);
        Assert.Contains("ua.1207-vii.8-5", told.Output, StringComparison.Ordinal);
        Assert.Contains("Law of Ukraine No 1207-VII", told.Output, StringComparison.Ordinal);
        Assert.Contains("Who vouches for this:", told.Output, StringComparison.Ordinal);
        Assert.Contains("Entry 0 of the log cvk.example/log", told.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_passphrase_nor_key_nor_a_path_of_the_machine_is_in_the_bundle()
    {
        var bytes = await File.ReadAllBytesAsync(published.Bundle, TestContext.Current.CancellationToken);
        var key = (await File.ReadAllTextAsync(published.Key, TestContext.Current.CancellationToken)).Split('\n');
        foreach (
            var secret in new[] { PublishedAct.Passphrase, key[2], key[3], key[4], published.Folder, Shipped.RulesRoot }
        )
        {
            Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)));
        }
        Assert.NotEqual(-1, bytes.AsSpan().IndexOf("scrutineer.bundle/v1"u8));
    }
}
