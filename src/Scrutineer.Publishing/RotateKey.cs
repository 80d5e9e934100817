using Scrutineer.Transparency.Entries;
using Scrutineer.Transparency.Keys;
using Scrutineer.Transparency.Logs;
using Scrutineer.Transparency.Notes;
using Scrutineer.Wording;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Publishing;

/// <summary>States in a log that its key gives way to another, signed by both: an operation.</summary>
/// <param name="log">Where the log is.</param>
public sealed class RotateKey(IByteStore log)
{
    /// <summary>Appends the statement and signs a checkpoint that holds it, by both keys.</summary>
    /// <param name="former">The key in force; stays the caller's.</param>
    /// <param name="next">The key that follows, named after the same log; stays the caller's.</param>
    /// <returns>The entry; refused, and nothing appended, where these are not two keys of one name, or the former is not in force.</returns>
    public Outcome<LogRange> Run(NoteSigner former, NoteSigner next)
    {
        ArgumentNullException.ThrowIfNull(former);
        ArgumentNullException.ThrowIfNull(next);
        if (former.Verifier.Name != next.Verifier.Name || former.Verifier.Equals(next.Verifier))
        {
            return Outcome<LogRange>.Refused(NotTwoKeys());
        }
        var opened = LogWriter.Open(log);
        using var writer = opened.Value;
        if (writer is null)
        {
            return Outcome<LogRange>.Refused([.. opened.Problems]);
        }
        if (writer.Published is { } published && !published.Note.IsSignedBy(former.Verifier))
        {
            return Outcome<LogRange>.Refused(NotInForce());
        }
        return writer
            .Append([KeyRotation.State(former, next)])
            .Then(range => writer.Publish(former, next).Map(_ => range));
    }

    private static Problem NotTwoKeys() =>
        new(
            "not-two-keys",
            new Bilingual(
                "потрібні два різні ключі з назвою журналу",
                "two different keys are needed, both named after the log"
            ),
            new Bilingual("створіть новий ключ із тією самою назвою", "make a new key with the same name"),
            Remedy: new Remedy(PublishingRemedy.MakeKey)
        );

    private static Problem NotInForce() =>
        new(
            "key-not-in-force",
            new Bilingual(
                "цей ключ не підписував останньої контрольної точки",
                "this key did not sign the newest checkpoint"
            ),
            new Bilingual("візьміть чинний ключ журналу", "take the key of the log that is in force")
        );
}
