using Scrutineer.Wording;
using Scrutineer.Wording.Yaml;

namespace Scrutineer.Law.Registers;

/// <summary>Reads the case forms of a Ukrainian name: <c>nom</c>, <c>gen</c>, <c>dat</c>, <c>acc</c>, <c>ins</c>, <c>loc</c>.</summary>
public static class NameFormsKeys
{
    /// <summary>How to mend a name that is not there.</summary>
    public static Bilingual Mend { get; } =
        new(
            "додайте назву: «en:» та «uk:» з відмінками nom, gen, dat, acc, ins, loc",
            "add the name: \"en:\" and \"uk:\" with the cases nom, gen, dat, acc, ins, loc"
        );

    /// <summary>The forms; only the nominative is required, and without it there are none.</summary>
    public static NameForms? Read(Keys keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var nominative = keys.RequiredText("nom", Mend);
        var forms = new NameForms(
            nominative ?? "",
            keys.Text("gen"),
            keys.Text("dat"),
            keys.Text("acc"),
            keys.Text("ins"),
            keys.Text("loc")
        );
        keys.Done();
        return nominative is null ? null : forms;
    }
}
