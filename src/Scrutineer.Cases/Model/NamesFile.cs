using Scrutineer.Wording;
using Scrutineer.Wording.Yaml;

namespace Scrutineer.Cases;

/// <summary>Reads a case's <c>names.yaml</c>: names of regions and choices for readers.</summary>
internal static class NamesFile
{
    private static readonly Bilingual AName = new(
        "дайте назву, як у протоколах",
        "give the name as the returns write it"
    );
    private static readonly Bilingual AText = new("скажіть це «uk:» та «en:»", "say it in \"uk:\" and \"en:\"");

    public static DataNames Read(Mapping root, string file, Problems problems)
    {
        var keys = new Keys(root, file, problems);
        var names = new Dictionary<string, DataName>(StringComparer.Ordinal);
        foreach (var entry in keys.Entries("regions").Concat(keys.Entries("choices")))
        {
            var name = entry.RequiredText("name", AName);
            entry.Require("says", AText);
            var says = entry.Both("says");
            var soCalled = entry.Flag("so-called");
            entry.Done();
            if (name is not null && says is not null && !names.TryAdd(name, new(name, says, soCalled)))
            {
                problems.Add(CaseProblem.NameTwice(file, entry.LineOf("name"), name));
            }
        }
        keys.Done();
        return new DataNames(names.Values);
    }
}
