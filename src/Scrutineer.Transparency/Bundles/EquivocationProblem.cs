using Scrutineer.Transparency.Checkpoints;
using Scrutineer.Wording;

namespace Scrutineer.Transparency.Bundles;

/// <summary>What a log says against a bundle's own proof: it shows different things to different readers.</summary>
internal static class EquivocationProblem
{
    private static readonly Bilingual KeepBoth = new(
        "Збережіть пакет і цей журнал: разом вони доводять розбіжність. Запитайте свідків, яку контрольну точку бачили вони.",
        "Keep the bundle and this log: together they prove the contradiction. Ask the witnesses which checkpoint they saw."
    );

    public static Problem OtherOrigin(string carried, string shown) =>
        new(
            "log-of-another-origin",
            new Bilingual(
                $"пакет записано до журналу {carried}, а це журнал {shown}",
                $"the bundle is entered in the log {carried}, and this is the log {shown}"
            ),
            new Bilingual("візьміть той журнал або його дзеркало", "take that log, or a mirror of it")
        );

    public static Problem Smaller(long carried, long shown) =>
        new(
            "log-smaller-than-bundle",
            new Bilingual(
                $"журнал має {shown} записів, а контрольна точка пакета засвідчує {carried}: це застаріле дзеркало або інша гілка",
                $"the log has {shown} entries, and the bundle's own checkpoint {carried}: this is a stale mirror, or another branch"
            ),
            new Bilingual(
                "візьміть новіше дзеркало; якщо такого немає, журнал показує різне різним читачам",
                "take a newer mirror; where there is none, the log shows different things to different readers"
            )
        );

    public static Problem Forked(Checkpoint carried, Checkpoint shown) =>
        new(
            "log-forked",
            new Bilingual(
                $"журнал роздвоївся: для розміру {carried.Size} пакет несе підписаний корінь {carried.Root}, а журнал розміру {shown.Size} його не продовжує",
                $"the log has forked: at size {carried.Size} the bundle carries the signed root {carried.Root}, and the log of size {shown.Size} does not continue it"
            ),
            KeepBoth
        );

    public static Problem TooFewWitnesses(int seen) =>
        new(
            "log-too-few-witnesses",
            new Bilingual(
                $"під контрольною точкою журналу свідків, чиї підписи дійсні: {seen}; політика вимагає більше або інших",
                $"witnesses with valid cosignatures under the log's checkpoint: {seen}; the policy asks for more, or for others"
            ),
            new Bilingual(
                "візьміть журнал, засвідчений свідками вашої політики",
                "take a log that the witnesses of your policy have cosigned"
            )
        );
}
