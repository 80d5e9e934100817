using Scrutineer.Cases;
using Scrutineer.Wording;

namespace Scrutineer.Testing;

/// <summary>The cases that the repository carries, each read once.</summary>
internal static class Shipped
{
    public static string RulesRoot { get; } = Path.Combine(SharedData.Repository, "rules");

    public static Case RuPresident2024 { get; } = Load("ru-president-2024");

    public static Case UaPresident2019 { get; } = Load("ua-president-2019");

    public static Case Simulated { get; } = Load("simulated");

    public static IReadOnlyList<string> Names { get; } = ["ru-president-2024", "simulated", "ua-president-2019"];

    public static string Folder(string name) => Path.Combine(SharedData.Repository, "cases", name);

    public static Case Load(string name)
    {
        var outcome = new ReadCase().Run(Folder(name));
        Assert.True(outcome.Succeeded, string.Join('\n', outcome.Problems.Select(p => p.In(Language.En))));
        return outcome.Value;
    }
}
