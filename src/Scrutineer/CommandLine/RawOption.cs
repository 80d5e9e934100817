using System.CommandLine;
using Scrutineer.Wording;

namespace Scrutineer.CommandLine;

/// <summary><c>--raw</c> of commands that write CSV: formulas in names are left as they are.</summary>
internal static class RawOption
{
    public static Option<bool> Make(Language language) =>
        new("--raw")
        {
            Description = new Bilingual(
                "У CSV: назви, які таблична програма виконала б як формули (= + - @), лишити як є, без апострофа",
                "In CSV: leave names that a spreadsheet would run as formulas (= + - @) as they are, without an apostrophe"
            ).In(language),
        };
}
