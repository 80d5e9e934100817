using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Scrutineer.CommandLine;
using Scrutineer.Tests.Transcripts;
using Scrutineer.Transparency.Bundles;

namespace Scrutineer.Tests.Publishing;

/// <summary>A bundle with all that a bundle can have: findings, derivations, signatures, a timestamp, paper where there is a Chromium.</summary>
public sealed class NumberedBundleTests(NumberedBundle signed) : IClassFixture<NumberedBundle>
{
    private const int Mutations = 1000;

    [Fact]
    public async Task Signatures_and_numbers_all_hold_with_the_returns_at_hand()
    {
        var (code, rows) = await Forger.Verify(signed.Bundle, signed.Policy, signed.Returns);
        Assert.Equal(ExitCode.Done, code);
        Assert.All(rows, r => Assert.Equal("holds", r.Value.Status));
        (code, rows) = await Forger.Verify(signed.Bundle, signed.Policy);
        Assert.Equal(ExitCode.Incomplete, code);
        Assert.Equal("findings", Assert.Single(rows, r => r.Value.Status == "not-checked").Key);
    }

    [Fact]
    public async Task A_thousand_single_byte_changes_are_all_refused_with_a_reason()
    {
        var whole = await File.ReadAllBytesAsync(signed.Bundle, TestContext.Current.CancellationToken);
        var members = Places(whole, await Forger.Members(signed.Bundle));
        Assert.Contains(members, m => m.Name == "assessment/findings.json" && m.Length > 100_000);
        Assert.Contains(members, m => m.Name.EndsWith(".p7s.tsr", StringComparison.Ordinal));
        var path = signed.Published.At("mutated.zip");
        for (var i = 0; i < Mutations; i++)
        {
            var drawn = SHA256.HashData(BitConverter.GetBytes(i));
            var place = BinaryPrimitives.ReadUInt32LittleEndian(drawn);
            // Each member once, by the whole of verify; then any byte of the file.
            var member = i < members.Count ? members[i] : (Name: "", Start: 0, whole.Length);
            var at = member.Start + (int)(place % (uint)member.Length);
            var by = (byte)(1 + (drawn[4] % 255));
            whole[at] ^= by;
            var said = string.Create(CultureInfo.InvariantCulture, $"{i} at {at} by {by} {member.Name}");
            if (i < members.Count)
            {
                await File.WriteAllBytesAsync(path, whole, TestContext.Current.CancellationToken);
                var verified = await Session.Run(["verify", path, "--policy", signed.Policy, .. signed.Returns]);
                Assert.True(verified.Code == ExitCode.Refused, said);
                Assert.Contains(member.Name, verified.Error, StringComparison.Ordinal);
            }
            else
            {
                var report = BundleVerifier.Verify(whole, policy: null);
                Assert.True(report.IsBroken && report.Problems.Any(), said);
            }
            whole[at] ^= by;
        }
        Assert.False(BundleVerifier.Verify(whole, policy: null).IsBroken);
    }

    [Theory]
    [InlineData("assessment/findings.json", "findings")]
    [InlineData("assessment/determination.json", "answers")]
    [InlineData("act/act.json", "documents")]
    [InlineData("act/act.en.html", "documents")]
    public async Task One_digit_changed_and_signed_anew_by_the_publisher_is_refused_by_its_own_row(
        string member,
        string row
    )
    {
        for (var i = 0; i < 3; i++)
        {
            var bundle = await Forger.Forge(
                signed.Published,
                signed.Bundle,
                m =>
                {
                    var bytes = m[member].ToArray();
                    var digits = Enumerable
                        .Range(0, bytes.Length)
                        .Where(b => char.IsAsciiDigit((char)bytes[b]))
                        .ToList();
                    ref var digit = ref bytes[digits[(digits.Count * (i + 1)) / 4]];
                    digit = digit == (byte)'9' ? (byte)'8' : (byte)(digit + 1);
                    m[member] = bytes;
                }
            );
            var (code, rows) = await Forger.Verify(bundle, signed.Policy, signed.Returns);
            Assert.Equal(ExitCode.Refused, code);
            Assert.Equal("holds", rows["members"].Status);
            Assert.True(rows[row].Status == "broken" || rows["support"].Status == "broken", row);
        }
    }

    /// <summary>Where each member that is not empty lies in the file: right behind its name.</summary>
    private static List<(string Name, int Start, int Length)> Places(
        byte[] whole,
        Dictionary<string, ReadOnlyMemory<byte>> members
    ) =>
        [
            .. members
                .Where(m => m.Value.Length > 0)
                .Select(m =>
                {
                    byte[] named = [.. Encoding.ASCII.GetBytes(m.Key), .. m.Value.Span];
                    return (m.Key, whole.AsSpan().IndexOf(named) + m.Key.Length, m.Value.Length);
                }),
        ];
}
