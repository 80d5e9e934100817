using System.Security.Cryptography;
using System.Text;
using Scrutineer.Acts;
using Scrutineer.Acts.Documents;

namespace Scrutineer.Publishing.Bundles;

/// <summary>The text that a key signs to vouch for an adopted act: its id, number, day, and the hash of its model.</summary>
internal static class ActSignature
{
    /// <summary>Name of the signed note in a bundle.</summary>
    public const string Member = "act/act.note";

    /// <summary>The note's text, a line each.</summary>
    public static string TextOf(ActDraft act)
    {
        var adoption = act.Adoption ?? throw new ArgumentException("Only an adopted act is signed.", nameof(act));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ActJson.Write(act))));
        return $"scrutineer.act/v1\nact {act.Id}\nnumber {adoption.Number}\ndate {adoption.Date:yyyy-MM-dd}\nsha256 {hash}\n";
    }
}
