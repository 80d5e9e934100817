using System.Text;

namespace Scrutineer.Reports.Tests.Store;

/// <summary>Looks for texts in files in every form that a careless program leaves them in.</summary>
internal static class Traces
{
    public static IEnumerable<string> Found(IEnumerable<string> canaries, IReadOnlyList<byte[]> files) =>
        canaries.Where(c => files.Any(f => Forms(c).Any(form => f.AsSpan().IndexOf(form) >= 0)));

    // As it is, wide in both orders, in hexadecimal, and as base64 from any of the three places in a group.
    private static IEnumerable<byte[]> Forms(string canary)
    {
        var bytes = Encoding.UTF8.GetBytes(canary);
        yield return bytes;
        yield return Encoding.Unicode.GetBytes(canary);
        yield return Encoding.BigEndianUnicode.GetBytes(canary);
        yield return Encoding.ASCII.GetBytes(Convert.ToHexString(bytes));
        yield return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(bytes));
        for (var skip = 0; skip < 3; skip++)
        {
            var whole = bytes.AsSpan(skip);
            yield return Encoding.ASCII.GetBytes(Convert.ToBase64String(whole[..(whole.Length / 3 * 3)]));
        }
    }
}
