using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Scrutineer.Publishing.Bundles;

namespace Scrutineer.Publishing.Tests;

/// <summary>
/// Whole bundles that the publisher's own key signs and whose members somebody mangled, by the structure of each: JSON, YAML, rules,
/// notes, markup. Refused or not, never an exception, never without end. The seed is fixed; <c>SCRUTINEER_FUZZ_BUNDLES</c> asks for more
/// (<c>SCRUTINEER_FUZZ_FROM</c> for those from a number on), and the
/// file <c>SCRUTINEER_FUZZ_LOG</c> then gets a line with what was seen.
/// </summary>
public sealed class BundleFuzzTests(PublishedAct published) : IClassFixture<PublishedAct>
{
    private static readonly TimeSpan TooLong = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(1);
    private static readonly string? Log = Environment.GetEnvironmentVariable("SCRUTINEER_FUZZ_LOG");

    private static readonly int Rounds = int.TryParse(
        Environment.GetEnvironmentVariable("SCRUTINEER_FUZZ_BUNDLES"),
        CultureInfo.InvariantCulture,
        out var asked
    )
        ? asked
        : 30;

    private static readonly int From = int.TryParse(
        Environment.GetEnvironmentVariable("SCRUTINEER_FUZZ_FROM"),
        CultureInfo.InvariantCulture,
        out var from
    )
        ? from
        : 0;

    private static readonly string[] Planted =
    [
        "null",
        "[]",
        "{}",
        "\"\"",
        "-1",
        "1e999999",
        "99999999999999999999",
        "0001-01-01",
        "9999-12-31",
        "\u202E",
        "\u001B[2J",
        new string('[', 3000),
        new string('{', 3000),
        new string(' ', 3000) + "- a",
        "{v}",
        "unless",
        "&a *a",
    ];

    [Fact]
    public async Task A_bundle_with_mangled_members_is_judged_in_bounded_time_and_memory()
    {
        var names = TestData
            .Members(published.Bundle)
            .Keys.Where(n => !n.EndsWith(".pdf", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToList();
        var (slowest, busiest, over, refused) = (TimeSpan.Zero, TimeSpan.Zero, 0, 0);
        for (var i = From; i < Rounds; i++)
        {
            var drawn = SHA256.HashData(BitConverter.GetBytes(i));
            var bundle = TestData.Forge(
                published.Bundle,
                members =>
                {
                    for (var change = 0; change <= drawn[0] % 3; change++)
                    {
                        var piece = SHA256.HashData([.. drawn, (byte)change]);
                        var name = names[piece[0] % names.Count];
                        if (members.TryGetValue(name, out var bytes))
                        {
                            members[name] = Mangled(bytes.ToArray(), piece.AsSpan(1));
                        }
                    }
                }
            );
            var (watch, spent) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            var verified = await TestData.Verify(bundle, i % 2 == 0 ? TestData.Policy() : null);
            var unforeseen = verified
                .Checks.SelectMany(c => c.Problems)
                .FirstOrDefault(p => p.Code == Bounds.NotJudgedCode);
            Assert.True(unforeseen is null, string.Create(CultureInfo.InvariantCulture, $"{i}: {unforeseen?.What.En}"));
            (watch, spent) = (Stopped(watch), Environment.CpuUsage.TotalTime - spent);
            slowest = slowest > watch.Elapsed ? slowest : watch.Elapsed;
            busiest = busiest > spent ? busiest : spent;
            over += watch.Elapsed > Hang ? 1 : 0;
            refused += verified.IsBroken ? 1 : 0;
            Assert.True(watch.Elapsed < TooLong, string.Create(CultureInfo.InvariantCulture, $"{i}: {watch.Elapsed}"));
            if (Log is not null && (i + 1) % 100 == 0)
            {
                using var process = Process.GetCurrentProcess();
                await File.WriteAllTextAsync(
                    Log,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"bundles {i + 1}; refused {refused}; over 1 s {over}; slowest {slowest.TotalSeconds:F3} s, of processors {busiest.TotalSeconds:F3} s; peak of the process {process.PeakWorkingSet64 >> 20} MiB\n"
                    ),
                    TestData.Stop
                );
            }
        }
        Assert.True(refused > (Rounds - From) / 2);
    }

    private static Stopwatch Stopped(Stopwatch watch)
    {
        watch.Stop();
        return watch;
    }

    /// <summary>A byte changed, a cut, lines doubled, swapped or left out, a value in the place of another.</summary>
    private static byte[] Mangled(byte[] whole, ReadOnlySpan<byte> drawn)
    {
        if (whole.Length == 0)
        {
            return [1];
        }
        var at = (int)(BinaryPrimitives.ReadUInt32LittleEndian(drawn) % (uint)whole.Length);
        var from = Array.LastIndexOf(whole, (byte)'\n', at) + 1;
        var to = Array.IndexOf(whole, (byte)'\n', at) is >= 0 and var end ? end + 1 : whole.Length;
        switch (drawn[5] % 6)
        {
            case 0:
                whole[at] ^= (byte)(1 + (drawn[6] % 255));
                return whole;
            case 1:
                return whole[..at];
            case 2:
                return [.. whole[..to], .. whole[from..to], .. whole[to..]];
            case 3:
                return [.. whole[..from], .. whole[to..]];
            case 4:
                return
                [
                    .. whole[..from],
                    // Never so much that no bundle could be made of it.
                    .. Enumerable
                        .Repeat(whole[from..to], Math.Clamp((4 << 20) / Math.Max(1, to - from), 2, 200))
                        .SelectMany(l => l),
                    .. whole[to..],
                ];
            default:
                var value = Encoding.UTF8.GetBytes(Planted[drawn[6] % Planted.Length]);
                return [.. whole[..at], .. value, .. whole[Math.Min(whole.Length, at + 1 + (drawn[7] % 20))..]];
        }
    }
}
