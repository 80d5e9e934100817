using Scrutineer.Reports.Sealing;
using Scrutineer.Wording;

namespace Scrutineer.Reports.Keys;

/// <summary>
/// The public keys that reports are sealed to, one per line, <c>#</c> before a comment, as <c>age -R</c> reads them. Each opens
/// alone: there is no quorum. A key is rotated by a line more, and taken out of use by a line fewer.
/// </summary>
public static class RecipientsFile
{
    /// <summary>Keys that a file may have; each costs every report a stanza.</summary>
    public const int Most = 64;

    /// <summary>Reads a file.</summary>
    /// <param name="text">What it holds.</param>
    /// <param name="name">The file as the user named it.</param>
    /// <returns>One key or more, each once; or a problem for every line that is none.</returns>
    public static Outcome<IReadOnlyList<IRecipient>> Read(string text, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.Split('\n')
            .Select((line, index) => (Text: line.Trim(), Number: index + 1))
            .Where(line => line.Text.Length > 0 && line.Text[0] != '#')
            .ToList();
        if (lines.Count is 0 or > Most)
        {
            return Outcome<IReadOnlyList<IRecipient>>.Refused(KeyProblems.NoRecipients(name));
        }
        return Outcome
            .All(lines.Select(line => Key(line.Text, line.Number, name)))
            .Map(IReadOnlyList<IRecipient> (keys) => [.. keys.Distinct()]);
    }

    private static Outcome<IRecipient> Key(string text, int line, string? name) =>
        ((IRecipient?)X25519Recipient.TryParse(text) ?? HybridRecipient.TryParse(text)) is { } key
            ? Outcome.Of(key)
            : Outcome<IRecipient>.Refused(KeyProblems.NotARecipient(name, line));
}
