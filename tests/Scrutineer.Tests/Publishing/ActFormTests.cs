using Scrutineer.Tests.Transcripts;

namespace Scrutineer.Tests.Publishing;

/// <summary>The form of a resolution, checked over the worked case's adopted act in Ukrainian.</summary>
public sealed class ActFormTests(PublishedAct published) : IClassFixture<PublishedAct>
{
    [Fact]
    public async Task The_adopted_resolution_has_every_part_of_the_form_in_its_order()
    {
        var text = (await Session.Run("act", "show", published.Act, "--lang", "uk")).Output.Replace('\u00A0', ' ');
        Assert.Equal([], Missing(text));
    }

    [Fact]
    public async Task Canary_a_resolution_without_one_of_its_parts_does_not_pass()
    {
        var text = (await Session.Run("act", "show", published.Act, "--lang", "uk")).Output.Replace('\u00A0', ' ');
        Assert.All(
            Form,
            part =>
                Assert.Equal(
                    part,
                    Missing(text.Replace(part, "…", StringComparison.OrdinalIgnoreCase)).FirstOrDefault()
                )
        );
    }

    private static readonly string[] Form =
    [
        "УКРАЇНА\n",
        "Центральна виборча комісія\n",
        "Постанова\n",
        "м. Київ, ",
        " року, № 1",
        "\nПро нікчемність результатів голосування",
        "\nПідстави\n",
        "частина п’ята статті 8 Закону України від 15 квітня 2014 року № 1207-VII «Про ",
        "(далі — Закон № 1207-VII)",
        "Резолюцією Генеральної Асамблеї ООН від 27 березня 2014 року № 68/262 підтверджено ",
        "За інформацією, що надійшла до Центральної виборчої комісії",
        "\nРішення\n",
        "Відповідно до ",
        "частини третьої статті 9 Закону № 1207-VII",
        ", керуючись ",
        "Центральна виборча комісія постановляє:",
        "\n1. Констатувати, що ",
        "є нікчемними та не створюють правових наслідків",
        "\n2. Констатувати, що ",
        "що додається.",
        "Оприлюднити цю постанову на офіційному вебсайті",
        "\nГолова\n",
        "\nДодаток до постанови від ",
    ];

    // Each part after the one before it; letter case apart, for a sentence begins with a capital.
    private static List<string> Missing(string text)
    {
        List<string> missing = [];
        var at = 0;
        foreach (var part in Form)
        {
            var found = text.IndexOf(part, at, StringComparison.OrdinalIgnoreCase);
            if (found < 0)
            {
                missing.Add(part);
            }
            else
            {
                at = found;
            }
        }
        return missing;
    }
}
