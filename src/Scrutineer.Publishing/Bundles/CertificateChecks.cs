using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using Scrutineer.Publishing.Signing;
using Scrutineer.Transparency.Bundles;
using Scrutineer.Transparency.Policies;
using Scrutineer.Wording;

namespace Scrutineer.Publishing.Bundles;

/// <summary>
/// Checks signatures by certificate and timestamps in a bundle, offline: each over the exact member that it speaks of, its
/// certificates up to one that the policy names. What the policy does not know is said; what does not hold is refused.
/// </summary>
internal sealed class CertificateChecks(BundleArchive archive, TrustPolicy? policy)
{
    private const string SignaturesId = "signatures";
    private const string TimestampsId = "timestamps";

    private static readonly Bilingual SignaturesText = new(
        "Підписи за сертифікатом (CMS)",
        "Signatures by certificate (CMS)"
    );
    private static readonly Bilingual TimestampsText = new("Позначки часу (RFC 3161)", "Timestamps (RFC 3161)");
    private static readonly Bilingual NoneInside = new("У пакеті їх немає", "The bundle has none");

    private readonly Dictionary<string, DateTimeOffset> _provenTimes = new(StringComparer.Ordinal);

    /// <summary>Rows for a bundle whose shell is broken.</summary>
    public static IReadOnlyList<BundleCheck> Unreachable { get; } =
    [Rows.Skipped(SignaturesId, SignaturesText), Rows.Skipped(TimestampsId, TimestampsText)];

    /// <summary>The two rows.</summary>
    public IReadOnlyList<BundleCheck> Run()
    {
        // Timestamps first: the time that an authority vouches for is the one at which certificates must have been in force.
        var timestamps = Timestamps();
        return [Signatures(), timestamps];
    }

    private BundleCheck Timestamps()
    {
        var heard = new Heard(policy?.TimestampAuthorities);
        foreach (var (name, bytes) in archive.Members.Where(m => ActSignatures.IsTimestamp(m.Key)))
        {
            var signature = name[..^".tsr".Length];
            var read = archive.Members.TryGetValue(signature, out var stamped)
                ? TimestampCheck.Of(bytes, stamped, name)
                : Outcome<CheckedTimestamp>.Refused(Rows.Missing(signature));
            if (read is not { Succeeded: true, Value: var stamp })
            {
                heard.Broken.AddRange(read.Problems);
                continue;
            }
            var anchor = Anchor(stamp.Authority, stamp.Others, policy?.TimestampAuthorities, stamp.Time);
            if (anchor is not null)
            {
                _provenTimes[signature] = stamp.Time;
            }
            heard.Add(
                anchor,
                new Bilingual(
                    $"{Short(signature)}: {Instant(stamp.Time)}, {stamp.Authority.Subject}",
                    $"{Short(signature)}: {Instant(stamp.Time)}, {stamp.Authority.Subject}"
                )
            );
        }
        return Row(TimestampsId, TimestampsText, heard, "tsa");
    }

    private BundleCheck Signatures()
    {
        var heard = new Heard(policy?.Signers);
        foreach (var (name, bytes) in archive.Members.Where(m => ActSignatures.IsSignature(m.Key)))
        {
            var document = ActSignatures.DocumentOf(name);
            if (!ActFormats.IsDocument(document))
            {
                heard.Broken.Add(ActSignatures.OfNoDocument(name));
                continue;
            }
            var read = archive.Members.TryGetValue(document, out var signed)
                ? CadesCheck.Of(bytes, signed, name)
                : Outcome<CheckedSignature>.Refused(Rows.Missing(document));
            if (read is not { Succeeded: true, Value: var signature })
            {
                heard.Broken.AddRange(read.Problems);
                continue;
            }
            var proven = _provenTimes.TryGetValue(name, out var time);
            DateTimeOffset? at = proven ? time : signature.Claimed;
            var anchor = at is { } day ? Anchor(signature.Signer, signature.Others, policy?.Signers, day) : null;
            var said = at is { } when ? Instant(when) : "–";
            heard.Add(
                anchor,
                new Bilingual(
                    $"{document}: {signature.Signer.Subject}, {said}{(proven ? "" : " (за словами підписувача)")}",
                    $"{document}: {signature.Signer.Subject}, {said}{(proven ? "" : " (as the signer claims)")}"
                )
            );
        }
        return Row(SignaturesId, SignaturesText, heard, "signer");
    }

    private static string? Anchor(
        X509Certificate2 leaf,
        X509Certificate2Collection others,
        IReadOnlySet<string>? believed,
        DateTimeOffset at
    ) => believed is { Count: > 0 } ? CertificatePath.Anchor(leaf, others, believed, at) : null;

    private static BundleCheck Row(string id, Bilingual what, Heard heard, string word)
    {
        var detail = heard.Said.Count == 0 ? NoneInside : Join(heard.Said);
        if (heard.Broken.Count > 0)
        {
            return Rows.Row(id, what, heard.Broken);
        }
        if (heard.Asked)
        {
            return heard.Known > 0
                ? Rows.Row(id, what, [], detail)
                : Rows.Row(id, what, [NotInPolicy(id, word, heard)]);
        }
        return heard.Said.Count == 0
            ? new BundleCheck(id, CheckStatus.NotPresent, what, NoneInside, [])
            : Rows.Skipped(
                id,
                what,
                new(
                    $"Тримаються над файлами, та чиї вони, політика не каже: у ній немає рядка {word}. {detail.Uk}",
                    $"They hold over their files, but whose they are the policy does not say: it has no {word} line. {detail.En}"
                )
            );
    }

    private static Bilingual Join(IReadOnlyList<Bilingual> all) =>
        new(string.Join("; ", all.Select(s => s.Uk)), string.Join("; ", all.Select(s => s.En)));

    private static string Short(string signature) => signature[ActSignatures.Folder.Length..];

    private static string Instant(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static Problem NotInPolicy(string id, string word, Heard heard) =>
        heard.Said.Count == 0
            ? new(
                $"{id}-missing",
                new Bilingual(
                    $"політика називає сертифікат ({word}), а в пакеті немає нічого, що вело б до нього",
                    $"the policy names a certificate ({word}), and the bundle has nothing that leads to it"
                ),
                new Bilingual(
                    "попросіть підписаний пакет або приберіть рядок із політики",
                    "ask for a signed bundle, or take the line out of the policy"
                )
            )
            : new(
                $"{word}-not-in-your-policy",
                new Bilingual(
                    $"підписувача немає у вашій політиці: {Join(heard.Said).Uk}",
                    $"signer not in your policy: {Join(heard.Said).En}"
                ),
                new Bilingual(
                    $"якщо ви вірите йому, додайте рядок «{word} ВІДБИТОК» свого файла сертифіката; інакше не довіряйте пакету",
                    $"if you believe them, add the line \"{word} FINGERPRINT\" of the certificate that you have; otherwise do not trust the bundle"
                )
            );

    private sealed class Heard(IReadOnlySet<string>? believed)
    {
        public bool Asked { get; } = believed is { Count: > 0 };

        public List<Problem> Broken { get; } = [];

        public List<Bilingual> Said { get; } = [];

        public int Known { get; private set; }

        public void Add(string? anchor, Bilingual said)
        {
            if (anchor is not null)
            {
                Known++;
                Said.Add(said);
            }
            else
            {
                Said.Add(Asked ? new(said.Uk + " — немає у вашій політиці", said.En + " — not in your policy") : said);
            }
        }
    }
}
