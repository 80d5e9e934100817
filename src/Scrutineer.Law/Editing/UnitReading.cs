using Scrutineer.Law.Registers;
using Scrutineer.Wording;

namespace Scrutineer.Law.Editing;

/// <summary>A unit as it reads now. What could not be read is left out, and said among the problems.</summary>
/// <param name="Unit">Its files.</param>
/// <param name="Words">Its vocabulary with the terms of its registers; null where no vocabulary could ever be read.</param>
/// <param name="Rules">Its rules.</param>
/// <param name="Written">What its registers hold.</param>
/// <param name="Problems">What is wrong, each with file and line where it has them.</param>
internal sealed record UnitReading(
    LawUnit Unit,
    Vocabulary? Words,
    IReadOnlyList<Rule> Rules,
    WrittenRegister Written,
    IReadOnlyList<Problem> Problems
)
{
    /// <summary>The rule of an id, or null.</summary>
    public Rule? Rule(string id) => Rules.FirstOrDefault(r => r.Id == id);
}
