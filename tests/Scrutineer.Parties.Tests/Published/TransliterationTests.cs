using System.Text.Json;
using Scrutineer.Parties.Scripts;
using Scrutineer.Testing;

namespace Scrutineer.Parties.Tests;

public sealed class TransliterationTests
{
    [Fact]
    public void Every_published_case_is_written_as_its_system_writes_it()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(SharedData.Require("parties/transliteration.json")));
        var wrong = new List<string>();
        foreach (var one in file.RootElement.EnumerateArray())
        {
            var system = Romanizations.All.Single(s => s.Id == one.GetProperty("system").GetString());
            var source = one.GetProperty("source_text").GetString()!;
            var expected = Whole(source, one.GetProperty("expected").GetString()!);
            if (system.Write(source) != expected)
            {
                wrong.Add($"{system.Id}: {source} → {system.Write(source)}, expected {expected}");
            }
        }
        Assert.Equal(272, file.RootElement.GetArrayLength());
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("Щёголев", "Shchegolev")]
    [InlineData("Подъячев", "Podieiachev")]
    public void A_passport_of_today_follows_the_travel_document_standard(string name, string latin) =>
        Assert.Equal(latin, Romanizations.Icao9303.Write(name));

    [Theory]
    [InlineData("ГOBOP", "ГОВОР")]
    [InlineData("ПIНЧУК", "ПІНЧУК")]
    [InlineData("Алеĸсеевич", "Алексеевич")]
    [InlineData("МIKHEEV", "MIKHEEV")]
    [InlineData("ПОНОМАРËВ", "ПОНОМАРЁВ")]
    [InlineData("а́ндрей", "андрей")]
    [InlineData("Zhozé", "Zhozé")]
    public void A_word_ends_in_one_script(string written, string repaired) =>
        Assert.Equal(repaired, Lookalikes.Repair(written));

    // The file's quotation mark for ъ was cut away with all that follows it: «s\"ezd» became «s\».
    private static string Whole(string source, string expected) =>
        (source, expected) is ("съезд", "s\\") ? "s\"ezd" : expected;
}
