using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;
using Scrutineer.Wording;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Transparency.Bundles;

/// <summary>
/// A zip file in the one form that its members allow: stored, sorted by name, no times, no comments, no extra fields,
/// nothing between or after. The same members are always the same bytes, on every machine and for ever — which no
/// compressor promises — and a file with one byte elsewhere than it must be is refused.
/// </summary>
public sealed class BundleArchive
{
    /// <summary>Bytes of all members together, at most: the worked case with its numbers and both PDFs has 2.4 million.</summary>
    public const int MostBytes = 64 << 20;

    /// <summary>Bytes of the file at most: the members, and what the container adds.</summary>
    public const int LongestFile = MostBytes + (8 << 20);

    private const int LocalHead = 30;
    private const int CentralHead = 46;
    private const int MostMembers = 10_000;

    private BundleArchive(NamedBytes members) => Members = members;

    /// <summary>Members by name, in the order of their names.</summary>
    public NamedBytes Members { get; }

    /// <summary>An archive of members.</summary>
    /// <param name="members">Names of letters, digits, <c>. _ -</c> and slashes between; their bytes.</param>
    public static Outcome<BundleArchive> Of(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (members.Keys.FirstOrDefault(name => !IsName(name) || !seen.Add(name)) is { } refused)
        {
            return Outcome<BundleArchive>.Refused(BundleProblem.MemberName(refused));
        }
        var isTooLarge = members.Count > MostMembers || members.Values.Sum(m => (long)m.Length) > MostBytes;
        return NamedBytes
            .Of(members)
            .Then(named =>
                isTooLarge
                    ? Outcome<BundleArchive>.Refused(BundleProblem.TooLarge())
                    : Outcome<BundleArchive>.Of(new BundleArchive(named))
            );
    }

    /// <summary>Reads an archive; a refusal names the member or the part of the file that broke.</summary>
    public static Outcome<BundleArchive> Read(ReadOnlyMemory<byte> file)
    {
        if (file.Length > LongestFile)
        {
            return Outcome<BundleArchive>.Refused(BundleProblem.TooLarge());
        }
        var members = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var at = 0;
        while (file.Length - at >= LocalHead && BinaryPrimitives.ReadUInt32LittleEndian(file.Span[at..]) == 0x04034b50)
        {
            var head = file.Slice(at, LocalHead).Span;
            var (length, nameLength) = (ReadInt(head[18..]), BinaryPrimitives.ReadUInt16LittleEndian(head[26..]));
            var start = at + LocalHead + nameLength;
            if (length < 0 || start > file.Length || length > file.Length - start)
            {
                return Broken(members.Count + 1);
            }
            var name = Encoding.ASCII.GetString(file.Slice(at + LocalHead, nameLength).Span);
            if (!IsName(name) || members.Count == MostMembers || !members.TryAdd(name, file.Slice(start, length)))
            {
                return Broken(members.Count);
            }
            var sum = Crc32.HashToUInt32(members[name].Span);
            if (BinaryPrimitives.ReadUInt32LittleEndian(head[14..]) != sum)
            {
                return Outcome<BundleArchive>.Refused(BundleProblem.Member(name));
            }
            if (!Local(name, length, sum).AsSpan().SequenceEqual(file.Slice(at, LocalHead + nameLength).Span))
            {
                return Broken(members.Count);
            }
            at = start + length;
        }
        var archive = Of(members);
        if (!archive.Succeeded)
        {
            return archive;
        }
        // Each head was compared as it was read. What is left is the order, and all that lies behind the last member.
        var isSorted = members.Keys.SequenceEqual(archive.Value.Members.Keys, StringComparer.Ordinal);
        return isSorted && archive.Value.Directory().AsSpan().SequenceEqual(file.Span[at..])
            ? archive
            : Outcome<BundleArchive>.Refused(BundleProblem.Container());

        static Outcome<BundleArchive> Broken(int ordinal) =>
            Outcome<BundleArchive>.Refused(BundleProblem.MemberHead(ordinal));
    }

    /// <summary>The file.</summary>
    public byte[] ToBytes()
    {
        var directory = Directory();
        var file = new MemoryStream(Members.Sum(m => LocalHead + m.Key.Length + m.Value.Length) + directory.Length);
        foreach (var (name, bytes) in Members)
        {
            file.Write(Local(name, bytes.Length, Crc32.HashToUInt32(bytes.Span)));
            file.Write(bytes.Span);
        }
        file.Write(directory);
        return file.GetBuffer();
    }

    /// <summary>What stands behind the members: where each lies, and the end.</summary>
    private byte[] Directory()
    {
        using var directory = new MemoryStream();
        var at = 0L;
        foreach (var (name, bytes) in Members)
        {
            var local = Local(name, bytes.Length, Crc32.HashToUInt32(bytes.Span));
            directory.Write(Central(local, (uint)at));
            at += local.Length + bytes.Length;
        }
        var end = new byte[22];
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054b50);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(8), (ushort)Members.Count);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(10), (ushort)Members.Count);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(12), (uint)directory.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(16), (uint)at);
        directory.Write(end);
        return directory.ToArray();
    }

    /// <summary>Local header (APPNOTE 4.3.7) and name; the time is the format's first, 1 January 1980.</summary>
    private static byte[] Local(string name, int length, uint sum)
    {
        var head = new byte[LocalHead + name.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(head, 0x04034b50);
        BinaryPrimitives.WriteUInt16LittleEndian(head.AsSpan(4), 20);
        BinaryPrimitives.WriteUInt16LittleEndian(head.AsSpan(12), 0x0021);
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(14), sum);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(18), length);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(22), length);
        BinaryPrimitives.WriteUInt16LittleEndian(head.AsSpan(26), (ushort)name.Length);
        Encoding.ASCII.GetBytes(name, head.AsSpan(LocalHead));
        return head;
    }

    /// <summary>Directory header (APPNOTE 4.3.12): the local one again, and where it lies.</summary>
    private static byte[] Central(ReadOnlySpan<byte> local, uint offset)
    {
        var head = new byte[CentralHead + local.Length - LocalHead];
        BinaryPrimitives.WriteUInt32LittleEndian(head, 0x02014b50);
        BinaryPrimitives.WriteUInt16LittleEndian(head.AsSpan(4), 20);
        local[4..28].CopyTo(head.AsSpan(6));
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(42), offset);
        local[LocalHead..].CopyTo(head.AsSpan(CentralHead));
        return head;
    }

    private static int ReadInt(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadInt32LittleEndian(bytes);

    private static bool IsName(string name) =>
        name.Length is > 0 and < 256
        && name.Split('/')
            .All(p =>
                p.Length > 0 && p[0] != '.' && p.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-')
            );
}
