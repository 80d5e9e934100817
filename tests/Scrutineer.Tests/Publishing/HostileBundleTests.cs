using System.Text;
using Scrutineer.CommandLine;
using Scrutineer.Transparency.Bundles;

namespace Scrutineer.Tests.Publishing;

/// <summary>A signed bundle in the hands of somebody who wants it to say something else.</summary>
public sealed class HostileBundleTests(SignedBundle signed) : IClassFixture<SignedBundle>
{
    [Fact]
    public async Task A_byte_changed_in_any_member_is_refused_under_the_members_name()
    {
        var members = await Forger.Members(signed.Bundle);
        Assert.Contains(members.Keys, ActNameIsSignature);
        foreach (var (name, whole) in members.Where(m => m.Value.Length > 0))
        {
            var bytes = whole.ToArray();
            bytes[bytes.Length / 2] ^= 1;
            var changed = new Dictionary<string, ReadOnlyMemory<byte>>(members, StringComparer.Ordinal)
            {
                [name] = bytes,
            };
            var report = BundleVerifier.Verify(BundleArchive.Of(changed).Value!.ToBytes(), policy: null);
            Assert.True(
                name == BundleDraft.ManifestName ? report.IsBroken : report.Problems.Any(p => p.File == name),
                name
            );
        }
    }

    [Theory]
    [InlineData("act/act.en.txt")]
    [InlineData("act/ACT.en.txt")]
    [InlineData("../../a.en.txt")]
    [InlineData("/etc/act.uk.tx")]
    [InlineData("act//ct.uk.txt")]
    [InlineData("act\\act.uk.txt")]
    [InlineData("act/.ct.uk.txt")]
    public async Task A_member_renamed_to_another_to_leave_the_folder_or_to_hide_is_refused(string name)
    {
        const string Old = "act/act.uk.txt";
        Assert.Equal(Old.Length, name.Length);
        var bytes = await File.ReadAllBytesAsync(signed.Bundle, TestContext.Current.CancellationToken);
        for (var at = 0; bytes.AsSpan(at).IndexOf(Encoding.ASCII.GetBytes(Old)) is >= 0 and var found; )
        {
            at += found;
            Encoding.ASCII.GetBytes(name).CopyTo(bytes, at);
        }
        await Refused(bytes, "container");
    }

    [Fact]
    public async Task A_page_altered_and_listed_again_by_somebody_without_the_key_is_refused()
    {
        var members = await Forger.Members(signed.Bundle);
        var page = Encoding.UTF8.GetString(members["act/act.en.html"].Span);
        members["act/act.en.html"] = Encoding.UTF8.GetBytes(page.Replace("null", "valid", StringComparison.Ordinal));
        var note = Encoding.UTF8.GetString(members[BundleDraft.ManifestName].Span);
        var listed = BundleManifest
            .Of(
                note.Split('\n')[1][5..],
                members
                    .Where(m => m.Key is not (BundleDraft.ManifestName or BundleDraft.ProofName))
                    .ToDictionary(m => m.Key, m => m.Value, StringComparer.Ordinal)
            )
            .ToString();
        members[BundleDraft.ManifestName] = Encoding.UTF8.GetBytes(
            listed + note[note.LastIndexOf("\n\n", StringComparison.Ordinal)..][1..]
        );
        var rows = await Refused(BundleArchive.Of(members).Value!.ToBytes(), "publisher");
        Assert.Equal("holds", rows["members"].Status);
        Assert.Equal("broken", rows["inclusion"].Status);
        // Nobody of the policy signed it: what it says is not even looked at.
        Assert.Equal("not-checked", rows["documents"].Status);
    }

    [Theory]
    [InlineData("txt", "documents")]
    [InlineData("html", "documents")]
    [InlineData("akn.xml", "documents")]
    [InlineData("pdf", "pdf")]
    public async Task Languages_that_change_places_are_refused_even_where_the_key_signs(string format, string row)
    {
        var (uk, en) = ($"act/act.uk.{format}", $"act/act.en.{format}");
        Assert.SkipUnless((await Forger.Members(signed.Bundle)).ContainsKey(uk), "needs chromium");
        var bundle = await Forger.Forge(signed.Published, signed.Bundle, m => (m[uk], m[en]) = (m[en], m[uk]));
        var (code, rows) = await Forger.Verify(bundle, signed.Policy);
        Assert.Equal(ExitCode.Refused, code);
        Assert.Equal("broken", rows[row].Status);
    }

    [Theory]
    [InlineData("publication.json", "\"invented\": false", "\"invented\": true")]
    [InlineData("assessment/findings.json", "{", "{\"returns\": 1, \"returns\": 2,")]
    [InlineData("assessment/findings.json", "\"findings\": []", "\"findings\": {}")]
    [InlineData("assessment/findings.json", "\"findings\": []", "\"findings\": [{\"seed\": -1, \"method\": 3}]")]
    [InlineData("publication.json", "\"absent\": [", "\"absent\": [[[[")]
    public async Task A_description_that_does_not_follow_from_the_rest_is_refused(string member, string old, string by)
    {
        var bundle = await Forger.Forge(
            signed.Published,
            signed.Published.Bundle,
            m =>
            {
                var text = Encoding.UTF8.GetString(m[member].Span);
                Assert.Contains(old, text, StringComparison.Ordinal);
                var at = text.IndexOf(old, StringComparison.Ordinal);
                m[member] = Encoding.UTF8.GetBytes(text[..at] + by + text[(at + old.Length)..]);
            }
        );
        var (code, rows) = await Forger.Verify(bundle, signed.Published.Policy);
        Assert.Equal(ExitCode.Refused, code);
        Assert.Contains("broken", new[] { rows["publication"].Status, rows["findings"].Status });
    }

    private static bool ActNameIsSignature(string member) => member.EndsWith(".p7s.tsr", StringComparison.Ordinal);

    private async Task<Dictionary<string, (string Status, string Codes, string Detail)>> Refused(
        byte[] bytes,
        string row
    )
    {
        var path = signed.Published.At("hostile.zip");
        await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);
        var (code, rows) = await Forger.Verify(path, signed.Policy);
        Assert.Equal(ExitCode.Refused, code);
        Assert.Equal("broken", rows[row].Status);
        return rows;
    }
}
