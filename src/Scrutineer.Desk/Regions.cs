using Scrutineer.Wording;

namespace Scrutineer.Desk;

/// <summary>Territories of Ukraine where votes were staged (codes: ISO 3166-2:UA).</summary>
internal static class Regions
{
    public static IReadOnlyList<(string Code, Bilingual Name)> All { get; } =
    [
        ("UA-43", new("Автономна Республіка Крим", "Autonomous Republic of Crimea")),
        ("UA-40", new("Севастополь", "Sevastopol")),
        ("UA-14", new("Донецька область", "Donetsk region")),
        ("UA-09", new("Луганська область", "Luhansk region")),
        ("UA-23", new("Запорізька область", "Zaporizhzhia region")),
        ("UA-65", new("Херсонська область", "Kherson region")),
        ("other", new("Інше місце", "Another place")),
    ];

    /// <summary>The code where it is one of these; empty otherwise.</summary>
    public static string Find(string code) => All.Any(r => r.Code == code) ? code : "";
}
